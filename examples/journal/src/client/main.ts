/** The client of every page: reads from the document which page it is, and fills it. */
import { journalWords } from '../words/journal-words.ts';
import { problemView } from './problem-view.ts';
import { switchLanguage } from './language-switch.ts';
import type { PageContext } from './page-context.ts';
import { showCitizen } from './pages/citizen-page.ts';
import { showCitizens } from './pages/citizens-page.ts';
import { showInterview } from './pages/interview-page.ts';
import { showNotFound } from './pages/not-found-page.ts';
import { showResults } from './pages/results-page.ts';
import { showWorklist } from './pages/worklist-page.ts';

const pages: Readonly<Record<string, (context: PageContext) => Promise<void> | void>> = {
  citizens: showCitizens,
  citizen: showCitizen,
  interview: showInterview,
  results: showResults,
  worklist: showWorklist,
};

const language = document.documentElement.lang === 'en' ? 'en' : 'da';
const { page = '', id = '' } = document.body.dataset;
const main = document.querySelector('main') as HTMLElement;
const context: PageContext = { main, id, language, words: journalWords(language) };

async function show(): Promise<void> {
  try {
    await (pages[page] ?? showNotFound)(context);
  } catch {
    problemView(context, () => void show());
  }
}

switchLanguage();
await show();
