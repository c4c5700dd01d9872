import { css } from 'lit';

export const gridStyles = css`
  .frame {
    display: grid;
    gap: 16px;
    max-inline-size: 1008px;
  }
  .frame > * {
    min-inline-size: 0;
  }
  .respondent {
    --target: 48px;
    gap: 40px;
  }
  .respondent skala-question {
    max-inline-size: 640px;
  }
  .banner {
    padding: 12px 16px;
    border-inline-start: 4px solid var(--info);
    background: var(--info-tint);
  }
`;
