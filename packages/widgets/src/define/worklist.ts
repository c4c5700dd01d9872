/** Registers `<skala-worklist>`. */
import { SkalaWorklist } from '../worklist/worklist.ts';
import { define } from './define.ts';

define('skala-worklist', SkalaWorklist);

declare global {
  interface HTMLElementTagNameMap {
    'skala-worklist': SkalaWorklist;
  }
}
