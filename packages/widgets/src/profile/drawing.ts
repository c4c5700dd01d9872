/** A score on a scale from 0 to 1: a dot for now, hollow dots and a thin line for before, a line at the cut-off. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatDay, formatNumber } from '../locale/format.ts';
import { timeOf } from '../results/results-setting.ts';
import { earlierValueOf, type ProfileSetting, type Scored } from './profile-setting.ts';

/** Where a value stands, in percent of the width; there is room for half a dot at both ends. */
function place(value: number): string {
  return `${3 + Math.min(1, Math.max(0, value)) * 94}%`;
}

/** The ends of the scale and the cut-off with its name; an end goes where the cut-off needs the room. */
export function axis({ cut, text }: ProfileSetting): TemplateResult {
  const number = (value: number): string => formatNumber(value, text.language);
  const mark = (value: number, words: string): unknown =>
    svg`<text x=${place(value)} y="14" text-anchor="middle">${words}</text>`;
  return html`<div class="axis" aria-hidden="true">
    <span></span>
    <svg width="100%" height="20">
      ${[0, 1].filter((end) => !(Math.abs(end - cut) < 0.35)).map((end) => mark(end, number(end)))}
      ${Number.isNaN(cut) ? nothing : mark(Math.min(0.85, Math.max(0.15, cut)), `${text.cut} ${number(cut)}`)}
    </svg>
  </div>`;
}

export function drawing({ id, value }: Scored, label: string, setting: ProfileSetting): TemplateResult {
  const { text, earlier, cut } = setting;
  const number = (one: number): string => formatNumber(one, text.language, 2);
  const before = earlier.flatMap((record) => {
    const was = earlierValueOf(setting, record, id);
    return was === undefined ? [] : [{ was, day: formatDay(timeOf(record), text.language) }];
  });
  const all = [...before.map(({ was }) => was), value];
  const outside = value > 1 ? text.above : value < 0 ? text.below : '';
  const spoken = [
    `${label}: ${number(value)}`,
    outside,
    Number.isNaN(cut) ? '' : `${text.cut}: ${formatNumber(cut, text.language)}`,
    ...before.map(({ was, day }) => `${day}: ${number(was)}`),
  ].filter(Boolean);
  return html`<svg class="drawing" width="100%" height="32" role="img" aria-label=${spoken.join('; ')}>
    ${svg`<line class="base" x1=${place(0)} x2=${place(1)} y1="16" y2="16" />
    ${Number.isNaN(cut) ? nothing : svg`<line class="cut" x1=${place(cut)} x2=${place(cut)} y1="0" y2="32" />`}
    <line class="course" x1=${place(Math.min(...all))} x2=${place(Math.max(...all))} y1="16" y2="16" />
    ${before.map(({ was, day }) => svg`<circle class="before" cx=${place(was)} cy="16" r="5"><title>${day}: ${number(was)}</title></circle>`)}
    <circle class="now" cx=${place(value)} cy="16" r="7"><title>${text.now}: ${number(value)}</title></circle>
    ${outside === '' ? nothing : svg`<circle class="beyond" cx=${place(value)} cy="16" r="11" />`}`}
  </svg>`;
}
