import { html } from 'lit';
import { RefusedError } from './api.ts';
import { fill, type PageContext } from './page-context.ts';

/** Said when a page cannot be filled: the server is away, or it answered and would not. */
export function problemView(context: PageContext, error: unknown, again: () => void): void {
  const { words } = context;
  fill(
    context,
    html`<div class="problem" role="alert">
      <h1>${words.text(error instanceof RefusedError ? 'failed.refused' : 'failed')}</h1>
      <p class="quiet lead">${words.text('failed.next')}</p>
      <p><button type="button" @click=${again}>${words.text('failed.again')}</button></p>
    </div>`,
  );
}
