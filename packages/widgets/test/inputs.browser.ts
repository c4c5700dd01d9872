/** Every item type as it is answered: by keys, with missing codes, in either language, and what is said of what fails. */
import { sendKeys } from '@web/test-runner-commands';
import type { AnswerValue, CompiledItem } from '@skala/engine';
import { expect } from 'chai';
import '../src/define/item.ts';
import { SkalaItem } from '../src/item/item.ts';
import { inputs } from '../src/inputs/inputs.ts';
import { all, faults, focused, inside, load, press, settled, type Loaded } from './open-widget.ts';

interface Sample {
  /** What the item has besides what all have. */
  readonly shape: Partial<CompiledItem>;
  /** Keys pressed from where the focus comes to stand, and what they answer. */
  readonly keys: readonly string[];
  readonly value: AnswerValue;
  /** What the fields show then. */
  readonly shown?: { readonly da: readonly string[]; readonly en: readonly string[] };
  /** What is typed and refused, and what is said. */
  readonly refused?: { readonly typed: string; readonly da: string; readonly en: string };
}

const letters = (text: string): readonly string[] => Array.from(text);

const options = ['0', '1', '2', 'none'].map((code) => ({ code, value: 0 }));

const samples: Readonly<Record<Exclude<CompiledItem['type'], 'display'>, Sample>> = {
  choice: { shape: { options: options.slice(0, 3) }, keys: ['2'], value: '2' },
  boolean: { shape: {}, keys: ['j'], value: true },
  'multi-choice': { shape: { options, exclusive: ['none'] }, keys: ['1', '3'], value: ['0', '2'] },
  rating: { shape: { min: 0, max: 9 }, keys: ['7'], value: 7 },
  integer: {
    shape: { min: 0, max: 5000 },
    keys: ['1', '.', '5', '0', '0', 'Enter'],
    value: 1500,
    shown: { da: ['1500'], en: ['1500'] },
    refused: {
      typed: '5001',
      da: 'Skriv et tal fra 0 til 5000.',
      en: 'Write a number from 0 to 5000.',
    },
  },
  decimal: {
    shape: { min: 0, max: 20_000, decimals: 1 },
    keys: ['0', ',', '5', 'Enter'],
    value: 0.5,
    shown: { da: ['0,5'], en: ['0.5'] },
    refused: { typed: '0,55', da: 'Skriv færre decimaler: højst 1.', en: 'Write fewer decimals: at most 1.' },
  },
  money: {
    shape: { min: 0, max: 99_999 },
    keys: ['1', '2', '.', '5', '0', '0', 'Enter'],
    value: 12_500,
    shown: { da: ['12.500'], en: ['12,500'] },
    refused: {
      typed: '12,5',
      da: 'Skriv et helt tal fra 0 til 99.999.',
      en: 'Write a whole number from 0 to 99,999.',
    },
  },
  date: {
    shape: {},
    keys: [...letters('12.11.2026'), 'Enter'],
    value: '2026-11-12',
    shown: { da: ['12.11.2026'], en: ['12/11/2026'] },
    refused: {
      typed: '31.11.2026',
      da: 'Skriv en dato, fx 12.11.2026.',
      en: 'Write a date, for example 12/11/2026.',
    },
  },
  time: {
    shape: {},
    keys: [...letters('930'), 'Enter'],
    value: '09:30',
    shown: { da: ['09.30'], en: ['09:30'] },
    refused: {
      typed: '24.00',
      da: 'Skriv et klokkeslæt fra 0.00 til 23.59, fx 9.30.',
      en: 'Write a time from 0:00 to 23:59, for example 9:30.',
    },
  },
  duration: {
    shape: { min: 0, max: 1188, units: ['years', 'months'] },
    keys: ['2', 'Tab', '3', 'Enter'],
    value: 27,
    shown: { da: ['2', '3'], en: ['2', '3'] },
    refused: {
      typed: '100',
      da: 'Skriv et tal fra 0 til 1188.',
      en: 'Write a number from 0 to 1188.',
    },
  },
  text: {
    shape: { maxLength: 10 },
    keys: [...letters('Xanax N'), 'Enter'],
    value: 'Xanax N',
    shown: { da: ['Xanax N'], en: ['Xanax N'] },
    refused: { typed: 'eleven long', da: 'Skriv højst 10 tegn.', en: 'Write at most 10 characters.' },
  },
  'visual-analogue': {
    shape: { min: 0, max: 10, decimals: 1 },
    keys: ['ArrowRight'],
    value: 5.1,
    shown: { da: ['5,1'], en: ['5.1'] },
    refused: { typed: '11', da: 'Skriv et tal fra 0 til 10.', en: 'Write a number from 0 to 10.' },
  },
};

