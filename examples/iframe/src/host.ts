/** The page of the host: shows the frame, tells it what to ask, and keeps what it sends. */
import { messageFrom, type OpenMessage, type Origins } from './messages.ts';

const origins = (await (await fetch('origins.json')).json()) as Origins;
const frame = document.querySelector('iframe')!;

function open(): void {
  const message: OpenMessage = {
    type: 'skala-open',
    instrument: 'phq-9',
    language: 'da',
    responseId: 'r-1',
    subject: '4711',
  };
  frame.contentWindow?.postMessage(message, origins.frame);
}

addEventListener('message', (event: MessageEvent) => {
  const message = messageFrom(event, origins.frame, frame.contentWindow);
  switch (message?.type) {
    case 'skala-ready':
      open();
      break;
    case 'skala-height':
      frame.style.blockSize = `${Math.min(Math.max(message.height, 200), 4000)}px`;
      break;
    case 'skala-change':
      document.querySelector('#kept')!.textContent = `Svar gemt: ${Object.keys(message.response.answers).length}`;
      break;
    case 'skala-complete':
      document.querySelector('output')!.value = JSON.stringify(message.record, null, 2);
      break;
    case 'skala-refused':
      document.querySelector('#kept')!.textContent = 'Skemaet kan ikke åbnes.';
      break;
    case 'skala-open':
    case undefined:
  }
});

frame.src = `${origins.frame}/frame.html`;
