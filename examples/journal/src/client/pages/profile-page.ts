/** One instrument over time: the newest result with the earlier ones, and one score's way through them. */
import '@skala/widgets/define/profile';
import '@skala/widgets/define/trend';
import { createWords, type SkalaRecord, type VisibleRecord } from '@skala/engine';
import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenRecords, InstrumentContent } from '../../api-types.ts';
import { ask } from '../api.ts';
import { citizenTrail } from '../citizen-trail.ts';
import { groupBy } from '../group-by.ts';
import { fill, type PageContext } from '../page-context.ts';

interface Shown extends InstrumentContent {
  /** One an interview, as it stands after amendments; the oldest first. */
  readonly records: readonly SkalaRecord[];
  readonly newest: SkalaRecord;
}

export async function showProfile(context: PageContext): Promise<void> {
  const { id, language } = context;
  const { citizen, records, titles } = await ask<CitizenRecords>(`/api/citizens/${id}/profile?language=${language}`);
  const whole = records.filter((record) => record.format === 'skala/record/1');
  const heldBack = records.filter((record) => record.format !== 'skala/record/1');
  const shown = await Promise.all([...groupBy(whole, instrumentOf).values()].map(contentOf));
  const chosen = new Map<string, string>();
  let instrument = shown[0]?.instrument.id;
  const current = (): Shown | undefined => shown.find((one) => one.instrument.id === instrument);
  const instrumentChoice = (): TemplateResult => {
    const choose = (event: Event): void => {
      instrument = (event.target as HTMLSelectElement).value;
      update();
    };
    return html`<label class="field">
      <span>${context.words.text('citizen.interview')}</span>
      <select @change=${choose}>
        ${shown.map(({ instrument: { id: one } }) => html`<option value=${one} ?selected=${one === instrument}>${titles[one] ?? one}</option>`)}
      </select>
    </label>`;
  };
  const update = (): void =>
    fill(
      context,
      html`${citizenTrail(citizen, context.words)}
        <h1>${context.words.text('profile.title', { id })}</h1>
        ${
          heldBack.length === 0
            ? nothing
            : html`<p class="notice" role="note">
                ${context.words.text('profile.held-back', { titles: [...new Set(heldBack.map((one) => titles[instrumentOf(one)] ?? ''))].join(', ') })}
              </p>`
        }
        ${shown.length === 0 ? html`<p class="empty">${context.words.text('profile.empty')}</p>` : nothing}
        ${shown.length < 2 ? nothing : instrumentChoice()} ${instrumentView(context, current(), titles, chosen, update)}`,
    );
  update();
}

function instrumentOf({ response }: VisibleRecord): string {
  return response.instrument.id;
}

async function contentOf(records: readonly SkalaRecord[]): Promise<Shown> {
  const newest = records.at(-1) as SkalaRecord;
  const { id, version } = newest.response.instrument;
  return { ...(await ask<InstrumentContent>(`/api/instruments/${id}/${version}`)), records, newest };
}

function instrumentView(
  context: PageContext,
  shown: Shown | undefined,
  titles: CitizenRecords['titles'],
  chosen: Map<string, string>,
  update: () => void,
): TemplateResult | typeof nothing {
  if (!shown) return nothing;
  const { instrument, texts, records, newest } = shown;
  const { language, words } = context;
  const name = titles[instrument.id] ?? instrument.id;
  const score = chosen.get(instrument.id) ?? instrument.scores[0]?.id ?? '';
  return html`<section aria-labelledby="profile-${instrument.id}">
    <h2 id="profile-${instrument.id}">${name}</h2>
    <skala-profile
      .instrument=${instrument}
      .texts=${texts}
      .record=${newest}
      .earlier=${records.slice(0, -1)}
      language=${language}
      heading-level="3"
    ></skala-profile>
    ${
      records.length < 2
        ? nothing
        : html`${scoreChoice()}
            <skala-trend
              .instrument=${instrument}
              .texts=${texts}
              .records=${records}
              score=${score}
              language=${language}
              heading-level="3"
            ></skala-trend>`
    }
  </section>`;

  function scoreChoice(): TemplateResult | typeof nothing {
    if (instrument.scores.length < 2) return nothing;
    const names = createWords(instrument, texts, language);
    const choose = (event: Event): void => {
      chosen.set(instrument.id, (event.target as HTMLSelectElement).value);
      update();
    };
    return html`<label class="field">
      <span>${words.text('profile.trend')}: ${name}</span>
      <select @change=${choose}>
        ${instrument.scores.map(({ id }) => html`<option value=${id} ?selected=${id === score}>${names.score(id).label}</option>`)}
      </select>
    </label>`;
  }
}
