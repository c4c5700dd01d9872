import { may, permissionsOf, type Permission, type Staff } from '../access/roles.ts';
import type { TextKey } from '../words/danish-texts.ts';
import type { JournalWords } from '../words/journal-words.ts';

export type Page =
  | 'citizens'
  | 'citizen'
  | 'interview'
  | 'results'
  | 'worklist'
  | 'calendar'
  | 'profile'
  | 'summary'
  | 'handover'
  | 'figures'
  | 'audit'
  | 'api'
  | 'login'
  | 'not-found';

export interface ShellParts {
  readonly page: Page;
  /** Passed the pattern of ids already. */
  readonly id: string | undefined;
  /** Whoever is logged in. */
  readonly staff: Staff | undefined;
  readonly words: JournalWords;
}

const menu: readonly { page: Page; href: string; key: TextKey; needs: Permission }[] = [
  { page: 'citizens', href: '/', key: 'menu.citizens', needs: 'citizens/read' },
  { page: 'worklist', href: '/worklist', key: 'menu.worklist', needs: 'citizens/read' },
  { page: 'calendar', href: '/calendar', key: 'menu.calendar', needs: 'citizens/read' },
  { page: 'figures', href: '/figures', key: 'menu.figures', needs: 'figures/read' },
  { page: 'audit', href: '/audit', key: 'menu.audit', needs: 'audit/verify' },
];

/** The document around every page. Holds the journal's own words only, nothing about anyone. */
export function shell({ page, id, staff, words }: ShellParts): string {
  const { language } = words;
  const other = language === 'da' ? 'en' : 'da';
  const say = (key: Parameters<JournalWords['text']>[0]): string => escape(words.text(key));
  const links = menu
    .filter(({ needs }) => staff && may(staff.role, needs))
    .map(({ page: target, href, key }) => {
      const current = page === target ? ' aria-current="page"' : '';
      return `<a href="${href}"${current}>${say(key)}</a>`;
    });
  const who = staff
    ? `<span class="who"><span class="quiet">${escape(staff.name)}</span> <button type="button" data-log-out>${say('log-out')}</button></span>`
    : '';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${titleOf(page, id, words)}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/journal.css">
<script type="module" src="/assets/main.js"></script>
</head>
<body data-page="${page}"${id === undefined ? '' : ` data-id="${escape(id)}"`}${staff ? ` data-may="${permissionsOf(staff.role).join(' ')}"` : ''}>
<a class="skip" href="#main">${say('skip')}</a>
<header class="top">
<a class="name" href="/">${say('journal.name')}</a>
<nav aria-label="${say('menu')}">${links.join('')}</nav>
${who}
<button type="button" class="language" lang="${other}" data-language="${other}">${say('language.other')}</button>
</header>
<main id="main" tabindex="-1"><p class="quiet">${say('loading')}</p><noscript><p>${say('journal.no-script')}</p></noscript></main>
<footer class="bottom"><p>${say('journal.note')} <a href="/api-docs">${say('api.title')}</a></p></footer>
</body>
</html>
`;
}

function titleOf(page: Page, id: string | undefined, words: JournalWords): string {
  const titles: Record<Page, string> = {
    citizens: words.text('citizens.title'),
    citizen: words.text('citizen.title', { id: id ?? '' }),
    interview: words.text('citizen.interview'),
    results: words.text('citizen.result'),
    worklist: words.text('worklist.title'),
    calendar: words.text('calendar.title'),
    profile: words.text('profile.title', { id: id ?? '' }),
    summary: words.text('summary.title', { id: id ?? '' }),
    handover: words.text('handover.title', { id: id ?? '' }),
    figures: words.text('figures.title'),
    audit: words.text('audit.title'),
    api: words.text('api.title'),
    login: words.text('login.title'),
    'not-found': words.text('not-found'),
  };
  return escape(`${titles[page]} · ${words.text('journal.name')}`);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
