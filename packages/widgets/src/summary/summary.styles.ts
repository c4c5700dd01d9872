import { css } from 'lit';

export const summaryStyles = css`
  :host {
    container-type: inline-size;
    line-height: 1.6;
  }
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    max-inline-size: 760px;
    padding: 24px;
    overflow-wrap: break-word;
  }
  .title {
    font-size: 28px;
    line-height: 1.25;
    font-weight: 600;
  }
  .part {
    font-size: var(--title);
    line-height: 1.3;
    font-weight: 600;
  }
  header,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .waits {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--control);
  }
  .areas {
    margin-block-start: 4px;
    border-block-start: 1px solid var(--line);
  }
  .areas > div {
    display: grid;
    grid-template-columns: 200px minmax(0, 1fr);
    gap: 0 16px;
    padding-block: 6px;
    border-block-end: 1px solid var(--line);
    break-inside: avoid;
  }
  dt {
    font-weight: 600;
  }
  .list {
    display: grid;
    gap: 4px;
    padding-inline-start: 20px;
    list-style: disc;
  }
  .list li {
    max-inline-size: var(--line-length);
  }
  .help {
    padding: 12px 16px;
    border: 2px solid var(--info);
    border-radius: var(--corner);
    background: var(--info-tint);
  }

  @container (max-width: 520px) {
    .frame {
      padding: 16px;
    }
    .areas > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    :host {
      background: none;
      font-size: 11pt;
      line-height: 1.45;
    }
    .frame {
      max-inline-size: none;
      gap: 14pt;
      padding: 0;
    }
    .title {
      font-size: 18pt;
    }
    .part {
      font-size: 13pt;
      break-after: avoid;
    }
    header,
    section {
      gap: 3pt;
    }
    .areas > div {
      padding-block: 2.5pt;
    }
    .next,
    .help,
    .contact {
      break-inside: avoid;
    }
  }
`;
