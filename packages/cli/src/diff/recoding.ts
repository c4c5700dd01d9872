import type { CompiledItem } from '@skala/engine';
import type { Version } from './version.ts';

/** What became of the answers to an item that both versions have. */
export interface Recoding {
  /** Old code → new code; null: lost. */
  readonly codes: Readonly<Record<string, string | number | boolean | null>>;
  readonly isRescaled: boolean;
  readonly times?: number;
  readonly plus?: number;
}

/** As the newer version declares it, or else as the options suggest. */
export function recodingOf(old: CompiledItem, fresh: CompiledItem, older: Version, newer: Version): Recoding {
  const migration = newer.instrument.from?.find(({ version }) => version === older.instrument.version);
  const origin = migration?.items[fresh.id];
  if (origin?.times !== undefined)
    return {
      codes: {},
      isRescaled: true,
      times: origin.times,
      ...(origin.plus === undefined ? {} : { plus: origin.plus }),
    };
  return { codes: origin?.codes ?? guessedCodes(old, fresh, older, newer), isRescaled: false };
}

/** Options that have another code now: the same number, or the same words, and nothing else that would fit. */
function guessedCodes(
  old: CompiledItem,
  fresh: CompiledItem,
  older: Version,
  newer: Version,
): Readonly<Record<string, string>> {
  const gone = (old.options ?? []).filter(({ code }) => !fresh.options?.some((option) => option.code === code));
  const come = (fresh.options ?? []).filter(({ code }) => !old.options?.some((option) => option.code === code));
  const words = ({ texts }: Version, { response }: CompiledItem, code: string): readonly string[] =>
    texts.map(({ language, responses }) => `${language} ${responses?.[response]?.[code] ?? code}`);
  return Object.fromEntries(
    gone.flatMap((option) => {
      const own = words(older, old, option.code);
      const alike = come.filter(({ code }) => words(newer, fresh, code).some((text) => own.includes(text)));
      const equal = come.filter(({ value }) => value !== undefined && value === option.value);
      const fitting = alike.length > 0 ? alike : equal;
      return fitting.length === 1 && fitting[0] ? [[option.code, fitting[0].code]] : [];
    }),
  );
}
