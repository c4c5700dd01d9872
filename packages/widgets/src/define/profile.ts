/** Registers `<skala-profile>`. */
import { SkalaProfile } from '../profile/profile.ts';
import { define } from './define.ts';

define('skala-profile', SkalaProfile);

declare global {
  interface HTMLElementTagNameMap {
    'skala-profile': SkalaProfile;
  }
}
