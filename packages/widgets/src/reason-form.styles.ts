import { css } from 'lit';

export const reasonStyles = css`
  .reason {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  .reason input {
    inline-size: min(100%, 480px);
  }
`;
