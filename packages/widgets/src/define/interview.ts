/** Registers `<skala-interview>` and the elements inside it. */
import './grid.ts';
import './question.ts';
import { SkalaInterview } from '../interview/interview.ts';
import { define } from './define.ts';

define('skala-interview', SkalaInterview);

declare global {
  interface HTMLElementTagNameMap {
    'skala-interview': SkalaInterview;
  }
}
