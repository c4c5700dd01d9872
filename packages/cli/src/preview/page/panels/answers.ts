/** What was answered, and what is not asked and why. */
import {
  askedItems,
  expectsAnswer,
  namesIn,
  printFormula,
  responseOf,
  type Answer,
  type Ast,
  type CompiledItem,
  type Interview,
} from '@skala/engine';
import { html, type TemplateResult } from 'lit';
import type { Shown } from '../model.ts';
import type { PreviewWords } from '../words.ts';
import { codeView, tableView, type Panel } from './panel.ts';

export function answersPanel({ interview }: Shown, text: PreviewWords): Panel {
  const { answers, aside } = responseOf(interview);
  const asked = askedItems(interview.content).filter(expectsAnswer);
  const given = asked.filter(({ id }) => Object.hasOwn(answers, id));
  const rows = [
    ...Object.entries(answers).map(([id, answer]) => [codeView(id), answerView(answer)]),
    ...Object.entries(aside).map(([id, answer]) => [codeView(id), html`${answerView(answer)} (${text.aside})`]),
  ];
  return {
    id: 'answers',
    title: text.answers,
    glance: text.answersOf(given.length, asked.length),
    content: () => (rows.length === 0 ? text.noAnswers : tableView([text.item, text.answer], rows)),
  };
}

export function answerView(answer: Answer | null | undefined): TemplateResult | string {
  if (!answer) return '–';
  return 'value' in answer
    ? codeView(JSON.stringify(answer.value))
    : html`<code>${answer.key}</code> ${answer.missing}`;
}

export function hiddenPanel({ interview }: Shown, text: PreviewWords): Panel {
  const asked = new Set(askedItems(interview.content));
  const hidden = interview.instrument.items.filter((item) => !asked.has(item));
  return {
    id: 'hidden',
    title: text.hidden,
    glance: String(hidden.length),
    content: () =>
      hidden.length === 0
        ? text.allAsked
        : tableView(
            [text.item, text.why],
            hidden.map((item) => [codeView(item.id), whyHidden(item, interview, text)]),
          ),
  };
}

function whyHidden(item: CompiledItem, interview: Interview, text: PreviewWords): TemplateResult | string {
  const { form } = interview.options;
  if (!interview.instrument.forms[form]?.includes(item.id)) return text.notInForm(form);
  if (!item.when) return '';
  return html`<code>${printFormula(item.when)}</code> ${text.isFalse}: ${valuesIn(item.when, interview, text)}`;
}

/** What the names of a formula stand for now. */
export function valuesIn(formula: Ast, { content }: Interview, text: PreviewWords): string {
  const { slots } = content.setting.program;
  return namesIn(formula)
    .map((name) => {
      const value = content.derived.values[slots.get(name) ?? -1] ?? NaN;
      return `${name} = ${Number.isNaN(value) ? text.missing : String(value)}`;
    })
    .join(', ');
}
