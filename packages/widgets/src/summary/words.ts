/**
 * Words that only the summary uses. A citizen reads them: Danish with a LIX under 35, nothing that sounds like a
 * diagnosis, and nothing that says what a flag says.
 */
import type { Language } from '../locale/language.ts';

const da = {
  title: 'Det, vi talte om',
  nothing: 'Her kommer en side til dig om det, vi har talt om.',
  lead: 'Her står kort, hvad du har svaret. Siden er til dig. Spørg, hvis der er noget, du er i tvivl om.',
  talkedOn: (day: string): string => `Vi talte sammen den ${day}.`,
  answered: (count: number): string =>
    count === 0
      ? 'Du har ikke svaret på noget endnu.'
      : count === 1
        ? 'Du svarede på 1 spørgsmål.'
        : `Du svarede på ${count} spørgsmål.`,
  skipped: 'Noget ville eller kunne du ikke svare på. Det er helt i orden.',
  waits: 'Svarene er ikke talt igennem endnu. Vi ser på dem sammen med dig.',
  talk: 'Vil du vide mere om dine svar? Så spørg den, du talte med.',
  areas: 'Sådan svarede du',
  levels: {
    none: 'Her er der ikke noget, der fylder.',
    some: 'Her er der noget, der fylder.',
    much: 'Her er der meget, der fylder.',
  },
  better: {
    none: 'Her går det godt.',
    some: 'Her går det på nogle punkter godt.',
    much: 'Her er der meget, der kan blive bedre.',
  },
  missing: 'Her mangler vi nogle af dine svar.',
  number: (value: string, low: string, high: string): string =>
    `Tallet er ${value} på en skala fra ${low} til ${high}.`,
  whole: 'Alle svar samlet',
  caution: 'Svarene viser, hvordan du havde det, da vi talte sammen. De siger ikke alt om dig.',
  next: 'Det sker der nu',
  nextText: 'Vi taler med dig om, hvad der skal ske nu. Du er med til at vælge.',
  help: 'Hvis du får brug for hjælp nu',
  helpText: 'Du kan altid tale med os, når noget er svært. Er du eller andre i fare, så ring 112.',
  contact: 'Hvem kan du spørge?',
  contactText: 'Spørg den, du talte med.',
};

export type SummaryWords = Readonly<typeof da>;

const en: SummaryWords = {
  title: 'What we talked about',
  nothing: 'Here comes a page for you about what we have talked about.',
  lead: 'This is a short page about what you answered. It is yours. Ask us about anything that is not clear.',
  talkedOn: (day) => `We talked on ${day}.`,
  answered: (count) =>
    count === 0
      ? 'You have not answered anything yet.'
      : count === 1
        ? 'You answered 1 question.'
        : `You answered ${count} questions.`,
  skipped: 'There was something you could not or would not answer. That is quite all right.',
  waits: 'Nobody has gone through the answers with you yet. We will look at them together.',
  talk: 'Would you like to know more about your answers? Ask the person you talked with.',
  areas: 'How you answered',
  levels: {
    none: 'Nothing weighs on you here.',
    some: 'Something weighs on you here.',
    much: 'A lot weighs on you here.',
  },
  better: {
    none: 'This is going well.',
    some: 'Some of this is going well.',
    much: 'A lot of this could be better.',
  },
  missing: 'We lack some of your answers here.',
  number: (value, low, high) => `The number is ${value} on a scale from ${low} to ${high}.`,
  whole: 'All answers together',
  caution: 'The answers show how things were when we talked. They do not say everything about you.',
  next: 'What happens next',
  nextText: 'We will talk with you about what happens next. You help to decide.',
  help: 'If you need help now',
  helpText: 'You can always talk with us when something is hard. If you or others are in danger, call 112.',
  contact: 'Whom can you ask?',
  contactText: 'Ask the person you talked with.',
};

export function summaryWords(language: Language): SummaryWords {
  return { da, en }[language];
}
