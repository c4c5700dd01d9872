/** The page that leads to the others. */
import { counted } from '../output/counted.ts';
import type { CodebookInput } from './codebook-input.ts';
import type { CodebookPage, Inline } from './document.ts';
import { inEveryLanguage } from './words.ts';

/** `extension`: of the files that are linked to. */
export function indexPage(inputs: readonly CodebookInput[], extension: string): CodebookPage {
  const rows = inputs.map((input) => {
    const { id, version, status, items, scores, flags } = input.instrument;
    const link: Inline = { text: `${id} ${version}`, href: `${id}-${version}.${extension}` };
    return [
      [[link, status === 'active' ? '' : ` (${status})`]],
      inEveryLanguage(input, (pack) => pack.title),
      [[[counted(items.length, 'item'), counted(scores.length, 'score'), counted(flags.length, 'flag')].join(', ')]],
    ];
  });
  const head = ['instrument', 'title', 'holds'];
  return { title: 'Codebooks', file: 'index', blocks: [{ kind: 'table', head, rows }] };
}
