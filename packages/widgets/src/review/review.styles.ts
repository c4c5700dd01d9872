import { css } from 'lit';

export const reviewStyles = css`
  :host {
    container-type: inline-size;
  }
  .review {
    display: grid;
    gap: 24px;
    max-inline-size: 960px;
  }
  .frame {
    padding: 24px;
  }
  .review > * {
    min-inline-size: 0;
  }
  .answers {
    break-inside: avoid-page;
  }
  @container (max-width: 640px) {
    .frame {
      padding: 16px;
    }
    .line,
    .links li {
      grid-template-columns: minmax(0, 1fr);
    }
    .line {
      padding-block: 6px;
      border-block-end: 1px solid var(--line);
    }
    .review:not(.citizen) dd {
      padding-inline-start: 52px;
    }
  }
  @media print {
    .frame {
      max-inline-size: none;
      padding: 0;
    }
    dd button {
      display: none;
    }
  }
`;
