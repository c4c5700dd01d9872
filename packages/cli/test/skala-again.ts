/**
 * Runs the command again and again in one process, as whoever started this asks: what it is given and what it leaves
 * are those of a process of its own. Reading the code of the command takes longer than most of what tests ask of it.
 */
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Asked, Ended } from './run-skala.ts';

let runs = 0;

/** In place of a stream of this process. */
function collected(name: 'stdout' | 'stderr'): () => string {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  Object.defineProperty(process, name, { value: stream, configurable: true });
  return () => Buffer.concat(chunks).toString('utf8');
}

async function run({ main, args, cwd, input }: Asked): Promise<Ended> {
  process.chdir(cwd);
  process.argv = [process.execPath, main, ...args];
  process.exitCode = undefined;
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true });
  const [out, err] = [collected('stdout'), collected('stderr')];
  // Another address is another module: this one runs anew, what it imports is there already.
  await import(`${pathToFileURL(main).href}?run=${String(++runs)}`);
  return { code: exitCode(), out: out(), err: err() };
}

function exitCode(): number {
  const code = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return code;
}

process.on('message', (asked: Asked) => {
  void run(asked).then(
    (ended) => process.send?.(ended),
    (error: unknown) => process.send?.({ code: null, out: '', err: String(error) }),
  );
});
