/** Every pathway of the package loads against the instruments it joins, and has its words in Danish and English. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathway } from '../support/load.ts';

const ids = readdirSync(join(import.meta.dirname, '../../pathways'), { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name);

describe.each(ids)('%s', (id) => {
  const { text, flags, jurisdiction, sources } = pathway(id);

  it('is Danish, in Danish and English', () => {
    expect(jurisdiction).toBe('DK');
    expect(Object.keys(text).sort()).toEqual(['da', 'en']);
  });

  it('suggests and never diagnoses', () => {
    for (const words of Object.values(text)) {
      expect(JSON.stringify([words.flags, words.criteria])).not.toMatch(/diagnos/i);
      for (const { id: flag, action } of flags)
        if (action === 'assessment') expect(words.flags[flag]?.text).toMatch(/foreslår|suggests/);
    }
  });

  it('cites no source that nothing rests on, but for background', () => {
    const used = JSON.stringify(pathway(id));
    for (const { id: source } of sources)
      expect(
        used.includes(`"source":"${source}"`) || ['kl-2012', 'klynge-vest', 'screening-guideline'].includes(source),
      ).toBe(true);
  });
});
