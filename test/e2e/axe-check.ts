import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/** Asserts that axe finds nothing on the page. The script comes in through the debugger, past the security policy. */
export async function expectNoViolations(page: Page, screen: string): Promise<void> {
  await page.evaluate(`typeof axe === 'undefined' && (() => { ${source} })()`);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  const brief = found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).slice(0, 3).join(' ')}`);
  expect(brief, screen).toEqual([]);
}
