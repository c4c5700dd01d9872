/**
 * `<skala-worklist>`: who needs somebody first, and why. Rows come from the host, or are worked out from records.
 * What is clear is not shown; what nobody can decide yet, and what waits for interpretation, always is.
 */
import type { CompiledInstrument, TextPack, VisibleRecord } from '@skala/engine';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../events.ts';
import { heading } from '../heading.ts';
import { ownDirection } from '../locale/direction.styles.ts';
import { nearestLanguage, type Language } from '../locale/language.ts';
import { base, tokens } from '../tokens.ts';
import { filters } from './filters.ts';
import { rowsFromRecords, type WorklistPathway } from './rows-from-records.ts';
import { table } from './table.ts';
import { worklistStyles } from './worklist.styles.ts';
import type { WorklistFlag, WorklistRow } from './worklist-row.ts';
import {
  countOf,
  filtered,
  sorted,
  everything,
  usual,
  type SortColumn,
  type WorklistFilter,
  type WorklistSort,
} from './worklist-view.ts';
import { worklistWords, type WorklistWords } from './words.ts';

/**
 * @fires skala-open - when a citizen or a flag is chosen; cancelable, where there is a page to go to
 * @fires skala-sort - when another column or direction is chosen
 * @fires skala-filter - when what is shown is narrowed or widened
 * @csspart frame - everything
 * @csspart filters - search, status and kind
 * @csspart table - the table
 */
export class SkalaWorklist extends LitElement {
  static override styles = [tokens, base, ownDirection, worklistStyles];
  static override properties = {
    rows: { attribute: false },
    records: { attribute: false },
    instruments: { attribute: false },
    texts: { attribute: false },
    pathways: { attribute: false },
    owners: { attribute: false },
    sort: { attribute: false },
    filter: { attribute: false },
    language: { type: String },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** What the host has worked out itself. */
  declare rows: readonly WorklistRow[];
  /** Records of any number of citizens, oldest first, as the server lets this viewer see them. */
  declare records: readonly VisibleRecord[];
  /** The compiled instruments of the records. */
  declare instruments: readonly CompiledInstrument[];
  /** Text packs of those instruments. */
  declare texts: readonly TextPack[];
  /** What pathways came to, a citizen and a pathway each. */
  declare pathways: readonly WorklistPathway[];
  /** Citizen → who sees to it; for rows worked out from records. */
  declare owners: Readonly<Record<string, string>>;
  /** By what column; the most urgent first unless told. */
  declare sort: WorklistSort;
  /** What is shown; all that waits unless told. */
  declare filter: WorklistFilter;
  /** `da` or `en`; that of the nearest `lang` unless told. */
  declare language: Language | undefined;
  /** Level of the heading, 1 to 6. */
  declare headingLevel: number;
  #all: readonly WorklistRow[] = [];
  #workedOutIn: Language | undefined;

  constructor() {
    super();
    this.rows = [];
    this.records = [];
    this.instruments = [];
    this.texts = [];
    this.pathways = [];
    this.owners = {};
    this.sort = { column: 'flag', direction: 'ascending' };
    this.filter = usual;
    this.headingLevel = 2;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const language = this.language ?? nearestLanguage(this);
    const sources = ['rows', 'records', 'instruments', 'texts', 'pathways', 'owners'] as const;
    if (language === this.#workedOutIn && !sources.some((name) => changed.has(name))) return;
    this.#workedOutIn = language;
    this.#all = merged([...this.rows, ...rowsFromRecords({ ...this.#sources(), language })]);
  }

  protected override render(): TemplateResult {
    const language = this.language ?? nearestLanguage(this);
    const words = worklistWords(language);
    const rows = sorted(filtered(this.#all, this.filter), this.sort, language);
    return html`<div class="frame" lang=${language} dir="ltr" part="frame">
      ${heading(this.headingLevel, words.title, { id: 'title', class: 'title' })}
      ${
        countOf(filtered(this.#all, everything)) === 0
          ? html`<p class="empty">${words.empty}</p>`
          : html`${filters({ rows: this.#all, filter: this.filter, words, onFilter: (filter) => this.#filter(filter) })}
              <p class="count small" role="status">${this.#count(rows, words)}</p>
              ${rows.length === 0 ? this.#nothingFits(words) : this.#table(rows, language)}`
      }
    </div>`;
  }

  #table(rows: readonly WorklistRow[], language: Language): TemplateResult {
    return table({
      rows,
      sort: this.sort,
      words: worklistWords(language),
      language,
      onSort: (column) => this.#sort(column),
      onOpen: (event, row, flag) => this.#open(event, row, flag),
    });
  }

  #count(rows: readonly WorklistRow[], words: WorklistWords): string {
    const { action } = this.filter;
    const informing = action === 'to-act' ? countOf(filtered(this.#all, { ...this.filter, action: 'information' })) : 0;
    const count = words.count(rows.length, countOf(rows));
    return informing === 0 ? count : `${count}. ${words.informing(informing)}`;
  }

  #nothingFits(words: WorklistWords): TemplateResult {
    const showAll = (): void => {
      this.#filter({ ...usual, action: 'all' });
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('input')?.focus());
    };
    return html`<div class="empty">
      <p>${words.nothingFits}</p>
      <button type="button" @click=${showAll}>${words.showAll}</button>
    </div>`;
  }

  #sources(): Omit<Parameters<typeof rowsFromRecords>[0], 'language'> {
    const { records, instruments, texts, pathways, owners } = this;
    return { records, instruments, texts, pathways, owners };
  }

  /** A column chosen again is turned round. */
  #sort(column: SortColumn): void {
    const turns = this.sort.column === column && this.sort.direction === 'ascending';
    this.sort = { column, direction: turns ? 'descending' : 'ascending' };
    announce(this, 'skala-sort', this.sort);
  }

  #filter(filter: WorklistFilter): void {
    this.filter = filter;
    announce(this, 'skala-filter', filter);
  }

  #open(event: MouseEvent, { subject }: WorklistRow, flag: WorklistFlag | undefined): void {
    // A new tab or window is the person's own affair.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { id, source } = flag ?? {};
    const detail = {
      subject,
      ...(id === undefined ? {} : { flag: id }),
      ...(source === undefined ? {} : { source }),
    };
    if (!announce(this, 'skala-open', detail, true)) event.preventDefault();
  }
}

/** One row a citizen, whatever it came from. */
function merged(rows: readonly WorklistRow[]): readonly WorklistRow[] {
  const found = new Map<string, WorklistRow>();
  for (const row of rows) {
    const before = found.get(row.subject);
    found.set(row.subject, before ? { ...row, ...before, flags: [...before.flags, ...row.flags] } : row);
  }
  return [...found.values()];
}
