/**
 * Loads the data, then draws. Written as render functions, so that Vue's runtime build is enough: it compiles no
 * templates in the browser, which a strict content security policy would forbid.
 */
import '@skala/widgets/define/interview';
import '@skala/widgets/define/results';
import type { CompiledInstrument, TextPack } from '@skala/engine';
import { createApp } from 'vue';
import { assessment } from './assessment.ts';

const read = async <T>(path: string): Promise<T> => (await fetch(path)).json() as Promise<T>;

const [instrument, ...texts] = await Promise.all([
  read<CompiledInstrument>('instruments/phq-9/compiled.json'),
  read<TextPack>('instruments/phq-9/da.json'),
  read<TextPack>('instruments/phq-9/en.json'),
]);

createApp(assessment, { instrument, texts }).mount('#root');
