/** The element stands in the page as markup. The page fetches its data, and puts the record into a form. */
import '@skala/widgets/define/interview';
import type { CompiledInstrument, TextPack } from '@skala/engine';

const read = async <T>(path: string): Promise<T> => (await fetch(path)).json() as Promise<T>;

async function open(interview: HTMLElementTagNameMap['skala-interview']): Promise<void> {
  const folder = `instruments/${interview.dataset['instrument'] ?? ''}`;
  const [instrument, ...texts] = await Promise.all([
    read<CompiledInstrument>(`${folder}/compiled.json`),
    read<TextPack>(`${folder}/da.json`),
    read<TextPack>(`${folder}/en.json`),
  ]);
  Object.assign(interview, { instrument, texts });
}

const form = document.querySelector('form')!;
const record = form.querySelector<HTMLInputElement>('[name=record]')!;
const send = form.querySelector('button')!;

document.querySelectorAll('skala-interview').forEach((interview) => void open(interview));

form.addEventListener('skala-complete', ({ detail }) => {
  record.value = JSON.stringify(detail.record);
  send.disabled = false;
});

form.addEventListener('submit', (event) => {
  // A host would let the browser send the form. Here is no server, so it is shown.
  event.preventDefault();
  const sent = Object.fromEntries(new FormData(form)) as { reference: string; record: string };
  document.querySelector('output')!.value = JSON.stringify(
    { ...sent, record: JSON.parse(sent.record) as unknown },
    null,
    2,
  );
});
