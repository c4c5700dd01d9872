import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { openInterview, responseOf, type CompiledInstrument, type InterviewEvent, type Response } from '@skala/engine';
import { loadInstrument } from '@skala/engine/load';
import { readInstrument } from '@skala/instruments';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readSettings, writeSettings } from '../src/preview/page/address.ts';
import { carryInto } from '../src/preview/page/carry.ts';
import { chartLayout } from '../src/preview/page/chart/chart-layout.ts';
import { stateChart } from '../src/preview/page/chart/state-chart.ts';
import { fillOpen } from '../src/preview/page/fill.ts';
import { definitionReader } from '../src/preview/read-definition.ts';
import { startPreview } from '../src/preview/start-preview.ts';
import { root, skala, temporaryFolder } from './run-skala.ts';
import { smallInstrument, smallText, writeFiles } from './small-instrument.ts';

const options = { id: 'r', form: 'full' };
const stamp = { time: '2026-01-01T00:00:00Z', actor: 'a' };

function loaded(text: string): CompiledInstrument {
  const result = loadInstrument(text);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function responseWith(answers: Readonly<Record<string, unknown>>): Response {
  const interview = openInterview(loaded(smallInstrument), options);
  const events = Object.entries(answers).map(([item, answer]) => ({ type: 'answer' as const, item, answer, ...stamp }));
  for (const event of [{ type: 'start', ...stamp } as const, ...events]) expect(interview.send(event)).toEqual([]);
  return responseOf(interview);
}

describe('what was answered so far', () => {
  test('stays where it fits, with its times', () => {
    const before = responseWith({ q1: 2, q2: 'X', q3: 1 });
    const { interview, dropped } = carryInto(
      loaded(smallInstrument.replace('"version": "1.0.0"', '"version": "1.0.1"')),
      options,
      before,
    );
    expect(dropped).toEqual([]);
    expect(responseOf(interview)).toEqual({ ...before, instrument: responseOf(interview).instrument });
  });

  test('is said where it does not', () => {
    const narrower = loaded(
      smallInstrument
        .replace(
          '"id": "q3", "type": "integer", "min": 0, "max": 3',
          '"id": "q3", "type": "integer", "min": 0, "max": 1',
        )
        .replace('"range": [0, 6], "direction"', '"range": [0, 4], "direction"'),
    );
    const { interview, dropped } = carryInto(narrower, options, responseWith({ q1: 2, q3: 3 }));
    expect(dropped).toMatchObject([{ type: 'answer', item: 'q3', why: { code: 'answer/out-of-range' } }]);
    expect(Object.keys(responseOf(interview).answers)).toEqual(['q1']);
  });

  test('is no loss where it was put right later', () => {
    const before = responseWith({ q1: 3 });
    const again = openInterview(loaded(smallInstrument), options);
    for (const event of [
      { type: 'start' },
      { type: 'answer', item: 'q1', answer: 3 },
      { type: 'answer', item: 'q1', answer: 1 },
    ])
      again.send({ ...event, ...stamp } as InterviewEvent);
    const narrower = loaded(
      smallInstrument.replace(
        '"id": "q1", "type": "integer", "min": 0, "max": 3',
        '"id": "q1", "type": "integer", "min": 0, "max": 2',
      ),
    );
    expect(carryInto(narrower, options, before).dropped).toHaveLength(1);
    expect(carryInto(narrower, options, responseOf(again)).dropped).toEqual([]);
  });

  test('goes with the form', () => {
    const { dropped } = carryInto(loaded(smallInstrument), { id: 'r', form: 'short' }, responseWith({ q1: 2, q3: 3 }));
    expect(dropped).toMatchObject([{ item: 'q3', why: { code: 'answer/not-in-form' } }]);
  });
});

describe('the simulated respondent', () => {
  const asi = readInstrument('asi-5')!;

  test('answers what is open and leaves the rest', () => {
    const interview = openInterview(asi, { id: 'r', form: 'lite' });
    interview.send({ type: 'start', ...stamp });
    interview.send({ type: 'answer', item: 'M6', answer: 12, ...stamp });
    fillOpen(interview, 5);
    const { answers } = responseOf(interview);
    expect(answers['M6']).toEqual({ value: 12 });
    expect(Object.keys(answers).length).toBeGreaterThan(100);
  });

  test('does the same for the same seed', () => {
    const filled = (seed: number): string => {
      const interview = openInterview(asi, options);
      fillOpen(interview, seed);
      return JSON.stringify(responseOf(interview));
    };
    expect(filled(3)).toBe(filled(3));
    expect(filled(3)).not.toBe(filled(4));
  });
});

test('the address says what is not as usual, and is read back', () => {
  const usual = readSettings('');
  expect(writeSettings(usual)).toBe('?');
  const settings = { ...usual, ui: 'da', form: 'lite', pace: 'item', theme: 'dark', seed: 9, filled: true } as const;
  expect(readSettings(writeSettings(settings))).toEqual(settings);
  expect(writeSettings({ ...usual, filled: true })).toBe('?seed=1&filled=yes');
  expect(readSettings('?seed=-1&pace=fast&theme=x')).toEqual(usual);
});

describe('the state chart', () => {
  const states = stateChart();

  test('has the states and events of the machine, the initial one first', () => {
    expect(states.map(({ id }) => id)).toEqual(['notStarted', 'asking', 'reviewing', 'completed', 'amending']);
    const completing = states
      .find(({ id }) => id === 'reviewing')!
      .transitions.filter(({ event }) => event === 'complete');
    expect(completing).toEqual([
      { event: 'complete', guard: 'canComplete', to: 'completed' },
      { event: 'complete', guard: undefined, to: undefined },
    ]);
  });

  test('is drawn with every state apart and every way between two once', () => {
    const { boxes, edges, width, height } = chartLayout(states);
    for (const [index, box] of boxes.entries()) {
      expect(box.y).toBeGreaterThanOrEqual(index === 0 ? 0 : boxes[index - 1]!.y + boxes[index - 1]!.height);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
    const ways = states.flatMap(({ id, transitions }) =>
      transitions.flatMap(({ to }) => (to === undefined ? [] : [`${id} ${to}`])),
    );
    expect(edges.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([...new Set(ways)].sort());
  });
});

describe('what is shown of the files', () => {
  const folder = (): string => {
    const place = temporaryFolder();
    writeFiles(place, { 'instrument.json': smallInstrument, 'text/en.json': smallText });
    return place;
  };

  test('is the last version without faults, of the definition and of the words apart', () => {
    const place = folder();
    const read = definitionReader(join(place, 'instrument.json'));
    expect(read()).toMatchObject({ isCurrent: true, definition: { texts: [{ title: 'Small' }] } });
    writeFiles(place, { 'instrument.json': smallInstrument.replace('q1 + q3', 'q1 + q9') });
    expect(read()).toMatchObject({
      isCurrent: false,
      definition: { instrument: { scores: [{ formula: 'q1 + q3' }, {}, {}, {}, {}] } },
    });
    writeFiles(place, { 'instrument.json': smallInstrument.replace('q1 + q3', 'q3 + q1'), 'text/en.json': '{' });
    expect(read()).toMatchObject({
      isCurrent: false,
      definition: { instrument: { scores: [{ formula: 'q3 + q1' }, {}, {}, {}, {}] }, texts: [{ title: 'Small' }] },
    });
    writeFiles(place, { 'text/en.json': smallText });
    expect(read().isCurrent).toBe(true);
  });

  test('is nothing where there never was a sound version', () => {
    const place = temporaryFolder();
    writeFiles(place, { 'instrument.json': '{' });
    expect(definitionReader(join(place, 'instrument.json'))()).toEqual({ isCurrent: false });
  });
});

describe('skala preview', () => {
  const started = async (place: string): Promise<string> => {
    const { origin, stop } = await startPreview(place, 0);
    onTestFinished(stop);
    return origin;
  };

  test('serves a page under a strict policy, to this machine only', async () => {
    const origin = await started(join(root, 'packages/instruments/phq-9/1.0.0/instrument.json'));
    const page = await fetch(origin);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';/,
    );
    expect((await fetch(`${origin}/nothing`)).status).toBe(404);
    const foreign = await new Promise<number | undefined>((resolve, reject) => {
      get(origin, { headers: { Host: 'elsewhere.example' } }, ({ statusCode }) => resolve(statusCode)).on(
        'error',
        reject,
      );
    });
    expect(foreign).toBe(403);
  });

  test('tells of the instruments of a folder, and of the one that is asked for', async () => {
    const place = temporaryFolder();
    for (const id of ['phq-9', 'gad-7'])
      cpSync(join(root, 'packages/instruments', id, '1.0.0'), join(place, id), { recursive: true });
    const origin = await started(place);
    const wanted = join(place, 'phq-9', 'instrument.json');
    const { body } = await fetch(`${origin}/events?${new URLSearchParams({ file: wanted }).toString()}`);
    let heard = '';
    for await (const part of body!.pipeThrough(new TextDecoderStream())) {
      heard += part;
      if (/event: checked\ndata: .*\n\n/.test(heard)) break;
    }
    const [files, definition, checked] = [...heard.matchAll(/event: (\w+)\ndata: (.*)\n/g)].map(
      ([, event, data = '']) => [event, JSON.parse(data)],
    );
    expect(files).toEqual(['files', { files: [join(place, 'gad-7', 'instrument.json'), wanted], shown: wanted }]);
    expect(definition).toMatchObject(['definition', { isCurrent: true, definition: { instrument: { id: 'phq-9' } } }]);
    expect(checked).toMatchObject(['checked', { checked: [{}, {}, {}, {}] }]);
  });

  test.each([
    [['nothing'], 'file/not-found'],
    [['packages/cli/src'], 'preview/no-instruments'],
  ])('%s: %s', async (args, fault) => {
    const { code, err } = await skala(['preview', ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(`(${fault})`)]);
  });

  test('says when the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    onTestFinished(() => void taken.close());
    const { port } = taken.address() as AddressInfo;
    const { code, err } = await skala(['preview', 'packages/instruments/phq-9', '--port', String(port)]);
    expect([code, err]).toEqual([2, expect.stringContaining('(preview/port-not-free)')]);
  });

  test('refuses a port that is none', async () => {
    expect((await skala(['preview', 'packages/instruments/phq-9', '--port', '70000'])).code).toBe(2);
  });
});
