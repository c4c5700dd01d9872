/** Checks that speak up, and the log. */
import { firedChecks, openChecks, printFormula, responseOf, type LogEntry } from '@skala/engine';
import { html } from 'lit';
import type { Shown } from '../model.ts';
import type { PreviewWords } from '../words.ts';
import { answerView, valuesIn } from './answers.ts';
import { codeView, tableView, type Panel } from './panel.ts';

export function checksPanel({ interview }: Shown, text: PreviewWords): Panel {
  const fired = firedChecks(interview.content);
  const open = openChecks(interview.content);
  return {
    id: 'checks',
    title: text.checks,
    glance: `${String(open.length)} ${text.open}`,
    content: () =>
      fired.length === 0
        ? text.noChecks
        : fired.map(
            (check) =>
              html`<h3>
                  <code>${check.id}</code>
                  <span>${text.severities[check.severity]}, ${open.includes(check) ? text.open : text.accepted}</span>
                </h3>
                <p><code>${printFormula(check.when)}</code>: ${valuesIn(check.when, interview, text)}</p>`,
          ),
  };
}

export function logPanel({ interview }: Shown, text: PreviewWords): Panel {
  const { log } = responseOf(interview);
  return {
    id: 'log',
    title: text.log,
    glance: String(log.length),
    content: () =>
      log.length === 0
        ? text.noLog
        : tableView(
            ['#', text.event, text.before, text.after],
            log
              .toReversed()
              .map((entry) => [
                entry.seq,
                html`${entry.type} ${about(entry)}`,
                answerView(entry.old),
                answerView(entry.new),
              ]),
          ),
  };
}

function about({ item, section, check, text, reason }: LogEntry): unknown {
  return [item, section, check, text, reason].flatMap((one) => (one === undefined ? [] : [codeView(one), ' ']));
}
