import type { AutosaveLoad, AutosaveTimes } from './autosave-time.ts';
import { figure, type Table } from './report.ts';

export interface AutosaveOf {
  readonly sqlite: AutosaveTimes;
  /** Undefined where there is none. */
  readonly postgres: AutosaveTimes | undefined;
}

export function autosaveTable({ sqlite, postgres }: AutosaveOf, { interviewers, every, seconds }: AutosaveLoad): Table {
  return {
    title: 'Autosave in the example journal',
    head: ['', 'median', '99th percentile', 'longest', 'processor time of the server, a save'],
    rows: [row('on SQLite', sqlite), row('on PostgreSQL', postgres)],
    notes: [
      `${interviewers} interviewers at once, an answer each ${every} ms for ${seconds} s (${sqlite.saves.toLocaleString('en')} saves). From the answer to the word that it is on the disk, through HTTP, session, replay by the engine and audit log; the server is one process, the interviewers another, on the same machine. Where many save, the server writes some saves in one transaction, 10 ms after the last: that is most of the median.`,
    ],
  };
}

function row(name: string, times: AutosaveTimes | undefined): readonly string[] {
  if (!times) return [name, 'not installed', '–', '–', '–'];
  const { median, p99, longest, processor } = times;
  const measured = [median, p99, longest].map((value) => `${figure(value)} ms`);
  return [name, ...measured, processor === undefined ? '–' : `${figure(processor)} ms`];
}
