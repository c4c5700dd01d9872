/** What stands where the questions are: they themselves, or what comes before, between or after them. */
import type { Issue } from '@skala/engine';
import { html, type TemplateResult } from 'lit';
import type { AskingSetting } from '../asking-setting.ts';
import { asking } from './asking.ts';
import { citizen } from './citizen.ts';
import { fetching } from './fetching.ts';
import type { PartsController } from './parts-controller.ts';
import type { Screen } from './screen.ts';
import { sectionList } from './section-list.ts';

/** The screen as the interview stands. */
export function body(screen: Screen, isReviewing: boolean, parts: PartsController): TemplateResult {
  const { interview, setting } = screen;
  const { later } = parts;
  if (interview.state === 'completed') return later ? later.completion(screen) : fetching(parts);
  if (interview.content.suspended) {
    return later ? later.pause(screen) : fetching(parts, () => screen.resume());
  }
  const review = (): TemplateResult =>
    later
      ? later.review(screen)
      : fetching(parts, () => {
          screen.leaveReview();
        });
  if (setting.pace === 'item') return isReviewing ? review() : citizen(screen);
  return html`${sectionList(screen)}${isReviewing ? review() : asking(screen)}`;
}

/** What is shown where there is no interview, or none that may be; undefined where there is one. */
export function insteadOfInterview(
  setting: AskingSetting | undefined,
  issues: readonly Issue[],
  parts: PartsController,
): TemplateResult | undefined {
  const { later, text } = parts;
  if (issues.length > 0) return later ? later.refusal(issues, text) : fetching(parts);
  if (!setting) return html`<p class="main muted">${text.nothingToAsk}</p>`;
  if (setting.voice === 'interviewer' || setting.words.isAskable) return undefined;
  return later ? later.noWords(setting) : fetching(parts);
}
