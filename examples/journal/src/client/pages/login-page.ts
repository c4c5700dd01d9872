import { html, nothing, type TemplateResult } from 'lit';
import { roles, type Role } from '../../access/roles.ts';
import { ask, RefusedError } from '../api.ts';
import { fill, type PageContext } from '../page-context.ts';

/** Of the made-up staff; the seed gives them all the same. */
const demoPassword = 'opdigtet-demo-2026';

type Fault = 'login.wrong' | 'login.too-many' | 'failed';

export function showLogin(context: PageContext): void {
  const show = (fault?: Fault): void => fill(context, loginView(context, show, fault));
  show();
  document.querySelector<HTMLInputElement>('input[type=email]')?.focus();
}

function loginView(context: PageContext, show: (fault?: Fault) => void, fault?: Fault): TemplateResult {
  const { words } = context;
  const isSentHere = wanted() !== '/';
  return html`<h1>${words.text('login.title')}</h1>
    ${isSentHere ? html`<p class="quiet lead">${words.text('login.to')}</p>` : nothing}
    ${fault === undefined ? nothing : html`<p class="notice" role="alert">${words.text(fault)}</p>`}
    <form class="login" @submit=${(event: SubmitEvent) => void logIn(event, show)}>
      <label class="field">
        <span>${words.text('login.email')}</span>
        <input type="email" name="email" autocomplete="username" required />
      </label>
      <label class="field">
        <span>${words.text('login.password')}</span>
        <input type="password" name="password" autocomplete="current-password" required />
      </label>
      <button class="primary">${words.text('login.log-in')}</button>
    </form>
    <section aria-labelledby="demo" class="demo">
      <h2 id="demo">${words.text('login.demo')}</h2>
      <p class="quiet">${words.text('login.demo-lead', { password: demoPassword })}</p>
      <p class="buttons">
        ${roles.map((role) => html`<button type="button" @click=${() => fillIn(role)}>${words.text(`role.${role}`)}</button>`)}
      </p>
    </section>`;
}

function fillIn(role: Role): void {
  const form = document.querySelector('form');
  const set = (name: string, value: string): void => {
    const input = form?.elements.namedItem(name);
    if (input instanceof HTMLInputElement) input.value = value;
  };
  set('email', `${role}@journal.example`);
  set('password', demoPassword);
  form?.querySelector('button')?.focus();
}

async function logIn(event: SubmitEvent, show: (fault?: Fault) => void): Promise<void> {
  event.preventDefault();
  const given = Object.fromEntries(new FormData(event.target as HTMLFormElement));
  try {
    await ask('/api/auth/sign-in/email', 'POST', given);
    location.assign(wanted());
  } catch (error) {
    if (!(error instanceof RefusedError)) show('failed');
    else show(error.status === 429 ? 'login.too-many' : 'login.wrong');
  }
}

/** The page that was asked for, if it is one of this journal's. */
function wanted(): string {
  const to = new URL(new URLSearchParams(location.search).get('to') ?? '/', location.origin);
  return to.origin === location.origin ? `${to.pathname}${to.search}` : '/';
}
