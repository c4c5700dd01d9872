/** Registers `<skala-trend>`. */
import { SkalaTrend } from '../trend/trend.ts';
import { define } from './define.ts';

define('skala-trend', SkalaTrend);

declare global {
  interface HTMLElementTagNameMap {
    'skala-trend': SkalaTrend;
  }
}
