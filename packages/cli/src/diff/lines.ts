/** Changes and verdicts as lines for people. */
import type { Change } from './change.ts';
import type { Example, Verdict } from './verdicts.ts';

const longest = 100;

/** Long values are cut to where they begin to differ; all of them are in the JSON. */
function beforeAfter(from: string | undefined, to: string | undefined): string {
  const [was, is] = [from ?? '(none)', to ?? '(none)'];
  if (was.length <= longest && is.length <= longest) return `${was} → ${is}`;
  let at = 0;
  while (at < was.length && was[at] === is[at]) at++;
  const cut = (text: string): string => {
    const start = Math.max(0, at - 30);
    const part = text.slice(start, start + longest);
    return `${start > 0 ? '…' : ''}${part}${start + longest < text.length ? '…' : ''}`;
  };
  return `${cut(was)} → ${cut(is)}`;
}

export function changeLine({ kind, part, name, field, from, to, isProbable }: Change): string {
  const what = `${part} ${name}`;
  switch (kind) {
    case 'renamed':
      return `${what}: ${isProbable ? 'probably renamed' : 'renamed'} from ${from ?? ''}`;
    case 'moved':
      return `${what}: moved${to === undefined ? '' : ` from ${from ?? ''} to ${to}`}`;
    case 'changed':
      if (part === 'item' || part === 'response') {
        const options = field === 'options' && from && to ? optionChanges(from, to) : '';
        if (options !== '') return `${what}: options ${options}`;
      }
      return `${what}: ${field ?? ''} ${beforeAfter(from, to)}`;
    default:
      return `${what}: ${kind}`;
  }
}

interface Option {
  readonly code: string;
  readonly value?: number;
}

/** Which options came, went or count as another number. */
function optionChanges(from: string, to: string): string {
  const [before, after] = [JSON.parse(from) as readonly Option[], JSON.parse(to) as readonly Option[]];
  const find = (list: readonly Option[], code: string): Option | undefined => list.find((one) => one.code === code);
  return [
    ...before.filter(({ code }) => !find(after, code)).map(({ code }) => `−${code}`),
    ...after.filter(({ code }) => !find(before, code)).map(({ code }) => `+${code}`),
    ...after.flatMap(({ code, value }) => {
      const was = find(before, code);
      return was && was.value !== value ? [`${code} counts ${String(value)} instead of ${String(was.value)}`] : [];
    }),
  ].join(', ');
}

const tellings: Readonly<Record<Verdict['verdict'], string>> = {
  same: 'the same (proven)',
  'same-where-taken': 'the same for the answers that both versions take (proven)',
  mapped: 'comparable with a mapping',
  differs: 'not comparable',
  'not-found': 'not proven the same; no difference found',
  added: 'new',
  removed: 'removed',
};

export function verdictLine({ kind, name, was, verdict, mapping, tried, example }: Verdict): string {
  const named = `${kind} ${name}${was === undefined ? '' : ` (was ${was})`}`;
  const telling = kind !== 'score' && verdict === 'differs' ? 'changed' : tellings[verdict];
  const mapped = mapping === undefined ? '' : `: ${mapping} (in ${String(tried)} responses)`;
  const none = verdict === 'not-found' ? ` in ${String(tried)} responses` : '';
  return `${named}: ${telling}${mapped}${none}${example && mapping === undefined ? `: ${outcomes(example)}` : ''}`;
}

function outcomes({ outcome }: Example): string {
  const shown = (value: string | number | null): string => (value === null ? 'no number' : String(value));
  return `${shown(outcome.old)} was, ${shown(outcome.new)} is`;
}

/** The answers of an example; those that are not the same under both versions stand twice. */
export function exampleLines({ form, ruleSet, answers }: Example): readonly string[] {
  const told = (side: Readonly<Record<string, unknown>>): string =>
    Object.entries(side)
      .map(([item, answer]) => `${item}=${typeof answer === 'string' ? answer : JSON.stringify(answer)}`)
      .join(' ') || '(nothing answered)';
  const [old, fresh] = [told(answers.old), told(answers.new)];
  const where = `form ${form}${ruleSet === undefined ? '' : `, rule set ${ruleSet}`}`;
  return old === fresh ? [`${where}: ${old}`] : [`${where}, before: ${old}`, `${where}, now: ${fresh}`];
}
