import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

interface Axe {
  run(options: object): Promise<{ readonly violations: readonly Violation[]; readonly passes: readonly unknown[] }>;
}

/** Asserts that axe finds nothing on the page. */
export async function expectNoViolations(page: Page, screen: string): Promise<void> {
  expect(await findViolations(page), screen).toEqual([]);
}

/**
 * What axe finds on the page, by all of its rules or by those of these categories. The script comes in through the
 * debugger, past the security policy.
 */
export async function findViolations(page: Page, categories?: readonly string[]): Promise<readonly string[]> {
  if (await page.evaluate(`typeof axe === 'undefined'`)) await page.evaluate(`(() => { ${source} })()`);
  const { violations, checked } = await page.evaluate(async (categories) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations, passes } = await axe.run({
      ...(categories && { runOnly: { type: 'tag', values: categories } }),
      // Text stands out at 7:1. The rule that asks for 4.5:1 finds nothing that this one does not.
      rules: { 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false } },
    });
    return { violations, checked: passes.length };
  }, categories);
  expect(checked, 'rules that looked at something').toBeGreaterThan(categories ? 0 : 10);
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => JSON.stringify(target))
        .slice(0, 3)
        .join(' ')}`,
  );
}
