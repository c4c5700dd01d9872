import { css } from 'lit';

/** Words of an instrument among those of the interface: each runs its own way, and the order of the rest stays. */
export const ownDirection = css`
  [lang] {
    unicode-bidi: plaintext;
  }
`;
