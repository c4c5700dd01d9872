/** Registers `<skala-summary>`. */
import { SkalaSummary } from '../summary/summary.ts';
import { define } from './define.ts';

define('skala-summary', SkalaSummary);

declare global {
  interface HTMLElementTagNameMap {
    'skala-summary': SkalaSummary;
  }
}
