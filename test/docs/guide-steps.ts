/**
 * The steps of a guide in Markdown, in the order they stand in:
 *
 *     ```console         commands after `$ `, each with the lines it prints
 *     ```sh              what the shell is told once, and then knows
 *     … `a/file.json`:   a file as a whole, in the block below
 *     … `a/file.json`:   with ```diff, places of a file; an empty line stands between two places
 */

export type Step = Setup | CommandStep | WriteStep | EditStep;

interface Setup {
  readonly kind: 'setup';
  readonly script: string;
}

export interface CommandStep {
  readonly kind: 'command';
  readonly command: string;
  readonly prints: string;
  /** Where in the guide `prints` begins. */
  readonly at: number;
}

export interface WriteStep {
  readonly kind: 'write';
  readonly line: number;
  readonly file: string;
  readonly text: string;
}

export interface EditStep {
  readonly kind: 'edit';
  readonly line: number;
  readonly file: string;
  readonly places: readonly Place[];
}

export interface Place {
  readonly before: string;
  readonly after: string;
}

const fence = /(?:^[^\n]*`([^`\s]+)`:\n\n)?^```(\w+)\n(.*?)^```$/dgms;

export function guideSteps(markdown: string): readonly Step[] {
  return [...markdown.matchAll(fence)].flatMap((block): readonly Step[] => {
    const [, file, language, content = ''] = block;
    const [at = 0] = block.indices?.[3] ?? [];
    if (language === 'console') return commandsOf(content, at);
    if (language === 'sh') return [{ kind: 'setup', script: content }];
    const line = markdown.slice(0, at).split('\n').length;
    if (file === undefined) throw new Error(`The block at line ${String(line)} names no file.`);
    if (language === 'diff') return [{ kind: 'edit', line, file, places: placesOf(content) }];
    return [{ kind: 'write', line, file, text: content }];
  });
}

function commandsOf(content: string, at: number): readonly CommandStep[] {
  return [...content.matchAll(/^\$ (.*)\n((?:(?!\$ ).*\n)*)/dgm)].map((match) => {
    const [, command = '', prints = ''] = match;
    return { kind: 'command', command, prints, at: at + (match.indices?.[2]?.[0] ?? 0) };
  });
}

function placesOf(content: string): readonly Place[] {
  return content.split('\n\n').map((place) => {
    const lines = place.split('\n').filter((line) => line !== '');
    const without = (sign: string): string =>
      lines.flatMap((line) => (line.startsWith(sign) ? [] : `${line.slice(1)}\n`)).join('');
    return { before: without('+'), after: without('-') };
  });
}

/** A file with its places changed. Each has to be there, and once only: a reader could take another. */
export function edited(text: string, places: readonly Place[]): string {
  return places.reduce((now, { before, after }) => {
    // Whole lines only, from the beginning of the first.
    const found = [...now.matchAll(/^/gm)].filter(({ index }) => now.startsWith(before, index));
    if (found.length !== 1) throw new Error(`${String(found.length)} places in the file read:\n${before}`);
    const [{ index } = { index: 0 }] = found;
    return now.slice(0, index) + after + now.slice(index + before.length);
  }, text);
}
