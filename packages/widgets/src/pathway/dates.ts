/** The dates of a step: what is late or open now and what comes next; all of them one step further in. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../locale/format.ts';
import type { PathwaySetting } from './pathway-setting.ts';
import { daysBetween, type ScheduledStep } from './step-state.ts';

type Dated = Pick<PathwaySetting, 'pathway' | 'text' | 'textLanguage' | 'asOf' | 'words' | 'language'>;

/** How many late ones are shown before the rest waits inside. */
const shownLate = 2;
/** How many days ahead are counted; further off, the date says more. */
const near = 31;

export function dateList(dates: readonly ScheduledStep[], setting: Dated): TemplateResult {
  const { words } = setting;
  const byDue = dates.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const late = byDue.filter(({ status }) => status === 'overdue');
  const open = byDue.filter(({ status }) => status === 'due');
  const next = byDue.find(({ status }) => status === 'upcoming');
  const done = byDue.findLast(({ status }) => status === 'done');
  const now = [...late.slice(-shownLate), ...open];
  const shown = [...(done ? [done] : []), ...now, ...(next ? [next] : [])];
  return html`<ul class="dates">
      ${shown.map((one) => html`<li class=${one.status}>${line(one, setting)}</li>`)}
    </ul>
    <details class="small">
      <summary>${words.allDates(dates.length)}</summary>
      ${[...new Set(byDue.map(({ rule }) => rule))].map((rule) =>
        ofRule(
          rule,
          byDue.filter((one) => one.rule === rule),
          setting,
        ),
      )}
    </details>`;
}

/** Every date of one rule, what the rule says, and where it comes from. */
function ofRule(rule: string, dates: readonly ScheduledStep[], setting: Dated): TemplateResult {
  const { pathway, text, textLanguage, words, language } = setting;
  const source = pathway.schedule.find(({ id }) => id === rule)?.source;
  const citation = pathway.sources.find(({ id }) => id === source)?.citation;
  return html`<p lang=${textLanguage ?? nothing}>${text?.schedule?.[rule] ?? rule}</p>
    <ol class="all">
      ${dates.map(
        (one) =>
          html`<li>
            ${line(one, setting)}
            <span class="muted" lang=${textLanguage ?? nothing}
              >(${words.counted(text?.events?.[one.after] ?? one.after, formatDay(one.from, language))})</span
            >
          </li>`,
      )}
    </ol>
    ${citation === undefined ? nothing : html`<p class="muted">${words.source}: ${citation}</p>`}`;
}

function line(one: ScheduledStep, { words, language, asOf }: Dated): TemplateResult {
  const day = (date: string): string => formatDay(date, language);
  if (one.status === 'done') {
    const on = one.doneOn ?? one.due;
    return html`${words.doneOn(day(on))}${on > one.due ? html`, ${words.afterDue(day(one.due))}` : nothing}`;
  }
  const left = asOf === undefined ? undefined : daysBetween(asOf, one.due);
  const distance = left === undefined || left > near ? undefined : left < 0 ? words.late(-left) : words.left(left);
  return html`<strong>${words.due(day(one.due))}</strong>${distance === undefined ? nothing : html`, ${distance}`}${
      one.status === 'upcoming' && one.opens < one.due ? html`, ${words.opens(day(one.opens))}` : nothing
    }${one.need === 'undecided' ? html`. ${words.needUndecided}` : nothing}`;
}
