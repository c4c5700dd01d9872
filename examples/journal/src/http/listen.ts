import type { FastifyInstance } from 'fastify';

/** How many ports are tried, from the wanted one on. */
const attempts = 20;

/** Listens on this machine only; on the next port if the wanted one is taken. Returns the address. */
export async function listen(app: FastifyInstance, wanted: number): Promise<string> {
  for (let port = wanted; ; port++) {
    try {
      return await app.listen({ host: '127.0.0.1', port });
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || wanted === 0 || port >= wanted + attempts) throw error;
    }
  }
}
