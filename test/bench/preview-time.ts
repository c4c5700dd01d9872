/**
 * From a save of the definition to its being painted in `skala preview`, with every question of the ASI answered: the
 * file is written, found changed, compiled, sent, and all answers are replayed on it.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listInstruments } from '@skala/instruments';
import { startBrowser } from '../e2e/browser-page.ts';
import { startPreview } from '../e2e/preview-process.ts';
import { median } from './timing.ts';

interface Page {
  /** When each save was painted, by its number; milliseconds since 1970. */
  shownAt: Record<string, number>;
}

/** Milliseconds, the median of so many saves. The first is not counted. */
export async function previewTime(saves: number): Promise<number> {
  const source = listInstruments().find(({ id }) => id === 'asi-5')!.folder;
  const folder = mkdtempSync(join(tmpdir(), 'skala-bench-'));
  for (const name of ['instrument.json', 'text']) cpSync(join(source, name), join(folder, name), { recursive: true });
  const file = join(folder, 'instrument.json');
  const text = readFileSync(file, 'utf8');
  // A bound that no answer meets, so that every answer still fits.
  const variants = [text, text.replace('"max": 30', '"max": 31')];
  const preview = await startPreview(file, '--seed', '1');
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${preview.address}&filled=yes`);
    await page.waitForFunction(() => document.documentElement.dataset['revision'] !== undefined);
    await page.evaluate(() => {
      const root = document.documentElement;
      const kept = ((globalThis as unknown as { kept: Page }).kept = { shownAt: {} });
      new MutationObserver(() => {
        (kept.shownAt as Record<string, number>)[root.dataset['revision'] ?? ''] ??=
          performance.timeOrigin + performance.now();
      }).observe(root, { attributeFilter: ['data-revision'] });
    });
    const times: number[] = [];
    for (let save = 1; save <= saves + 1; save++) {
      // Nobody saves while the check of the save before is still going on.
      await page.waitForFunction((last) => document.documentElement.dataset['checked'] === last, String(save));
      const revision = String(save + 1);
      const begun = performance.timeOrigin + performance.now();
      writeFileSync(file, variants[save % 2]!);
      const shown = await page.waitForFunction(
        (wanted) => (globalThis as unknown as { kept: Page }).kept.shownAt[wanted],
        revision,
        { polling: 100 },
      );
      if (save > 1) times.push(((await shown.jsonValue()) ?? NaN) - begun);
    }
    return median(times);
  } finally {
    await browser.close();
    await preview.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
