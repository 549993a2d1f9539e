import { LitElement, html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { messages as m } from '../text/messages/elements.js';
import { numberText } from '../text/numbers.js';
import { GridKeys } from './grid-keys.js';
import { GridSelection } from './grid-selection.js';
import { gridStyles } from './grid-styles.js';
import { shared } from './shared.js';
import './notice.js';

/**
 * @typedef {object} Column
 * @property {string} name by which it is sorted
 * @property {string} title
 * @property {string} [width] as CSS has it for grid columns; absent: an equal share
 * @property {boolean} [sorts] whether its head sorts
 * @property {boolean} [end] whether it is set to the right, as numbers are
 * @property {(row: any) => unknown} [value] what is shown; absent: the field of the column's name
 */
/** @typedef {{keys: unknown[], all: boolean}} Chosen all: everything that matches, whether fetched or not */
/** @typedef {{heading: string, text?: string, action?: string}} Words what is said where there is nothing */

const SPARE = 8;
const MOST = 150;

/**
 * Rows in columns, any number of them: only those in sight are drawn, so their height is fixed. Arrows, Home, End and Page keys move;
 * Enter opens. With selection "multiple", Space, Shift and Ctrl choose, Ctrl+A all. When rows are given anew, what is chosen, the row
 * that is active and the place on the screen stay. Says `choose` with {@link Chosen}, `active` and `open` with a row, `sort` with the name of a
 * column (after - when downwards), `more`, `retry`, and `act` for the button of the empty grid.
 */
export class Grid extends LitElement {
  static properties = {
    label: {},
    columns: { attribute: false },
    rows: { attribute: false },
    total: { type: Number },
    key: { attribute: false },
    sort: {},
    selection: {},
    state: {},
    error: {},
    empty: { attribute: false },
    rowHeight: { type: Number, attribute: 'row-height' },
    first: { state: true },
  };

  static styles = [shared, gridStyles];

  #keys = new GridKeys(this);
  #selected = new GridSelection();
  /** @type {ResizeObserver | null} */
  #sizes = null;
  #count = 40;

  constructor() {
    super();
    this.label = '';
    /** @type {Column[]} */
    this.columns = [];
    /** @type {any[]} */
    this.rows = [];
    /** @type {number | null} how many match, if not all are here */
    this.total = null;
    /** @type {(row: any) => unknown} what tells rows apart */
    this.key = (row) => row.id;
    this.sort = '';
    /** @type {'none' | 'single' | 'multiple'} */
    this.selection = 'single';
    /** @type {'loading' | 'ready' | 'failed'} */
    this.state = 'ready';
    this.error = '';
    /** @type {Words} */
    this.empty = { heading: m.grid.empty };
    this.rowHeight = 34;
    this.first = 0;
    /** @type {unknown} key of the row that the keys move from */
    this.active = undefined;
  }

  get selected() {
    return this.#selected;
  }

  get scroller() {
    return /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('[role=grid]'));
  }

  /** @returns {unknown[]} */
  get shown() {
    return this.rows.map((row) => this.key(row));
  }

  get activeIndex() {
    return this.active === undefined ? -1 : this.rows.findIndex((row) => this.key(row) === this.active);
  }

  focus() {
    this.scroller?.focus();
  }

  /** Chooses nothing any more, as after something was done with what was chosen. */
  clear() {
    this.#selected.clear();
    this.chose();
  }

  connectedCallback() {
    super.connectedCallback();
    this.#sizes = new ResizeObserver(() => this.#measure());
    this.#sizes.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  #measure() {
    this.#count = Math.min(MOST, Math.ceil(this.clientHeight / this.rowHeight) + 2 * SPARE);
    this.requestUpdate();
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('columns') || changed.has('selection')) this.style.setProperty('--columns', this.#template());
    if (changed.has('rowHeight')) this.style.setProperty('--row-height', `${this.rowHeight}px`);
    if (changed.has('rows')) this.#refreshed(changed.get('rows') ?? []);
  }

  #template() {
    const widths = this.columns.map((column) => column.width ?? 'minmax(6rem, 1fr)');
    return [...(this.selection === 'multiple' ? ['16px'] : []), ...widths].join(' ');
  }

  /** What is in sight stays in sight, though rows have come or gone above it. @param {any[]} before */
  #refreshed(before) {
    if (this.#selected.keep(this.shown)) queueMicrotask(() => this.chose());
    const scroller = this.hasUpdated ? this.scroller : null;
    const top = scroller ? Math.floor(scroller.scrollTop / this.rowHeight) : 0;
    if (!scroller || top === 0 || !before[top]) return;
    const key = this.key(before[top]);
    const now = this.rows.findIndex((row) => this.key(row) === key);
    if (now < 0 || now === top) return;
    const by = (now - top) * this.rowHeight;
    this.updateComplete.then(() => (scroller.scrollTop += by));
  }

  #scrolled() {
    this.first = Math.max(0, Math.floor((this.scroller?.scrollTop ?? 0) / this.rowHeight) - SPARE);
  }

  /** Makes a row the active one, in sight. @param {number} index */
  activate(index) {
    const row = this.rows[index];
    if (!row) return;
    this.active = this.key(row);
    this.#reveal(index);
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('active', { detail: row }));
  }

  /** @param {number} index */
  #reveal(index) {
    const scroller = this.scroller;
    if (!scroller) return;
    const head = /** @type {HTMLElement} */ (scroller.querySelector('.head')).offsetHeight;
    const above = index * this.rowHeight;
    const below = above + this.rowHeight + head - scroller.clientHeight;
    if (scroller.scrollTop > above) scroller.scrollTop = above;
    else if (scroller.scrollTop < below) scroller.scrollTop = below;
  }

  chose() {
    const { keys, all } = this.#selected;
    this.dispatchEvent(new CustomEvent('choose', { detail: { keys: [...keys], all } }));
    this.requestUpdate();
  }

  /** @param {number} index */
  open(index) {
    if (this.rows[index]) this.dispatchEvent(new CustomEvent('open', { detail: this.rows[index] }));
  }

  /** @param {string} name */
  say(name) {
    this.dispatchEvent(new CustomEvent(name));
  }

  /** @param {Column} column */
  sortBy(column) {
    this.dispatchEvent(new CustomEvent('sort', { detail: this.sort === column.name ? `-${column.name}` : column.name }));
  }

  render() {
    if (this.state === 'failed') return this.notice({ heading: m.grid.failed, text: this.error, action: m.grid.retry }, 'retry');
    if (this.state === 'loading' && !this.rows.length) return html`<tp-notice role="status" .heading=${m.grid.loading}></tp-notice>`;
    if (!this.rows.length) return this.notice(this.empty, 'act');
    return html`${this.grid()}${this.foot()}`;
  }

  /** @param {Words} words @param {string} says */
  notice({ heading, text = '', action = '' }, says) {
    return html`<tp-notice .heading=${heading} .text=${text} .action=${action} @act=${() => this.say(says)}></tp-notice>`;
  }

  grid() {
    const active = this.activeIndex;
    const drawn = active >= this.first && active < this.first + this.#count;
    return html`<div
      role="grid"
      tabindex="0"
      aria-label=${this.label}
      aria-rowcount=${this.rows.length + 1}
      aria-multiselectable=${this.selection === 'multiple' ? 'true' : nothing}
      aria-activedescendant=${drawn ? `row-${active}` : nothing}
      @scroll=${this.#scrolled}
      @keydown=${this.#keys.key}
      @focus=${this.#keys.focus}
      @click=${this.#keys.click}
      @dblclick=${this.#keys.doubleClick}>
      <div class="sheet" role="presentation">
        ${this.head()}
        <div class="all" role="rowgroup" .style=${`height: ${this.rows.length * this.rowHeight}px`}>
          <div class="rows" role="presentation" .style=${`transform: translateY(${this.first * this.rowHeight}px)`}>${this.visible(active)}</div>
        </div>
      </div>
    </div>`;
  }

  head() {
    const some = this.#selected.keys.size > 0 || this.#selected.all;
    const whole = this.#selected.all || this.#selected.keys.size === this.rows.length;
    return html`<div class="head" role="rowgroup"><div role="row" aria-rowindex="1">
      ${this.selection === 'multiple'
        ? html`<div role="columnheader">
            <input type="checkbox" aria-label=${m.grid.all} .checked=${whole} .indeterminate=${some && !whole} @change=${this.#keys.allOrNone} />
          </div>`
        : nothing}
      ${this.columns.map((column) => this.header(column))}
    </div></div>`;
  }

  /** @param {Column} column */
  header(column) {
    const order = { [column.name]: 'ascending', [`-${column.name}`]: 'descending' }[this.sort];
    const arrow = order === 'ascending' ? '▲' : order === 'descending' ? '▼' : '';
    return html`<div role="columnheader" class=${column.end ? 'end' : ''} aria-sort=${order ?? nothing}>
      ${column.sorts
        ? html`<button @click=${() => this.sortBy(column)}>${column.title} <span aria-hidden="true">${arrow}</span></button>`
        : column.title}
    </div>`;
  }

  /** @param {number} active */
  visible(active) {
    const from = Math.min(this.first, Math.max(0, this.rows.length - 1));
    const rows = this.rows.slice(from, from + this.#count).map((row, at) => ({ row, index: from + at, key: this.key(row) }));
    return repeat(
      rows,
      ({ key }) => key,
      ({ row, index, key }) => {
        const chosen = this.selection === 'single' ? index === active : this.#selected.has(key);
        return guard([row, index, chosen, index === active, this.columns], () => this.row(row, index, chosen, index === active));
      },
    );
  }

  /** @param {any} row @param {number} index @param {boolean} chosen @param {boolean} active */
  row(row, index, chosen, active) {
    return html`<div
      role="row"
      id="row-${index}"
      class=${active ? 'active' : ''}
      aria-rowindex=${index + 2}
      aria-selected=${this.selection === 'none' ? nothing : chosen}>
      ${this.selection === 'multiple' ? html`<div role="gridcell"><span class="box" aria-hidden="true">${chosen ? '✓' : ''}</span></div>` : nothing}
      ${this.columns.map((column) => html`<div role="gridcell" class=${column.end ? 'end' : ''}>${column.value ? column.value(row) : row[column.name]}</div>`)}
    </div>`;
  }

  foot() {
    const total = this.total ?? this.rows.length;
    const { keys, all } = this.#selected;
    const everything = keys.size === this.rows.length && total > keys.size && !all;
    return html`<div class="foot">
      <span>${this.rows.length < total ? m.grid.countOf(numberText(this.rows.length), numberText(total)) : m.grid.count(total)}</span>
      ${this.rows.length < total ? html`<button class="link" @click=${() => this.say('more')}>${m.grid.more}</button>` : nothing}
      <span role="status">${all || keys.size ? m.grid.chosen(numberText(all ? total : keys.size)) : nothing}</span>
      ${everything ? html`<button class="link" @click=${this.#keys.matching}>${m.grid.matching(numberText(total))}</button>` : nothing}
      ${all || keys.size ? html`<button class="link" @click=${this.clear}>${m.grid.none}</button>` : nothing}
    </div>`;
  }
}

customElements.define('tp-grid', Grid);
