import { html } from 'lit';
import type { Input } from './input.ts';

/** Text between questions. */
export const display: Input = {
  labels: 'nothing',
  render: () => html``,
  inWords: () => '',
};
