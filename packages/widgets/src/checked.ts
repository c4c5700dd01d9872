/**
 * Whether a radio or checkbox is chosen, as the page shows it now: `<input type="radio" ${checked(isChosen)}>`.
 *
 * Not `.checked=${live(…)}`: a server writes that property as an attribute whatever its value, so that a page which has
 * no script yet would show answers that nobody gave.
 */
import { nothing, type ElementPart } from 'lit';
import { Directive, directive, PartType, type PartInfo } from 'lit/directive.js';

class Checked extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('checked() stands in the tag of an input');
  }

  override render(_isChosen: boolean): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [isChosen]: [boolean]): typeof nothing {
    (part.element as HTMLInputElement).checked = isChosen;
    return nothing;
  }
}

export const checked = directive(Checked);
