import { css } from 'lit';

export const itemStyles = css`
  .frame {
    display: grid;
    gap: 8px;
  }
  .respondent {
    --target: 48px;
  }
  /* Alone on a page, a question is always the current one, and need not say so. */
  skala-question::part(question) {
    border-inline-start-color: transparent;
  }
  .interviewer > skala-question {
    margin-inline-start: -16px;
  }
  .banner {
    padding: 12px 16px;
    border-inline-start: 4px solid var(--info);
    background: var(--info-tint);
  }
  .read {
    display: grid;
    gap: 4px;
  }
  .read dt {
    max-inline-size: var(--line-length);
    color: var(--muted);
  }
  .read dd {
    font-weight: 500;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .read dd.muted {
    font-weight: 400;
  }
`;
