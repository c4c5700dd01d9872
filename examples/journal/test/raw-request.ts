/** A request byte by byte as it is written here: what no HTTP client would send. */
import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly text: string;
}

/** Sends it and reads until the server closes the connection. */
export function sendRaw(address: string, request: string | Buffer): Promise<RawAnswer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.on('data', (part) => parts.push(part));
    // It may close before it has read everything; what it said counts.
    socket.on('error', (error) => parts.length === 0 && reject(error));
    socket.once('close', () => {
      const text = Buffer.concat(parts).toString();
      resolve({ status: Number(text.split(' ', 2)[1]), text });
    });
  });
}
