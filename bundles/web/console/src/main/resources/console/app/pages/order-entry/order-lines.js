import { LitElement, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { messages as m } from '../../text/messages/order-entry.js';
import { amountText, decimalText } from '../../text/numbers.js';
import { shared } from '../../elements/shared.js';
import { StoreController } from '../../elements/store-controller.js';
import { linesStyles } from './lines-styles.js';
import './product-field.js';

/** @typedef {import('../../state/order-entry.js').OrderEntry} OrderEntry */
/** @typedef {import('../../state/order-entry.js').Line} Line */
/** @typedef {import('../../state/order-entry.js').Cell} Cell */

/** @type {Cell[]} */
const CELLS = ['product', 'quantity', 'price'];

/**
 * The lines, typed without a mouse: Enter goes on from cell to cell and at the end makes a new line, up and down lead to the lines above
 * and below, Ctrl+Delete removes one.
 */
export class OrderLines extends LitElement {
  static properties = { entry: { attribute: false } };

  static styles = [shared, linesStyles];

  #watch = new StoreController(this);
  /** @type {Map<string, {description: string, unit: string}>} what is known of products before the server has priced them */
  #known = new Map();

  constructor() {
    super();
    /** @type {OrderEntry | null} */
    this.entry = null;
  }

  willUpdate() {
    this.#watch.watch(this.entry);
  }

  /** @param {string | undefined} key the first line if absent @param {Cell} cell */
  async focusCell(key, cell) {
    await this.updateComplete;
    const line = key ? this.renderRoot.querySelector(`[data-key="${key}"]`) : this.renderRoot.querySelector('li');
    const field = /** @type {HTMLElement | null | undefined} */ (line?.querySelector(`[data-cell="${cell}"]`));
    if (!field) return;
    if ('updateComplete' in field) await field.updateComplete;
    field.focus();
    if (field instanceof HTMLInputElement) field.select();
  }

  /** Leads to the first cell in which something is wrong. @returns {boolean} whether there is one */
  focusFault() {
    for (const line of this.entry?.lines ?? []) {
      const cell = CELLS.find((each) => this.entry?.lineFault(line.key, each));
      if (cell) return Boolean(this.focusCell(line.key, cell));
    }
    return false;
  }

  /** @param {KeyboardEvent} event @param {Line} line @param {Cell} cell */
  key(event, line, cell) {
    const control = event.ctrlKey || event.metaKey;
    if (event.defaultPrevented || event.altKey) return;
    if (control && event.key === 'Delete') this.removeLine(line);
    else if (control || cell === 'product') return;
    else if (event.key === 'Enter') this.next(line, cell);
    else if (event.key === 'ArrowUp') this.move(line, cell, -1);
    else if (event.key === 'ArrowDown') this.move(line, cell, 1);
    else return;
    event.preventDefault();
  }

  /** @param {Line} line @param {Cell} cell */
  next({ key }, cell) {
    const lines = this.entry?.lines ?? [];
    const at = lines.findIndex((line) => line.key === key);
    const after = CELLS[CELLS.indexOf(cell) + 1];
    if (after) this.focusCell(key, after);
    else this.focusCell(lines[at + 1]?.key ?? this.entry?.addLine(), 'product');
  }

  /** @param {Line} line @param {Cell} cell @param {number} by */
  move({ key }, cell, by) {
    const lines = this.entry?.lines ?? [];
    const to = lines[lines.findIndex((line) => line.key === key) + by];
    if (to) this.focusCell(to.key, cell);
  }

  /** @param {Line} line */
  removeLine({ key }) {
    const lines = this.entry?.lines ?? [];
    const at = lines.findIndex((line) => line.key === key);
    this.entry?.removeLine(key);
    this.focusCell((this.entry?.lines[at] ?? this.entry?.lines.at(-1))?.key, 'product');
  }

  add() {
    this.focusCell(this.entry?.addLine(), 'product');
  }

  /** @param {Line} line @param {import('./product-field.js').FoundProduct} found */
  found(line, found) {
    this.#known.set(found.value, { description: (found.detail ?? '').split(' · ')[0], unit: found.unit });
    if (!line.quantity.trim()) this.entry?.setLine(line.key, { product: found.value, quantity: '1' });
  }

  render() {
    const entry = this.entry;
    if (!entry) return nothing;
    const l = m.lines;
    const heads = [[l.product], [l.description], [l.quantity, 'end'], [l.unit], [l.price, 'end'], [l.amount, 'end']];
    return html`<div class="heads" aria-hidden="true"><span></span>${heads.map(([name, end]) => html`<span class=${end ?? ''}>${name}</span>`)}</div>
      <ol aria-label=${l.label}>${repeat(
        entry.lines,
        (line) => line.key,
        (line, index) => this.line(entry, line, index + 1),
      )}</ol>
      ${entry.errors.lines ? html`<p class="error" role="alert">${entry.errors.lines}</p>` : nothing}
      <div class="foot">
        <button class="link" @click=${this.add}>${l.add}</button>
        <span class="total" role="status">${l.total} <strong>${amountText(entry.preview?.total ?? 0)}</strong></span>
      </div>`;
  }

  /** @param {OrderEntry} entry @param {Line} line @param {number} number */
  line(entry, line, number) {
    const l = m.lines;
    const priced = entry.priced(line.key);
    const known = this.#known.get(line.product);
    const faults = [...new Set(CELLS.map((cell) => entry.lineFault(line.key, cell)).filter(Boolean))];
    return html`<li data-key=${line.key} aria-label=${l.number(number)}>
      <span class="number" aria-hidden="true">${number}</span>
      <tp-product-field
        data-cell="product"
        .label=${l.of(l.product, number)}
        .value=${line.product}
        .error=${''}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.key(event, line, 'product')}
        @change=${(/** @type {CustomEvent<string>} */ event) => entry.setLine(line.key, { product: event.detail ?? '' })}
        @found=${(/** @type {CustomEvent} */ event) => this.found({ ...line, ...entry.lines.find(({ key }) => key === line.key) }, event.detail)}
        @done=${() => this.next(line, 'product')}></tp-product-field>
      <span class="description">${priced?.description ?? known?.description ?? ''}</span>
      ${this.number(entry, line, 'quantity', l.of(l.quantity, number), '')}
      <span class="unit">${priced?.unit ?? known?.unit ?? ''}</span>
      ${this.number(entry, line, 'price', l.of(l.price, number), priced ? decimalText(priced.price, 2, 4) : '')}
      <span class="amount">${priced ? amountText(priced.total) : ''}</span>
      <button class="plain icon" aria-label=${l.remove(number)} title=${l.remove(number)} @click=${() => this.removeLine(line)}>×</button>
      ${faults.length ? html`<p class="error" id="fault-${line.key}">${faults.join(' ')}</p>` : nothing}
    </li>`;
  }

  /** @param {OrderEntry} entry @param {Line} line @param {'quantity' | 'price'} cell @param {string} label @param {string} hint */
  number(entry, line, cell, label, hint) {
    const fault = entry.lineFault(line.key, cell);
    return html`<input
      data-cell=${cell}
      class="amount-field ${cell}"
      inputmode="decimal"
      autocomplete="off"
      aria-label=${label}
      placeholder=${hint || nothing}
      aria-invalid=${fault !== ''}
      aria-describedby=${fault ? `fault-${line.key}` : nothing}
      .value=${live(line[cell])}
      @input=${(/** @type {any} */ event) => entry.setLine(line.key, { [cell]: event.target.value })}
      @keydown=${(/** @type {KeyboardEvent} */ event) => this.key(event, line, cell)} />`;
  }
}

customElements.define('tp-order-lines', OrderLines);
