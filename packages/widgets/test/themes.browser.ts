/** The theme sheets set only what the widgets know, in lengths that a host's root size cannot change, with contrast. */
import { expect } from 'chai';
import { colourTokens, sizeTokens } from '../src/tokens.ts';

const names = new Set([...colourTokens, ...sizeTokens].map(([name]) => `--skala-${name}`));

async function sheetOf(name: string): Promise<{ text: string; rules: readonly CSSStyleRule[] }> {
  const text = await (await fetch(new URL(`../themes/${name}.css`, import.meta.url))).text();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return { text, rules: [...sheet.cssRules].filter((rule) => rule instanceof CSSStyleRule) };
}

/** What a colour comes to on a light or a dark page. */
function channels(colour: string, scheme: 'light' | 'dark'): readonly number[] {
  const probe = document.createElement('p');
  probe.style.colorScheme = scheme;
  probe.style.color = colour;
  document.body.append(probe);
  const found = getComputedStyle(probe)
    .color.match(/[\d.]+/g)!
    .slice(0, 3)
    .map(Number);
  probe.remove();
  return found;
}

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Text or control, ground, and the contrast it needs. */
const pairs: readonly (readonly [string, string, number])[] = [
  ['text', 'ground', 7],
  ['text', 'raised', 7],
  ['text', 'own', 7],
  ['text', 'accent-tint', 7],
  ['muted', 'ground', 7],
  ['control', 'ground', 3],
  ['accent', 'ground', 4.5],
  ['on-accent', 'accent', 4.5],
  ['success', 'success-tint', 4.5],
  ['warning', 'warning-tint', 4.5],
  ['danger', 'danger-tint', 4.5],
  ['danger', 'ground', 4.5],
  ['info', 'info-tint', 4.5],
];

for (const [name, schemes] of [
  ['dkfds', ['light']],
  ['high-contrast', ['light', 'dark']],
] as const) {
  describe(`theme ${name}`, () => {
    it('sets what the widgets know, and no rem', async () => {
      const { text, rules } = await sheetOf(name);
      const set = rules.flatMap(({ style }) => [...style]).filter((property) => property.startsWith('--'));
      expect(set.length).to.be.above(15);
      expect(set.filter((property) => !names.has(property))).to.deep.equal([]);
      expect(/\d(rem|vw|vh)\b/.test(text)).to.equal(false);
    });

    for (const scheme of schemes) {
      it(`can be read on a ${scheme} page`, async () => {
        const { rules } = await sheetOf(name);
        for (const { selectorText } of rules) {
          const value = (token: string): readonly number[] => {
            const own = rules
              .find((rule) => rule.selectorText === selectorText)!
              .style.getPropertyValue(`--skala-${token}`);
            const root = rules
              .find((rule) => rule.selectorText === ':root')!
              .style.getPropertyValue(`--skala-${token}`);
            return channels((own || root).trim(), scheme);
          };
          for (const [front, back, least] of pairs)
            expect(contrast(value(front), value(back)), `${selectorText} ${front} on ${back}`).to.be.at.least(least);
        }
      });
    }
  });
}
