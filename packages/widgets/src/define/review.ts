/** Registers `<skala-review>` and the elements inside it. */
import './check.ts';
import { SkalaReview } from '../review/review.ts';
import { define } from './define.ts';

define('skala-review', SkalaReview);

declare global {
  interface HTMLElementTagNameMap {
    'skala-review': SkalaReview;
  }
}
