/** Registers `<skala-flags>`. */
import { SkalaFlags } from '../flags/flags.ts';
import { define } from './define.ts';

define('skala-flags', SkalaFlags);

declare global {
  interface HTMLElementTagNameMap {
    'skala-flags': SkalaFlags;
  }
}
