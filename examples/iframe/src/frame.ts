/** The framed page: opens the interview that the host asks for, and passes on what the element says. */
import '@skala/widgets/define/interview';
import type { CompiledInstrument, TextPack } from '@skala/engine';
import { messageFrom, type FrameMessage, type OpenMessage, type Origins } from './messages.ts';

const read = async <T>(path: string): Promise<T> => (await fetch(path)).json() as Promise<T>;

const { host } = await read<Origins>('origins.json');
const interview = document.querySelector('skala-interview')!;
const shown = ['phq-9'];

const tell = (message: FrameMessage): void => parent.postMessage(message, host);

async function open({ instrument, language, responseId, subject, response }: OpenMessage): Promise<void> {
  if (!shown.includes(instrument)) return;
  const [definition, ...texts] = await Promise.all([
    read<CompiledInstrument>(`instruments/${instrument}/compiled.json`),
    read<TextPack>(`instruments/${instrument}/da.json`),
    read<TextPack>(`instruments/${instrument}/en.json`),
  ]);
  Object.assign(interview, { language, responseId, subject, actor: subject, response, texts, instrument: definition });
}

addEventListener('message', (event: MessageEvent) => {
  const message = messageFrom(event, host, parent);
  if (message?.type === 'skala-open') void open(message);
});
interview.addEventListener('skala-change', ({ detail }) => tell({ type: 'skala-change', response: detail.response }));
interview.addEventListener('skala-complete', ({ detail }) => tell({ type: 'skala-complete', record: detail.record }));
interview.addEventListener('skala-refused', ({ detail }) => tell({ type: 'skala-refused', issues: detail.issues }));
new ResizeObserver(() => tell({ type: 'skala-height', height: interview.offsetHeight })).observe(interview);

tell({ type: 'skala-ready' });
