import { expect } from 'chai';
import { closingWords } from '../src/interview/closing-words.ts';
import { da } from '../src/locale/asking.da.ts';
import { en } from '../src/locale/asking.en.ts';
import { issueWords } from '../src/locale/format.ts';
import { nearestLanguage } from '../src/locale/language.ts';
import { laterWords, withLaterIssues } from '../src/locale/later-words.ts';
import { resultsWords, windowWords } from '../src/results/words.ts';
import { trendWords } from '../src/trend/words.ts';
import { inputs } from '../src/inputs/inputs.ts';

describe('locale', () => {
  it('has the same words in both languages', () => {
    expect(Object.keys(en)).to.deep.equal(Object.keys(da));
    expect(Object.keys(en.issues)).to.deep.equal(Object.keys(da.issues));
    expect(Object.keys(laterWords(en))).to.deep.equal(Object.keys(laterWords(da)));
    expect(Object.keys(laterWords(en).issues)).to.deep.equal(Object.keys(laterWords(da).issues));
    expect(laterWords(en).cancel).not.to.equal(laterWords(da).cancel);
    const results = { da: resultsWords('da'), en: resultsWords('en') };
    expect(Object.keys(results.en)).to.deep.equal(Object.keys(results.da));
    expect(Object.keys(results.en.reasons)).to.deep.equal(Object.keys(results.da.reasons));
    expect(Object.keys(trendWords('en'))).to.deep.equal(Object.keys(trendWords('da')));
    expect(Object.keys(closingWords(en))).to.deep.equal(Object.keys(closingWords(da)));
    expect(Object.keys(closingWords(en).issues)).to.deep.equal(Object.keys(closingWords(da).issues));
    expect(closingWords(en).keyList).to.have.length(closingWords(da).keyList.length);
  });

  it('says a period in words', () => {
    expect(windowWords('P30D', resultsWords('da'))).to.equal('seneste 30 dage');
    expect(windowWords('P1Y', resultsWords('en'))).to.equal('past year');
    expect(windowWords('now', resultsWords('da'))).to.equal('lige nu');
  });

  it('says what fits instead of what is wrong', () => {
    expect(
      issueWords({ code: 'answer/not-an-integer', path: '', params: { min: 0, max: 30 } }, withLaterIssues(da)),
    ).to.equal('Skriv et helt tal fra 0 til 30.');
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
    ['decimal', '1.500', '1500'],
    ['decimal', '1.234,56', '1234.56'],
    ['decimal', '0,125', '0.125'],
    ['integer', '1.000', '1000'],
    ['integer', '1,000', '1000'],
    ['money', '12.500', '12500'],
    ['money', '1 200', '1200'],
    ['money', '900', '900'],
    ['date', '12.11.2026', '2026-11-12'],
    ['date', '2/1 2026', '2026-01-02'],
    ['date', '2026-11-12', '2026-11-12'],
    ['time', '930', '09:30'],
    ['time', '9.30', '09:30'],
    ['duration', '2|3', 27],
    ['duration', '1,5|', 18],
    ['duration', '-1|14', NaN],
  ] as const;
  for (const [type, typed, read] of cases) {
    it(`reads ${type} ${typed}`, () => {
      expect(inputs[type].read!(typed, item)).to.deep.equal(read);
    });
  }
});