const codes = { X: 'asked-declined', N: 'not-applicable' } as const;

describe('inputs', () => {
  let asi: Loaded;

  before(async () => {
    asi = await load('asi-5');
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  /** The ASI with a question of this type instead of its own. */
  const withItem = (type: CompiledItem['type'], shape: Partial<CompiledItem>): Loaded => {
    const [first] = asi.instrument.items;
    const { maxLength: _, ...common } = first!;
    const item = {
      ...common,
      id: 'Q',
      code: 'Q1',
      response: 'Q',
      by: 'respondent',
      missing: ['X', 'N'],
      ...shape,
      type,
    };
    const section = { ...asi.instrument.sections[0]!, items: ['Q'], grids: [] };
    const words = { 0: 'Slet ikke', 1: 'Lidt', 2: 'Meget', none: 'Intet af det' };
    const texts = asi.texts.map((pack) => ({
      ...pack,
      items: { Q: { text: 'Hvordan er det gået?', label: 'Forløb', help: 'Siden sidst.' } },
      responses: { Q: words },
    }));
    return { instrument: { ...asi.instrument, items: [item as CompiledItem], sections: [section] }, texts };
  };

  const open = async (
    type: CompiledItem['type'],
    shape: Partial<CompiledItem>,
    language: 'da' | 'en' = 'da',
  ): Promise<SkalaItem> => {
    const element = Object.assign(new SkalaItem(), { ...withItem(type, shape), item: 'Q', language });
    document.body.append(element);
    element.focus();
    await settled();
    return element;
  };
  const hit = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await sendKeys({ press: key });
    await settled();
  };
  const fieldsOf = (element: Element): readonly HTMLInputElement[] =>
    all(element, 'input[type=text], textarea') as readonly HTMLInputElement[];
  const controlsOf = (element: Element): readonly HTMLElement[] => all(element, '.answer :is(input, textarea, select)');
  const errorOf = (element: Element): HTMLElement => inside(element, '#error');

  it('are all here', () => {
    expect([...Object.keys(samples), 'display'].sort()).to.deep.equal(Object.keys(inputs).sort());
  });

  for (const [name, { shape, keys, value, shown, refused }] of Object.entries(samples)) {
    const type = name as keyof typeof samples;

    it(`${type} is answered by keys, and cleared`, async () => {
      const element = await open(type, shape);
      await hit(...keys);
      expect(element.answer).to.deep.equal({ value });
      expect(errorOf(element).hidden).to.equal(true);
      await press(element, 'Fjern svar');
      expect(element.answer).to.equal(undefined);
      expect(
        fieldsOf(element)
          .map((field) => field.value)
          .join(''),
      ).to.equal('');
      expect(all(element, ':checked')).to.deep.equal([]);
    });

    for (const [key, missing] of Object.entries(codes)) {
      it(`${type} takes the missing code ${key} where it is permitted, and says so where not`, async () => {
        let element = await open(type, shape);
        // Letters are part of what is written there.
        if (inputs[type].takesLetters) await press(element, asi.texts[0]!.missing![key]!.label);
        else await hit(key.toLowerCase());
        expect(element.answer).to.deep.equal({ missing, key });
        element.remove();
        element = await open(type, { ...shape, missing: [] });
        await hit(key.toLowerCase(), 'Enter');
        if (inputs[type].takesLetters) expect(element.answer).to.deep.equal({ value: key.toLowerCase() });
        else {
          expect(element.answer).to.equal(undefined);
          expect(errorOf(element).textContent).to.match(/^(Koden [XN] kan ikke bruges her|Skriv et?n? )/);
        }
      });
    }

    it(`${type} has a name, a hint and an error that its controls point at`, async () => {
      const element = await open(type, shape);
      const controls = controlsOf(element);
      expect(controls.length).to.be.greaterThan(0);
      for (const control of controls) {
        const root = control.getRootNode() as ShadowRoot;
        const described = (control.getAttribute('aria-describedby') ?? '').split(' ');
        expect(described).to.deep.equal(['hint', 'error']);
        expect(described.map((id) => root.getElementById(id)?.id)).to.deep.equal(described);
        const named =
          control.closest('fieldset')?.querySelector('legend') ?? root.querySelector(`[for="${control.id}"]`);
        const name = named?.textContent ?? control.getAttribute('aria-label');
        expect(name, control.outerHTML).to.match(/Hvordan er det gået\?|Forløb/);
      }
      expect(inside(element, '#hint').textContent).to.equal('Siden sidst.');
      expect(errorOf(element).getAttribute('role')).to.equal('alert');
      expect(await faults(element)).to.deep.equal([]);
    });

    if (shown)
      for (const language of ['da', 'en'] as const)
        it(`${type} is shown as it is written in the language: ${language}`, async () => {
          const element = await open(type, shape, language);
          element.answer = { value };
          await settled();
          expect(fieldsOf(element).map((field) => field.value)).to.deep.equal(shown[language]);
        });

    if (refused)
      for (const language of ['da', 'en'] as const)
        it(`${type} keeps what is refused, and says what fits: ${language}`, async () => {
          const element = await open(type, shape, language);
          const [field] = fieldsOf(element);
          field!.focus();
          await sendKeys({ type: refused.typed });
          await hit('Enter');
          expect(element.answer).to.equal(undefined);
          expect(errorOf(element).textContent).to.equal(refused[language]);
          expect(focused()).to.equal(field);
          expect(field!.value).to.equal(refused.typed);
          expect(field!.getAttribute('aria-invalid')).to.equal('true');
          await faults(element).then((found) => expect(found).to.deep.equal([]));
          field!.select();
          await hit('Delete', 'Enter');
          expect(errorOf(element).hidden, 'an empty field is nothing wrong').to.equal(true);
          expect(field!.getAttribute('aria-invalid')).to.equal('false');
        });
  }

  it('display is read and asks nothing', async () => {
    const element = await open('display', { missing: [] });
    expect(controlsOf(element)).to.deep.equal([]);
    expect(focused()?.textContent).to.contain('Hvordan er det gået?');
    expect(await faults(element)).to.deep.equal([]);
  });

  it('multi-choice puts out what excludes the others, and the others put it out', async () => {
    const element = await open('multi-choice', samples['multi-choice'].shape);
    await hit('1', '4');
    expect(element.answer).to.deep.equal({ value: ['none'] });
    await hit('2');
    expect(element.answer).to.deep.equal({ value: ['1'] });
    await hit('2');
    expect(element.answer).to.equal(undefined);
  });

  it('rating of many steps is typed, and its field has a name', async () => {
    const element = await open('rating', { min: 0, max: 100 });
    await hit('8', '5', 'Enter');
    expect(element.answer).to.deep.equal({ value: 85 });
    expect(await faults(element)).to.deep.equal([]);
  });

  it('visual-analogue does not say a number that nobody gave, and takes a typed one', async () => {
    const element = await open('visual-analogue', samples['visual-analogue'].shape);
    const line = inside(element, 'input[type=range]');
    expect(line.getAttribute('aria-valuetext')).to.equal('Intet svar');
    fieldsOf(element)[0]!.focus();
    await hit('7', ',', '5', 'Enter');
    expect(element.answer).to.deep.equal({ value: 7.5 });
    expect(line.hasAttribute('aria-valuetext')).to.equal(false);
    expect((line as HTMLInputElement).value).to.equal('7.5');
  });

  it('text of several lines takes them, and says how many', async () => {
    const element = await open('text', { multiline: true, maxLines: 2 });
    await hit('a', 'Enter', 'b', 'Tab');
    expect(element.answer).to.deep.equal({ value: 'a\nb' });
    fieldsOf(element)[0]!.focus();
    await hit('Enter', 'c', 'Enter', 'd', 'Tab');
    expect(errorOf(element).textContent).to.equal('Skriv højst 2 linjer.');
  });
});
