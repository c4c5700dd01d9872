/** What is shown of measurements on other versions of the instrument that do not stand on its scale as they are. */
import { html, nothing, type TemplateResult } from 'lit';
import { isApart, isConverted, isRecorded, type Measurement } from './measurements.ts';
import { apartWords, dayWords, numberWords, type TrendSetting } from './trend-setting.ts';

/** A version a point: whether it is converted or left out of the drawing and why, and its numbers. */
export function otherVersions(setting: TrendSetting): TemplateResult | typeof nothing {
  const { measurements, instrument, trend } = setting;
  const others = measurements.filter(isRecorded).filter((one) => isApart(one) || isConverted(one));
  if (others.length === 0) return nothing;
  const saysOf = (one: Measurement): string =>
    isConverted(one)
      ? trend.versionConverted(one.version, instrument.version)
      : trend.versionApart(one.version, apartWords(setting, one));
  // Of one version a number can be converted and another not.
  const points = [...new Set(others.map(saysOf))];
  return html`<div class="gaps" part="versions">
    <p>
      <strong>${trend.otherVersions}</strong>
      ${others.some(isApart) ? html`<span class="muted small">${trend.otherVersionsMark}</span>` : nothing}
    </p>
    <ul>
      ${points.map(
        (says) =>
          html`<li>
            ${says}
            ${others
              .filter((one) => saysOf(one) === says)
              .map(
                (one) => html`<span class="number">${dayWords(setting, one)}: ${numberWords(setting, one)}.</span> `,
              )}
          </li>`,
      )}
    </ul>
  </div>`;
}
