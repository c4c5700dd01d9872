import { css, type CSSResult } from 'lit';

export const resultsStyles: CSSResult = css`
  :host {
    container-type: inline-size;
  }
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px;
    max-inline-size: 960px;
    padding: 24px;
  }
  skala-flags,
  skala-profile {
    color-scheme: inherit;
  }
  :is(skala-flags, skala-profile)::part(frame) {
    padding: 0;
  }
  @container (max-width: 620px) {
    .frame {
      padding: 16px;
    }
  }
  @media print {
    .frame {
      max-inline-size: none;
      padding: 0;
    }
    skala-profile {
      break-before: page;
    }
  }
`;
