import { html } from 'lit';
import { fill, type PageContext } from '../page-context.ts';

export function showNotFound(context: PageContext): void {
  const { words } = context;
  fill(
    context,
    html`<h1>${words.text('not-found')}</h1>
      <p><a href="/">${words.text('not-found.home')}</a></p>`,
  );
}
