import { Fault } from '../fault/fault.ts';

/** Chunks of bytes as text. Bytes that are not UTF-8 end the command: replacing them would change an answer unseen. */
export async function* utf8Text(chunks: AsyncIterable<unknown>, file: string): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new Fault('file/not-utf8', { file });
    }
  };
  try {
    for await (const chunk of chunks) yield decode(chunk as Uint8Array);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('file/unreadable', { file, reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
  yield decode();
}
