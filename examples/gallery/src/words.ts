import type { Language } from '@skala/widgets';

/** Something said in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** What the gallery itself says. */
export const words = {
  title: { da: 'Skalas elementer', en: 'The elements of Skala' },
  introduction: {
    da: 'Hvert element i hver tilstand, levende. Alt sker i siden; intet sendes nogen steder hen.',
    en: 'Every element in every state, live. All of it happens in the page; nothing is sent anywhere.',
  },
  contents: { da: 'Elementer', en: 'Elements' },
  look: { da: 'Visning', en: 'Display' },
  light: { da: 'Lys', en: 'Light' },
  dark: { da: 'Mørk', en: 'Dark' },
  alone: { da: 'Vis alene', en: 'Show alone' },
  states: { da: 'Tilstande', en: 'States' },
  properties: { da: 'Egenskaber', en: 'Properties' },
  methods: { da: 'Metoder', en: 'Methods' },
  attributes: { da: 'Attributter uden egenskab', en: 'Attributes without a property' },
  attribute: { da: 'attribut', en: 'attribute' },
  unlessTold: { da: 'ellers', en: 'unless told' },
  events: { da: 'Hændelser', en: 'Events' },
  parts: { da: 'Dele (::part)', en: 'Parts (::part)' },
  slots: { da: 'Pladser', en: 'Slots' },
  customProperties: { da: 'CSS-egenskaber', en: 'Custom properties' },
  nothing: { da: 'Der er ikke noget her.', en: 'There is nothing here.' },
} as const satisfies Readonly<Record<string, Bilingual>>;
