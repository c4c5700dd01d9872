import { dirname, join } from 'node:path';
import { loadInstrument, loadPathway, loadText } from '@skala/engine/load';
import { describeInstrument, describePathway, type Catalogue } from './catalogue.ts';
import { definitionFiles, type DefinitionFile } from './definition-files.ts';

/** The definitions in a folder, and which of them could not be loaded. */
export function folderCatalogue(folder: string): Catalogue {
  const files = definitionFiles([folder]);
  const faulty: string[] = [];
  const ofKind = (kind: DefinitionFile['kind']): readonly DefinitionFile[] =>
    files.filter((file) => file.kind === kind);
  const instruments = ofKind('instrument').flatMap(({ source }) => {
    const loaded = loadInstrument(source.text);
    if (!loaded.ok) return keepName(faulty, source.file);
    const beside = join(dirname(source.file), 'text');
    const texts = ofKind('text').flatMap((file) => {
      if (dirname(file.source.file) !== beside) return [];
      const text = loadText(file.source.text, loaded.value);
      return text.ok ? [text.value] : keepName(faulty, file.source.file);
    });
    return [describeInstrument(loaded.value, texts)];
  });
  const pathways = ofKind('pathway').flatMap(({ source }) => {
    const loaded = loadPathway(source.text);
    return loaded.ok ? [describePathway(loaded.value)] : keepName(faulty, source.file);
  });
  return { instruments, pathways, faulty };
}

function keepName(faulty: string[], file: string): [] {
  faulty.push(file);
  return [];
}
