import { html, nothing, type TemplateResult } from 'lit';

/** The attributes a heading may carry. */
export interface HeadingLook {
  readonly class?: string;
  readonly id?: string;
  readonly lang?: string | undefined;
}

/** A heading of the level that the page around an element calls for; 1 to 6, whatever was asked. */
export function heading(level: number, content: unknown, look: HeadingLook = {}): TemplateResult {
  const id = look.id ?? nothing;
  const name = look.class ?? nothing;
  const lang = look.lang ?? nothing;
  switch (Math.min(6, Math.max(1, Math.round(level)))) {
    case 1:
      return html`<h1 id=${id} class=${name} lang=${lang}>${content}</h1>`;
    case 3:
      return html`<h3 id=${id} class=${name} lang=${lang}>${content}</h3>`;
    case 4:
      return html`<h4 id=${id} class=${name} lang=${lang}>${content}</h4>`;
    case 5:
      return html`<h5 id=${id} class=${name} lang=${lang}>${content}</h5>`;
    case 6:
      return html`<h6 id=${id} class=${name} lang=${lang}>${content}</h6>`;
    default:
      return html`<h2 id=${id} class=${name} lang=${lang}>${content}</h2>`;
  }
}
