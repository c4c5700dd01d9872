import { css } from 'lit';

export const itemStyles = css`
  .frame {
    display: grid;
    gap: 8px;
    max-inline-size: 1008px;
    overflow-wrap: anywhere;
  }
  .respondent {
    --target: 48px;
    max-inline-size: 640px;
  }
  /* Alone on a page, a question is always the current one, and need not say so. */
  skala-question::part(question) {
    border-inline-start: 0;
  }
  /* It stands in line with the text of the page, unless a ground of its own sets it off. */
  skala-question:not([own])::part(question) {
    padding-inline: 0;
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
