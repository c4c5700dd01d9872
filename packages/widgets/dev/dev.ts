/**
 * A page for looking at the widgets: `?show=interview|results&instrument=asi-5&form=full&pace=section&lang=da&theme=light`.
 * `simulate` fills in answers, so that results have something to show.
 */
import { followPathway, recordOf, openInterview, type CompiledInstrument, type CompiledPathway, type SkalaRecord, type TextPack } from '@skala/engine';
import { SkalaInterview, SkalaResults } from '../src/index.ts';
import '../src/define/interview.ts';
import '../src/define/results.ts';

const parameters = new URLSearchParams(location.search);
const parameter = (name: string, otherwise: string): string => parameters.get(name) ?? otherwise;
const main = document.querySelector('main') as HTMLElement;

const read = async <T>(path: string): Promise<T> => (await fetch(`/instruments/${path}`)).json() as Promise<T>;

const id = parameter('instrument', 'asi-5');
const instrument = await read<CompiledInstrument>(`${id}/1.0.0/compiled.json`);
const texts = await Promise.all(['da', 'en'].map((language) => read<TextPack>(`${id}/1.0.0/text/${language}.json`)));

/** A record with the answers of `?answers={"M6":30}`, the rest left open. */
function recordWith(answers: Readonly<Record<string, unknown>>, at: string): SkalaRecord {
  const interview = openInterview(instrument, { id: 'demo', form: parameter('form', 'full'), money: { currency: 'DKK', rate: 0.15 } });
  const stamp = { time: at, actor: 'demo' };
  interview.send({ type: 'start', ...stamp });
  for (const [item, answer] of Object.entries(answers)) interview.send({ type: 'answer', item, answer, ...stamp });
  return recordOf(interview);
}

function show(element: SkalaInterview | SkalaResults): void {
  document.documentElement.lang = parameter('lang', 'da');
  element.setAttribute('theme', parameter('theme', 'light'));
  element.texts = texts;
  element.instrument = instrument;
  main.append(element);
}

if (parameter('show', 'interview') === 'interview') {
  const element = new SkalaInterview();
  element.pace = parameter('pace', 'section') as 'section' | 'item';
  element.form = parameter('form', Object.keys(instrument.forms)[0] ?? '');
  element.subject = '4711';
  element.actor = 'demo';
  element.responseId = 'demo';
  element.money = { currency: 'DKK', rate: 0.15 };
  element.addEventListener('skala-change', () => {
    element.saved = { state: 'saved', at: '2026-11-12T10:42:00' };
  });
  show(element);
} else {
  const element = new SkalaResults();
  const answers = JSON.parse(parameter('answers', '{}')) as Record<string, unknown>;
  const earlier = JSON.parse(parameter('earlier', '[]')) as Record<string, unknown>[];
  element.record = recordWith(answers, '2026-11-12T10:42:00Z');
  element.earlier = earlier.map((one, index) => recordWith(one, `2026-0${index + 2}-12T10:42:00Z`));
  if (parameters.has('pathway')) {
    const definition = await read<CompiledPathway>(`pathways/${parameter('pathway', '')}/1.0.0/compiled.json`);
    const others = await Promise.all(['da', 'en'].map((language) => read<TextPack>(`outreach-intake/1.0.0/text/${language}.json`)));
    element.pathway = { definition, result: followPathway(definition, [{ instrument, response: element.record.response }]), texts: others };
  }
  element.addEventListener('skala-decision', (event) => {
    const { flag, ...decision } = (event as CustomEvent<{ flag: string; decision: 'confirmed' | 'dismissed'; reason?: string }>).detail;
    element.decisions = { ...element.decisions, [flag]: { ...decision, time: '2026-11-12T11:00:00Z', actor: 'demo' } };
  });
  show(element);
}
