/** Registers `<skala-pathway>`. */
import { SkalaPathway } from '../pathway/pathway.ts';
import { define } from './define.ts';

define('skala-pathway', SkalaPathway);

declare global {
  interface HTMLElementTagNameMap {
    'skala-pathway': SkalaPathway;
  }
}
