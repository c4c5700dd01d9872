/** Registers `<skala-results>` and the elements inside it. */
import './flags.ts';
import './profile.ts';
import { SkalaResults } from '../results/results.ts';
import { define } from './define.ts';

define('skala-results', SkalaResults);

declare global {
  interface HTMLElementTagNameMap {
    'skala-results': SkalaResults;
  }
}
