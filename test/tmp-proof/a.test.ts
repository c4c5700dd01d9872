import { expect, test } from 'vitest';
import { readConfigureGlobal } from 'fast-check';
test('ok', () => { expect(process.version).toMatch(/^v24/); });
test('seed', () => { expect(readConfigureGlobal().seed).toBe(Number(process.env['SKALA_SEED'])); });
test('noisy', () => { console.log('hi'); });
test.skip('sk', () => {});
