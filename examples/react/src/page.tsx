/** Loads the data, then draws. */
import type { CompiledInstrument, TextPack } from '@skala/engine';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Assessment } from './assessment.tsx';

const read = async <T,>(path: string): Promise<T> => (await fetch(path)).json() as Promise<T>;

const [instrument, ...texts] = await Promise.all([
  read<CompiledInstrument>('instruments/phq-9/compiled.json'),
  read<TextPack>('instruments/phq-9/da.json'),
  read<TextPack>('instruments/phq-9/en.json'),
]);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Assessment instrument={instrument} texts={texts} />
  </StrictMode>,
);
