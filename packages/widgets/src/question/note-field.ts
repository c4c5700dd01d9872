import { html, type TemplateResult } from 'lit';

export interface NoteView {
  readonly label: string;
  readonly note: string;
  readonly change: (text: string) => void;
  readonly key: (event: KeyboardEvent) => void;
}

/** Where a note is written. Comes after the first questions. */
export function noteField({ label, note, change, key }: NoteView): TemplateResult {
  return html`<div class="aside note-field">
    <label for="note" class="small muted">${label}</label>
    <textarea
      id="note"
      class="free"
      rows="2"
      maxlength="10000"
      .value=${note}
      @change=${(event: Event) => change((event.target as HTMLTextAreaElement).value.trim())}
      @keydown=${key}
    ></textarea>
  </div>`;
}
