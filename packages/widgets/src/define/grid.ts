/** Registers `<skala-grid>` and the elements inside it. */
import './check.ts';
import './likert.ts';
import './question-table.ts';
import './question.ts';
import { SkalaGrid } from '../grid/grid.ts';
import { define } from './define.ts';

define('skala-grid', SkalaGrid);

declare global {
  interface HTMLElementTagNameMap {
    'skala-grid': SkalaGrid;
  }
}
