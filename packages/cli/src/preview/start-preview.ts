/**
 * `skala preview`: watches the definitions, and tells every page that is open what became of them.
 *
 *     save ─ watch ─ read ─▶ definition (compiled) ─▶ page
 *                     └─ check ─▶ issues ─────────────▶ page
 *
 * The definition goes first: checking takes longer than reading, and nobody has to wait for it to see a change.
 */
import { statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { watch } from 'chokidar';
import { instrumentFiles } from '../definitions/definition-files.ts';
import { Fault } from '../fault/fault.ts';
import { bundlePage } from './bundle-page.ts';
import { checkShown } from './check-shown.ts';
import type { CheckedMessage, DefinitionMessage, FilesMessage } from './protocol.ts';
import { definitionReader, type ReadDefinition } from './read-definition.ts';
import { servePage, type PageServer, type Viewer } from './serve-page.ts';

/** Changes that come within this many milliseconds are one: an editor may empty a file before it writes it. */
const settling = 20;

export interface Preview {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** `place`: a definition file, or a folder that is searched. */
export async function startPreview(place: string, port: number): Promise<Preview> {
  const isFolder = statOf(place).isDirectory();
  const find = (): readonly string[] => (isFolder ? instrumentFiles([place]) : [place]);
  if (find().length === 0) throw new Fault('preview/no-instruments', { place });

  const viewers = new Map<Viewer, string>();
  const readers = new Map<string, ReadDefinition>();
  let revision = 1;

  const readerOf = (file: string): ReadDefinition => {
    const reader = readers.get(file) ?? definitionReader(file);
    readers.set(file, reader);
    return reader;
  };
  const tell = async (file: string, to: readonly Viewer[]): Promise<void> => {
    const at = revision;
    const message: DefinitionMessage = { revision: at, ...readerOf(file)() };
    for (const viewer of to) viewer.send('definition', message);
    // Lets the message out before the check takes the processor.
    await setImmediate();
    const checked: CheckedMessage = { revision: at, checked: checkShown(file) };
    for (const viewer of to) viewer.send('checked', checked);
  };
  const onViewer = (viewer: Viewer): (() => void) => {
    const files = find();
    const shown = files.find((file) => file === viewer.wanted) ?? files[0] ?? place;
    viewers.set(viewer, shown);
    viewer.send('files', { files, shown } satisfies FilesMessage);
    void tell(shown, [viewer]);
    return () => void viewers.delete(viewer);
  };
  const onChange = (changed: ReadonlySet<string>): void => {
    revision += 1;
    for (const file of new Set(viewers.values())) {
      const to = [...viewers].filter(([, shown]) => shown === file).map(([viewer]) => viewer);
      for (const viewer of to) viewer.send('files', { files: find(), shown: file } satisfies FilesMessage);
      if ([...changed].some((one) => belongsTo(one, file))) void tell(file, to);
    }
  };

  const [files, stopWatching] = await Promise.all([
    bundlePage(),
    watchJson(
      isFolder ? [place] : [place, join(dirname(place), 'text'), join(dirname(place), 'vectors.json')],
      onChange,
    ),
  ]);
  // The first reading is the slow one: what it loads should be there before anybody looks.
  readerOf(find()[0] ?? place)();
  let server: PageServer;
  try {
    server = await servePage({ port, files, onViewer });
  } catch (error) {
    await stopWatching();
    throw error;
  }
  return {
    origin: server.origin,
    stop: async () => {
      await Promise.all([server.stop(), stopWatching()]);
    },
  };
}

/** Whether a file is the instrument, or one of the files beside it. */
function belongsTo(changed: string, instrument: string): boolean {
  return !relative(resolve(dirname(instrument)), resolve(changed)).startsWith('..');
}

async function watchJson(
  places: readonly string[],
  onChange: (changed: ReadonlySet<string>) => void,
): Promise<() => Promise<void>> {
  const ignored = (path: string): boolean =>
    places.some((place) => /(^|[\\/])(node_modules|\.[^.\\/][^\\/]*)([\\/]|$)/.test(relative(place, path)));
  const watcher = watch([...places], { ignoreInitial: true, ignored });
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_, path) => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const together = changed;
      changed = new Set();
      onChange(together);
    }, settling);
  });
  await new Promise<void>((done) => {
    watcher.once('ready', done);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}

function statOf(place: string): { isDirectory(): boolean } {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) throw new Fault('file/not-found', { file: place });
  return stat;
}
