import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A whole instrument of two questions; tests break it in one place and know the line. */
export const smallInstrument = `{
  "format": "skala/instrument/1",
  "id": "small",
  "version": "1.0.0",
  "status": "draft",
  "administration": ["interview"],
  "source": [{ "id": "own", "citation": "Made up." }],
  "licence": { "holder": "Nobody", "terms": "own", "wording": "own" },
  "missing": { "X": "asked-declined", "N": "not-applicable" },
  "currency": "USD",
  "forms": { "full": "all", "short": { "items": ["q1", "q2"] } },
  "sections": [
    { "id": "all", "items": [
      { "id": "q1", "type": "integer", "min": 0, "max": 3, "missing": ["X"] },
      { "id": "q2", "type": "integer", "min": 0, "max": 3, "missing": ["X"], "when": "q1 > 0", "otherwise": "N" },
      { "id": "q3", "type": "integer", "min": 0, "max": 3, "missing": ["X"] },
      { "id": "drugs", "type": "multi-choice", "required": false, "options": [{ "code": "a" }, { "code": "b" }] },
      { "id": "pay", "type": "money", "min": 0, "max": 1000000, "required": false },
      { "id": "since", "type": "date", "required": false },
      { "id": "note", "type": "text", "maxLength": 200, "required": false }
    ]}
  ],
  "scores": [
    { "id": "total", "value": "q1 + q3", "missing": "complete", "range": [0, 6], "direction": "none", "source": "own" },
    { "id": "either", "value": "sum([q1, q3])", "missing": { "prorate": { "items": ["q1", "q3"], "minimumAnswered": 1 } }, "range": [0, 6], "direction": "none", "source": "own" },
    { "id": "third", "value": "q3 - 3", "missing": "complete", "range": [-3, 0], "direction": "none", "source": "own" },
    { "id": "inverse", "value": "1 / q3", "missing": "complete", "range": [0, 1], "direction": "none", "source": "own" },
    { "id": "wealth", "value": "pay / 100", "missing": "complete", "range": [0, 10000], "direction": "none", "source": "own" }
  ],
  "flags": [
    { "id": "much", "action": "information", "when": "either >= 4", "source": "own" },
    { "id": "high-third", "action": "information", "when": "q3 == 3 or either > 100", "source": "own" }
  ]
}
`;

/** The same without anything that analysis finds. */
export const soundInstrument = smallInstrument
  .replace(', "short": { "items": ["q1", "q2"] }', '')
  .replace(
    '"1 / q3", "missing": "complete", "range": [0, 1]',
    '"1 / (q3 + 1)", "missing": "complete", "range": [0.25, 1]',
  )
  .replace('"either >= 4"', '"either >= 4 or selected(drugs, a)"')
  .replace('"q3 == 3 or either > 100"', '"q3 == 3 or q2 == 3 or answered(since)"');

export const smallText = `{
  "format": "skala/text/1",
  "instrument": "small",
  "version": "1.0.0",
  "language": "en",
  "status": "own",
  "title": "Small",
  "shortTitle": "Small",
  "sections": { "all": { "title": "All" } },
  "items": {
    "q1": { "text": "One?" },
    "q2": { "text": "Two?" },
    "q3": { "text": "Three?" },
    "drugs": { "text": "Drugs?" },
    "pay": { "text": "Pay?" },
    "since": { "text": "Since?" },
    "note": { "text": "Note" }
  },
  "responses": { "drugs": { "a": "A", "b": "B" } },
  "missing": { "X": { "label": "Declined" }, "N": { "label": "Does not apply" } },
  "scores": {
    "total": { "label": "Total" },
    "either": { "label": "Either" },
    "third": { "label": "Third" },
    "inverse": { "label": "Inverse" },
    "wealth": { "label": "Wealth" }
  },
  "flags": {
    "much": { "title": "Much", "text": "Much." },
    "high-third": { "title": "Third", "text": "Third." }
  }
}
`;

export const smallVectors = `{
  "format": "skala/vectors/1",
  "instrument": "small",
  "version": "1.0.0",
  "vectors": [
    {
      "id": "two",
      "note": "One and one.",
      "source": "Made up.",
      "form": "full",
      "answers": { "q1": 1, "q3": 1 },
      "expect": { "scores": { "total": 2 }, "flags": { "much": "clear" } }
    },
    {
      "id": "none",
      "note": "Declined.",
      "source": "Made up.",
      "form": "full",
      "answers": { "q1": 1, "q3": "X" },
      "expect": { "scores": { "total": null }, "notComputable": { "total": ["q3"] } }
    }
  ]
}
`;

/** Writes files into a folder, by their path in it. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
