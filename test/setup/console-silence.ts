/**
 * Fails every test during which something was written to the console. Skala's packages never do that, and what a
 * test prints hides what the others have to say. A test of code that may print replaces the method itself (`vi.spyOn`).
 */
import { afterAll, afterEach, beforeEach } from 'vitest';

const methods = ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const;

let calls: string[] = [];

function failOnCalls(): void {
  const made = calls;
  calls = [];
  if (made.length > 0) throw new Error(`The console was used:\n${made.join('\n')}`);
}

for (const method of methods) {
  console[method] = (...values: unknown[]) => {
    const place = new Error().stack?.split('\n')[2]?.trim() ?? '';
    calls.push(`console.${method}(${values.map(String).join(', ')}) ${place}`);
  };
}

// What was printed while the file loaded counts against its first test.
beforeEach(failOnCalls);
afterEach(failOnCalls);
afterAll(failOnCalls);
