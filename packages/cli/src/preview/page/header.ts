/** What is shown and how, and the simulated respondent. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ShownDefinition } from '../protocol.ts';
import type { Settings } from './address.ts';
import type { Actions, Model } from './model.ts';

export function header(model: Model, actions: Actions): TemplateResult {
  const { text, settings, shown, files } = model;
  const instrument = shown?.instrument;
  return html`<header>
    <div class="title">
      <h1>${text.title}: ${instrument ? `${instrument.id} ${instrument.version}` : model.file}</h1>
      <button
        class="link"
        lang=${settings.ui === 'en' ? 'da' : 'en'}
        @click=${() => actions.set({ ui: settings.ui === 'en' ? 'da' : 'en' })}
      >
        ${text.otherLanguage}
      </button>
    </div>
    <div class="settings">
      <div class="controls" role="group" aria-label=${text.settings}>
        ${
          files.length > 1
            ? choice(
                model,
                actions,
                'file',
                text.file,
                files.map((file) => [file, file]),
              )
            : nothing
        }
        ${instrument ? forms(model, actions) : nothing}
      </div>
      <div class="controls" role="group" aria-label=${text.respondent}>${respondent(model, actions)}</div>
    </div>
  </header>`;
}

function forms(model: Model, actions: Actions): TemplateResult {
  const { text, shown } = model;
  const { instrument, texts = [] } = shown ?? {};
  const same = (values: readonly string[]): readonly (readonly [string, string])[] => values.map((one) => [one, one]);
  const ruleSets = instrument?.ruleSets ?? [];
  return html`${choice(model, actions, 'form', text.form, same(Object.keys(instrument?.forms ?? {})))}
  ${choice(model, actions, 'language', text.language, same(texts.map(({ language }) => language)))}
  ${choice(model, actions, 'pace', text.pace, Object.entries(text.paces))}
  ${ruleSets.length > 0 ? choice(model, actions, 'ruleSet', text.ruleSet, same(ruleSets.map(({ id }) => id))) : nothing}
  ${choice(model, actions, 'density', text.density, Object.entries(text.densities))}
  ${choice(model, actions, 'theme', text.theme, Object.entries(text.themes))}`;
}

type Chosen = 'file' | 'form' | 'language' | 'pace' | 'ruleSet' | 'density' | 'theme';

function choice(
  model: Model,
  actions: Actions,
  name: Chosen,
  label: string,
  values: readonly (readonly [string, string])[],
): TemplateResult {
  const current = name === 'file' ? model.file : effective(model.settings, model.shown)[name];
  return html`<label
    >${label}
    <select
      name=${name}
      @change=${(event: Event) => actions.set({ [name]: (event.currentTarget as HTMLSelectElement).value })}
    >
      ${values.map(([value, words]) => html`<option value=${value} ?selected=${value === current}>${words}</option>`)}
    </select>
  </label>`;
}

/** The settings with what holds where nothing is chosen, or what is chosen is not there any more. */
export function effective(settings: Settings, definition: ShownDefinition | undefined): Settings {
  const { instrument, texts = [] } = definition ?? {};
  const one = (wanted: string, there: readonly string[]): string =>
    there.includes(wanted) ? wanted : (there[0] ?? '');
  const pace = instrument?.administration.includes('interview') ? 'section' : 'item';
  return {
    ...settings,
    form: one(settings.form, Object.keys(instrument?.forms ?? {})),
    ruleSet: one(settings.ruleSet, instrument?.ruleSets?.map(({ id }) => id) ?? []),
    language: one(
      settings.language,
      texts.map(({ language }) => language),
    ),
    pace: settings.pace === '' ? pace : settings.pace,
  };
}

function respondent({ text, settings, shown }: Model, actions: Actions): TemplateResult {
  const button = (name: string, words: string, act: () => void): TemplateResult =>
    html`<button name=${name} ?disabled=${!shown} @click=${act}>${words}</button>`;
  return html`<label
      >${text.seed}
      <input
        name="seed"
        type="number"
        min="0"
        max="4294967295"
        step="1"
        .value=${String(settings.seed)}
        @change=${(event: Event) => {
          const field = event.currentTarget as HTMLInputElement;
          if (field.validity.valid && field.value !== '') actions.set({ seed: Number(field.value), filled: false });
        }}
      />
    </label>
    ${button('fill', text.fill, () => actions.fill('all'))} ${button('rest', text.fillRest, () => actions.fill('rest'))}
    ${button('next', text.nextSeed, actions.nextSeed)} ${button('clear', text.clear, actions.clear)}`;
}
