import type { Change, Level } from './change.ts';
import type { Verdict } from './verdicts.ts';

export interface VersionAdvice {
  /** `none`: nothing changed. */
  readonly level: Level | 'none';
  /** The lowest version that says so. */
  readonly needed: string;
  /** Whether the newer version has it, or a higher one. */
  readonly isMet: boolean;
  /** What asks for that level, as short names. */
  readonly because: readonly string[];
}

const levels = ['none', 'patch', 'minor', 'major'] as const;

/** major: scores not comparable, or what stored answers hold on to is gone. minor: something was added. patch: the rest. */
export function adviseVersion(
  from: string,
  to: string,
  changes: readonly Change[],
  verdicts: readonly Verdict[],
): VersionAdvice {
  const reasons: readonly (readonly [Level, string])[] = [
    ...changes.map((change) => [change.level, reasonOf(change)] as const),
    ...verdicts.flatMap((verdict): (readonly [Level, string])[] => {
      const level = levelOf(verdict);
      return level === undefined ? [] : [[level, `${verdict.kind} ${verdict.name}`]];
    }),
  ];
  const level = levels.findLast((one) => reasons.some(([other]) => other === one)) ?? 'none';
  const needed = raised(from, level);
  return {
    level,
    needed,
    isMet: level === 'none' ? compare(to, from) >= 0 : compare(to, needed) >= 0,
    because: [...new Set(reasons.filter(([other]) => other === level).map(([, reason]) => reason))],
  };
}

function reasonOf({ part, name, field, kind }: Change): string {
  return part === 'words' ? `words ${name}` : `${part} ${name} ${field ?? kind}`;
}

function levelOf({ verdict }: Verdict): Level | undefined {
  if (verdict === 'differs' || verdict === 'mapped' || verdict === 'removed') return 'major';
  return verdict === 'added' ? 'minor' : undefined;
}

function raised(version: string, level: Level | 'none'): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (level === 'major') return `${String(major + 1)}.0.0`;
  if (level === 'minor') return `${String(major)}.${String(minor + 1)}.0`;
  return level === 'patch' ? `${String(major)}.${String(minor)}.${String(patch + 1)}` : version;
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
