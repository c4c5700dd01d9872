import { css } from 'lit';

export const gridStyles = css`
  .frame {
    display: grid;
    gap: 16px;
  }
  .frame > * {
    min-inline-size: 0;
  }
  skala-question {
    overflow-wrap: anywhere;
  }
  .respondent {
    --target: 48px;
    gap: 40px;
  }
  .banner {
    padding: 12px 16px;
    border-inline-start: 4px solid var(--info);
    background: var(--info-tint);
  }
`;
