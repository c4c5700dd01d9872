/** Registers `<skala-item>` and the elements inside it. */
import './check.ts';
import './question.ts';
import { SkalaItem } from '../item/item.ts';
import { define } from './define.ts';

define('skala-item', SkalaItem);

declare global {
  interface HTMLElementTagNameMap {
    'skala-item': SkalaItem;
  }
}
