/** Registers `<skala-interview>` and the questions in it; its tables and checks register themselves when they come. */
import './question.ts';
import { SkalaInterview } from '../interview/interview.ts';
import { define } from './define.ts';

define('skala-interview', SkalaInterview);

declare global {
  interface HTMLElementTagNameMap {
    'skala-interview': SkalaInterview;
  }
}
