/** A browser for one test file, and pages that remember what went wrong on them. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

export async function startBrowser(): Promise<Browser> {
  const { CHROME_PATH = '/usr/bin/chromium', CHROME_FLAGS = '--no-sandbox' } = process.env;
  return chromium.launch({ executablePath: CHROME_PATH, args: CHROME_FLAGS.split(' ') });
}

export interface WatchedPage {
  readonly page: Page;
  /** Uncaught errors and everything on the console, where the browser reports violations of the security policy. */
  readonly faults: readonly string[];
}

export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'da-DK', timezoneId: 'Europe/Copenhagen', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
  return { page, faults };
}
