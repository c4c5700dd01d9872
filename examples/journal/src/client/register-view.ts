/** Registers a citizen, under a made-up first name or anonymously. */
import { html, nothing, type TemplateResult } from 'lit';
import { ask, RefusedError } from './api.ts';
import type { PageContext } from './page-context.ts';

/** Why the last attempt did not succeed. */
export type RegisterFault = 'citizens.register-wrong' | 'citizens.register-failed';

export function registerView(
  { words }: PageContext,
  fault: RegisterFault | undefined,
  onFault: (fault: RegisterFault) => void,
): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const alias = new FormData(event.target as HTMLFormElement).get('alias');
    void register(typeof alias === 'string' ? alias.trim() : '').then((said) => {
      if (said) onFault(said);
    });
  };
  return html`<details class="register">
    <summary>${words.text('citizens.register')}</summary>
    <form @submit=${submit}>
      <label class="field">
        <span>${words.text('citizens.register-alias')}</span>
        <input
          name="alias"
          autocomplete="off"
          aria-describedby="register-hint"
          aria-invalid=${fault === 'citizens.register-wrong' ? 'true' : nothing}
        />
      </label>
      <p id="register-hint" class="quiet">${words.text('citizens.register-hint')}</p>
      <p role="alert" class=${fault === undefined ? nothing : 'notice'}>
        ${fault === undefined ? nothing : words.text(fault)}
      </p>
      <p><button type="submit" class="primary">${words.text('citizens.register-do')}</button></p>
    </form>
  </details>`;
}

async function register(alias: string): Promise<RegisterFault | undefined> {
  try {
    const { id } = await ask<{ id: string }>('/api/citizens', 'POST', alias === '' ? {} : { alias });
    location.assign(`/citizen/${id}`);
    return undefined;
  } catch (error) {
    return error instanceof RefusedError && error.status === 400
      ? 'citizens.register-wrong'
      : 'citizens.register-failed';
  }
}
