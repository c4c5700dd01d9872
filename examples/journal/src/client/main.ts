/** The client of every page: reads from the document which page it is, and fills it. */
import { journalWords } from '../words/journal-words.ts';
import { problemView } from './problem-view.ts';
import { switchLanguage } from './language-switch.ts';
import { logInAgain } from './log-in-again.ts';
import { letLogOut } from './log-out.ts';
import type { PageContext } from './page-context.ts';
import { showApi } from './pages/api-page.ts';
import { showAudit } from './pages/audit-page.ts';
import { showCalendar } from './pages/calendar-page.ts';
import { showCitizen } from './pages/citizen-page.ts';
import { showCitizens } from './pages/citizens-page.ts';
import { showFigures } from './pages/figures-page.ts';
import { showHandover } from './pages/handover-page.ts';
import { showInterview } from './pages/interview-page.ts';
import { showLogin } from './pages/login-page.ts';
import { showNotFound } from './pages/not-found-page.ts';
import { showProfile } from './pages/profile-page.ts';
import { showResults } from './pages/results-page.ts';
import { showSummary } from './pages/summary-page.ts';
import { showWorklist } from './pages/worklist-page.ts';

const pages: Readonly<Record<string, (context: PageContext) => Promise<void> | void>> = {
  citizens: showCitizens,
  citizen: showCitizen,
  interview: showInterview,
  results: showResults,
  worklist: showWorklist,
  calendar: showCalendar,
  profile: showProfile,
  summary: showSummary,
  handover: showHandover,
  figures: showFigures,
  api: showApi,
  audit: showAudit,
  login: showLogin,
};

const language = document.documentElement.lang === 'en' ? 'en' : 'da';
const { page = '', id = '', may = '' } = document.body.dataset;
const main = document.querySelector('main') as HTMLElement;
const context: PageContext = { main, id, language, words: journalWords(language), permissions: may.split(' ') };

async function show(): Promise<void> {
  try {
    await (pages[page] ?? showNotFound)(context);
  } catch (error) {
    if (!logInAgain(error)) problemView(context, error, () => void show());
  }
}

switchLanguage();
letLogOut();
await show();
