/** The gallery: draws what the address says, again whenever it changes. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { readAddress, writeAddress, type Address } from './address.ts';
import type { ElementStates, GalleryState } from './gallery-state.ts';
import { readManifest } from './manifest.ts';
import { reference } from './reference.ts';
import { elements } from './states/states.ts';
import { words } from './words.ts';

const declarations = await readManifest();

/** Draws, lets the elements settle, and notes on the root which address is on screen. */
async function draw(): Promise<void> {
  const address = readAddress(location.hash);
  const shown = elements.find(({ tag }) => tag === address.tag);
  const states = shown?.states.filter(({ id }) => address.state === undefined || id === address.state) ?? [];
  const created = await Promise.all(states.map((state) => stand(state, address)));

  const root = document.documentElement;
  root.lang = address.language;
  root.dataset['theme'] = address.theme;
  document.title = [address.tag, address.state, 'Skala'].filter(Boolean).join(' · ');
  const [only] = created;
  render(address.state !== undefined && only ? alone(only, address) : page(address, shown, created), document.body);
  await Promise.all(created.map(({ state, element }) => state.settle(element)));
  root.dataset['shown'] = location.hash;
}

interface Standing {
  readonly state: GalleryState;
  readonly element: HTMLElement;
}

async function stand(state: GalleryState, { language, theme }: Address): Promise<Standing> {
  const element = await state.create(language);
  element.setAttribute('theme', theme);
  return { state, element };
}

function frame({ state, element }: Standing): TemplateResult {
  const direction = state.around === 'right-to-left' ? 'rtl' : 'ltr';
  return html`<div class="stage ${state.around ?? ''}" dir=${direction}>${element}</div>`;
}

function alone(standing: Standing, { language }: Address): TemplateResult {
  const title = standing.state.title[language];
  return html`<main class="alone">
    <h1>${title}</h1>
    ${frame(standing)}
  </main>`;
}

function page(address: Address, shown: ElementStates | undefined, created: readonly Standing[]): TemplateResult {
  const { language } = address;
  return html`<header>
      <a class="home" href=${writeAddress(address, { tag: undefined, state: undefined })}>Skala</a>
      <nav aria-label=${words.look[language]}>${switches(address)}</nav>
    </header>
    <div class="columns">
      <nav class="contents" aria-label=${words.contents[language]}>
        <ul>
          ${elements.map(({ tag }) => html`<li>${link(address, { tag, state: undefined }, tag, tag === shown?.tag)}</li>`)}
        </ul>
      </nav>
      <main>${shown ? elementPage(address, shown, created) : overview(address)}</main>
    </div>`;
}

function switches(address: Address): TemplateResult {
  const { theme, language } = address;
  return html`${link(address, { theme: 'light' }, words.light[language], theme === 'light')}
  ${link(address, { theme: 'dark' }, words.dark[language], theme === 'dark')}
  ${link(address, { language: 'da' }, 'Dansk', language === 'da', 'da')}
  ${link(address, { language: 'en' }, 'English', language === 'en', 'en')}`;
}

function link(
  address: Address,
  change: Partial<Address>,
  text: string,
  isCurrent: boolean,
  language?: string,
): TemplateResult {
  return html`<a
    href=${writeAddress(address, change)}
    lang=${language ?? nothing}
    aria-current=${isCurrent ? 'true' : nothing}
    >${text}</a
  >`;
}

function overview(address: Address): TemplateResult {
  const { language, tag } = address;
  return html`<h1>${words.title[language]}</h1>
    <p>${tag === undefined ? words.introduction[language] : words.nothing[language]}</p>
    ${elements.map(
      ({ tag, states }) =>
        html`<h2>${link(address, { tag, state: undefined }, `<${tag}>`, false)}</h2>
          <p lang="en">${declarations.get(tag)?.description}</p>
          <ul class="states" aria-label=${`${words.states[language]}: ${tag}`}>
            ${states.map(({ id, title }) => html`<li>${stateLink(address, tag, id, title[language])}</li>`)}
          </ul>`,
    )}`;
}

function stateLink(address: Address, tag: string, state: string, text: string): TemplateResult {
  return html`<a data-state=${`${tag}/${state}`} href=${writeAddress(address, { tag, state })}>${text}</a>`;
}

function elementPage(address: Address, { tag }: ElementStates, created: readonly Standing[]): TemplateResult {
  const { language } = address;
  const declaration = declarations.get(tag);
  return html`<h1>&lt;${tag}&gt;</h1>
    <p lang="en">${declaration?.description}</p>
    ${created.map(
      (standing) =>
        html`<section class="state">
          <div class="state-head">
            <h2>${standing.state.title[language]}</h2>
            ${stateLink(address, tag, standing.state.id, words.alone[language])}
          </div>
          ${frame(standing)}
        </section>`,
    )}
    <div class="reference">${declaration ? reference(declaration, language) : nothing}</div>`;
}

addEventListener('hashchange', () => {
  void draw();
  scrollTo(0, 0);
});
await draw();
