/** What is shown, as it stands after the # of the address: `#/skala-interview/empty?theme=dark&lang=en`. */
import type { Language } from '@skala/widgets';

export interface Address {
  readonly tag: string | undefined;
  /** One state, alone on the page. */
  readonly state: string | undefined;
  readonly theme: 'light' | 'dark';
  readonly language: Language;
}

export function readAddress(hash: string): Address {
  const { pathname, searchParams } = new URL(hash.replace(/^#/, ''), 'http://page');
  const [tag, state] = pathname.split('/').filter((part) => part !== '');
  return {
    tag,
    state,
    theme: searchParams.get('theme') === 'dark' ? 'dark' : 'light',
    language: searchParams.get('lang') === 'en' ? 'en' : 'da',
  };
}

/** The same place with something else of it. */
export function writeAddress(from: Address, change: Partial<Address>): string {
  const { tag, state, theme, language } = { ...from, ...change };
  const path = [tag, state].filter((part) => part !== undefined).join('/');
  return `#/${path}?theme=${theme}&lang=${language}`;
}
