/** A page under the strictest policy with every way out of it watched, and what has to be so at the end. */
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { openPage, type WatchedPage } from './browser-page.ts';
import { guarded, guardPage, type SeenEvent } from './page-guard.ts';
import type { WidgetServer } from './widget-server.ts';

export interface GuardedPage extends WatchedPage {
  /** What the browser asked for: method and address. */
  readonly requests: readonly string[];
}

export async function openGuarded(browser: Browser, { address }: WidgetServer): Promise<GuardedPage> {
  const opened = await openPage(browser);
  const requests: string[] = [];
  opened.page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  await guardPage(opened.page);
  await opened.page.goto(address);
  return { ...opened, requests };
}

/** Nothing was called, violated or asked for, and nothing is kept. */
export async function expectQuiet({ page, faults, requests }: GuardedPage, { address }: WidgetServer): Promise<void> {
  const { calls, violations, errors } = await guarded(page);
  expect({ calls, violations, errors, faults }).toEqual({ calls: [], violations: [], errors: [], faults: [] });
  // The page, its style sheet, and scripts of our own: no address carries anything.
  const own = /^GET http:\/\/127\.0\.0\.1:\d+\/((page\.css|[\w-]+\.js)?)$/;
  expect(requests.filter((request) => !own.test(request))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(page.url()).toBe(`${address}/`);
}

/** Names of the events that a host can hear of. */
export function reachedHost(events: readonly SeenEvent[]): readonly string[] {
  return [...new Set(events.filter(({ reachedHost: has }) => has).map(({ type }) => type))];
}
