/** Registers `<skala-results>`. */
import { SkalaResults } from '../results/results.ts';
import { define } from './define.ts';

define('skala-results', SkalaResults);

declare global {
  interface HTMLElementTagNameMap {
    'skala-results': SkalaResults;
  }
}
