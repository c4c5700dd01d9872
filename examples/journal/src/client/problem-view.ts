import { html } from 'lit';
import { fill, type PageContext } from './page-context.ts';

/** Said when a page cannot be filled. */
export function problemView(context: PageContext, again: () => void): void {
  const { words } = context;
  fill(
    context,
    html`<div role="alert">
      <p>${words.text('failed')}</p>
      <p><button type="button" @click=${again}>${words.text('failed.again')}</button></p>
    </div>`,
  );
}
