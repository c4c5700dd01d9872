/**
 * The preview in the browser: hears from the server what became of each save, keeps the interview across it, and
 * draws. The interview on screen is the element's own; what stands beside it is the same response replayed.
 */
import { responseOf, resumeInterview, type Interview, type InterviewOptions, type Response } from '@skala/engine';
import '@skala/widgets/define/interview';
import '@skala/widgets/define/results';
import { render } from 'lit';
import type { DefinitionMessage, Messages, ShownDefinition } from '../protocol.ts';
import { readSettings, writeSettings, type Settings } from './address.ts';
import { carryInto } from './carry.ts';
import { fillOpen } from './fill.ts';
import { effective } from './header.ts';
import type { Actions, Model } from './model.ts';
import { page } from './page.ts';
import { previewWords } from './words.ts';

const element = document.createElement('skala-interview');
element.actor = 'preview';

const settings = readSettings(location.search);
let model: Model = {
  settings,
  text: previewWords[settings.ui],
  files: [],
  file: settings.file,
  isConnected: true,
  revision: 0,
  shown: undefined,
  isCurrent: true,
  checked: [],
  dropped: [],
  view: 'interview',
  open: new Set(['answers', 'scores']),
};

let written: string | undefined;

function change(next: Partial<Model>): void {
  model = { ...model, ...next };
  const address = writeSettings(model.settings);
  // Browsers take their time over it, and permit it so and so often.
  if (address !== written) history.replaceState(null, '', address);
  written = address;
  const { settings: now } = model;
  document.documentElement.lang = now.ui;
  document.documentElement.dataset['theme'] = now.theme;
  document.title = [model.shown?.instrument.id, model.text.title].filter(Boolean).join(' · ');
  dress();
  render(page(model, actions, element), document.body);
}

/** Gives the element what does not touch its interview. */
function dress(): void {
  const { language, pace, density, theme } = effective(model.settings, model.shown);
  if (model.shown) element.texts = model.shown.texts;
  element.language = language === 'da' ? 'da' : 'en';
  element.pace = pace === 'item' ? 'item' : 'section';
  element.density = density === '' ? undefined : density;
  if (theme === '') element.removeAttribute('theme');
  else element.setAttribute('theme', theme);
}

/** Puts an interview on screen. */
function open(definition: ShownDefinition, interview: Interview, more: Partial<Model>): void {
  const opened = (model.shown?.opened ?? 0) + 1;
  const { form, ruleSet } = interview.options;
  Object.assign(element, {
    instrument: definition.instrument,
    form,
    ruleSet,
    response: responseOf(interview),
    // Another id is another interview: without it a response that comes back changes nothing.
    responseId: `preview-${String(opened)}`,
  });
  change({ ...more, shown: { ...definition, interview, opened } });
}

/** What an interview on a definition is opened with, by the settings. */
function optionsFor(definition: ShownDefinition, wanted: Settings): InterviewOptions {
  const { form, ruleSet, language } = effective(wanted, definition);
  return { id: 'preview', form, ...(ruleSet === '' ? {} : { ruleSet }), ...(language === '' ? {} : { language }) };
}

/** Opens what was answered so far on a definition or form that may have changed. */
function carry(definition: ShownDefinition, before: Response | undefined, more: Partial<Model>): void {
  const options = optionsFor(definition, more.settings ?? model.settings);
  const { interview, dropped } = carryInto(definition.instrument, options, before);
  open(definition, interview, { dropped, ...more });
}

function begin(definition: ShownDefinition, isFilled: boolean, more: Partial<Model> = {}): void {
  const now = { ...(more.settings ?? model.settings), filled: isFilled };
  const { interview } = carryInto(definition.instrument, optionsFor(definition, now), undefined);
  if (isFilled) fillOpen(interview, now.seed);
  open(definition, interview, { dropped: [], ...more, settings: now });
}

const actions: Actions = {
  set: (changed) => {
    const now = { ...model.settings, ...changed };
    const text = previewWords[now.ui];
    if (changed.file !== undefined) {
      change({
        settings: { ...now, form: '', ruleSet: '', filled: false },
        shown: undefined,
        dropped: [],
        revision: 0,
      });
      listen();
    } else if (model.shown && (changed.form !== undefined || changed.ruleSet !== undefined)) {
      carry(model.shown, responseOf(model.shown.interview), { settings: { ...now, filled: false } });
    } else change({ settings: now, text });
  },
  fill: (what) => {
    const { shown } = model;
    if (!shown) return;
    if (what === 'all') {
      begin(shown, true);
      return;
    }
    fillOpen(shown.interview, model.settings.seed);
    open(shown, shown.interview, {});
  },
  nextSeed: () => {
    const seed = (model.settings.seed + 1) % 2 ** 32;
    if (model.shown) begin(model.shown, true, { settings: { ...model.settings, seed } });
  },
  clear: () => {
    if (model.shown) begin(model.shown, false);
  },
  show: (view) => change({ view }),
  forget: () => change({ dropped: [] }),
  toggle: (panel, isOpen) => {
    if (model.open.has(panel) === isOpen) return;
    const rest = [...model.open].filter((id) => id !== panel);
    change({ open: new Set(isOpen ? [...rest, panel] : rest) });
  },
};

element.addEventListener('skala-change', ({ detail }) => {
  if (!model.shown) return;
  const replayed = resumeInterview(model.shown.instrument, detail.response);
  if (!replayed.ok) return;
  const settings = { ...model.settings, filled: false };
  change({ shown: { ...model.shown, interview: replayed.value }, settings });
});

function onDefinition({ revision, definition, isCurrent }: DefinitionMessage): void {
  const { shown } = model;
  const more = { revision, isCurrent };
  if (!definition) change(more);
  else if (!shown) begin(definition, model.settings.filled, more);
  else if (shown.instrument.hash === definition.instrument.hash) {
    // Words only: nobody's place in the interview moves.
    change({ ...more, shown: { ...shown, texts: definition.texts } });
  } else carry(definition, responseOf(shown.interview), more);
  // Said when it has been painted: a task queued in a frame runs after it.
  void element.updateComplete.then(() =>
    requestAnimationFrame(() => setTimeout(() => (document.documentElement.dataset['revision'] = String(revision)))),
  );
}

let source: EventSource | undefined;

function listen(): void {
  source?.close();
  source = new EventSource(`/events?${new URLSearchParams({ file: model.settings.file }).toString()}`);
  const on = <Name extends keyof Messages>(event: Name, take: (message: Messages[Name]) => void): void =>
    source?.addEventListener(event, ({ data }: MessageEvent<string>) => take(JSON.parse(data) as Messages[Name]));
  on('files', ({ files, shown }) => change({ files, file: shown }));
  on('definition', onDefinition);
  on('checked', ({ checked, revision }) => {
    change({ checked });
    document.documentElement.dataset['checked'] = String(revision);
  });
  source.addEventListener('open', () => change({ isConnected: true }));
  source.addEventListener('error', () => change({ isConnected: false }));
}

change({});
listen();
