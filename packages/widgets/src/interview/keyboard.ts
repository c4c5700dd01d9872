import { isTextField } from '../entry/answer-entry.ts';

/** What the keys do that belong to the interview as a whole. */
export interface Commands {
  readonly backward: () => void;
  readonly nextSection: () => void;
  readonly previousSection: () => void;
  readonly nextUnanswered: () => void;
  readonly note: () => void;
  readonly review: () => void;
  readonly showKeys: () => void;
  /** Another key, pressed at the heading of a section: the current question may know it. */
  readonly other: (event: KeyboardEvent) => boolean;
}

/** Letters go by their place on the keyboard: with Alt, some layouts make another character of them. */
const withAlt: Readonly<Record<string, keyof Omit<Commands, 'other'>>> = {
  ArrowUp: 'backward',
  ArrowRight: 'nextSection',
  ArrowLeft: 'previousSection',
  KeyU: 'nextUnanswered',
  KeyN: 'note',
  KeyR: 'review',
};

/** Does what a key asks for. True if it asked for something. */
export function obey(event: KeyboardEvent, commands: Commands): boolean {
  if (event.isComposing || event.defaultPrevented) return false;
  const target = event.composedPath()[0];
  const hasModifier = event.altKey || event.ctrlKey || event.metaKey;
  const named = event.altKey && !event.ctrlKey && !event.metaKey ? withAlt[event.code] : undefined;
  if (named !== undefined) {
    commands[named]();
    return true;
  }
  if (event.ctrlKey && !event.altKey && event.code === 'KeyU') commands.nextUnanswered();
  else if (!hasModifier && event.key === 'PageDown') commands.nextSection();
  else if (!hasModifier && event.key === 'PageUp') commands.previousSection();
  else if (!hasModifier && event.key === '?' && !isFreeText(target)) commands.showKeys();
  else if (hasModifier || !(target instanceof Element && target.id === 'heading')) return false;
  else return commands.other(event);
  return true;
}

/** A field in which a question mark may be part of what is written. */
function isFreeText(target: EventTarget | undefined): boolean {
  return isTextField(target) && !(target instanceof HTMLInputElement && target.inputMode === 'numeric');
}
