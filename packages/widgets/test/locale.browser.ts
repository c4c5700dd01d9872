import { expect } from 'chai';
import { closingWords } from '../src/interview/closing-words.ts';
import { issueWords, nearestLanguage, windowWords } from '../src/locale/locale.ts';
import { da } from '../src/locale/da.ts';
import { en } from '../src/locale/en.ts';
import { inputs } from '../src/inputs/inputs.ts';

describe('locale', () => {
  it('has the same words in both languages', () => {
    expect(Object.keys(en)).to.deep.equal(Object.keys(da));
    expect(Object.keys(en.issues)).to.deep.equal(Object.keys(da.issues));
    expect(Object.keys(en.reasons)).to.deep.equal(Object.keys(da.reasons));
    expect(Object.keys(closingWords(en))).to.deep.equal(Object.keys(closingWords(da)));
    expect(Object.keys(closingWords(en).issues)).to.deep.equal(Object.keys(closingWords(da).issues));
    expect(closingWords(en).keyList).to.have.length(closingWords(da).keyList.length);
  });

  it('says a period in words', () => {
    expect(windowWords('P30D', da)).to.equal('seneste 30 dage');
    expect(windowWords('P1Y', en)).to.equal('past year');
    expect(windowWords('now', da)).to.equal('lige nu');
  });

  it('says what fits instead of what is wrong', () => {
    expect(issueWords({ code: 'answer/not-an-integer', path: '', params: { min: 0, max: 30 } }, da)).to.equal(
      'Skriv et helt tal fra 0 til 30.',
    );
  });

  it('finds the language around an element', () => {
    const outer = document.createElement('div');
    outer.lang = 'en-GB';
    const inner = document.createElement('p');
    outer.append(inner);
    expect(nearestLanguage(inner)).to.equal('en');
    outer.lang = 'nb';
    expect(nearestLanguage(inner)).to.equal('da');
  });
});

describe('typed answers', () => {
  const item = { units: ['years', 'months'] } as never;
  const cases = [
    ['decimal', '0,5', '0.5'],
    ['decimal', '0.5', '0.5'],
    ['money', '12.500', '12500'],
    ['money', '1 200', '1200'],
    ['money', '900', '900'],
    ['date', '12.11.2026', '2026-11-12'],
    ['date', '2/1 2026', '2026-01-02'],
    ['date', '2026-11-12', '2026-11-12'],
    ['time', '930', '09:30'],
    ['time', '9.30', '09:30'],
    ['duration', '2|3', 27],
  ] as const;
  for (const [type, typed, read] of cases) {
    it(`reads ${type} ${typed}`, () => {
      expect(inputs[type].read!(typed, item)).to.equal(read);
    });
  }
});
