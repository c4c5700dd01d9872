import type { Issue } from '@skala/engine';
import type { AskingWords } from './asking.da.ts';
import { formatNumber } from './number.ts';

/** What an issue says to a person, in the language of the interface. */
export function issueWords({ code, params }: Issue, text: Pick<AskingWords, 'language' | 'issues'>): string {
  return (text.issues[code] ?? text.issues.other).replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const param = params[name];
    return typeof param === 'number' ? formatNumber(param, text.language) : param === undefined ? whole : String(param);
  });
}
