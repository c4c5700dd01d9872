import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
test('browser', async () => {
  const b = await chromium.launch({ executablePath: process.env['CHROME_PATH']!, args: process.env['CHROME_FLAGS']!.split(' ') });
  const p = await b.newPage(); await p.setContent('<h1>hi</h1>');
  expect(await p.textContent('h1')).toBe('hi'); await b.close();
});
