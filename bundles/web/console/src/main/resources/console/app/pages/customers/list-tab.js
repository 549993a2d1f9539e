import { html } from 'lit';
import { CustomerTab } from './customer-tab.js';
import '../../elements/grid.js';

const STEP = 100;

/** A tab with a list of the server's. */
export class ListTab extends CustomerTab {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = { items: { state: true }, total: { state: true }, state: { state: true }, error: { state: true } };

  #size = STEP;
  #call = 0;

  constructor() {
    super();
    /** @type {any[]} */
    this.items = [];
    this.total = 0;
    /** @type {'loading' | 'ready' | 'failed'} */
    this.state = 'loading';
    this.error = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.refresh();
  }

  /** @param {number} size @returns {Promise<{items: any[], total: number}>} */
  fetch(size) {
    return Promise.resolve({ items: [], total: size });
  }

  async refresh() {
    const call = ++this.#call;
    try {
      const { items, total } = await this.fetch(this.#size);
      if (call === this.#call) Object.assign(this, { items, total, state: 'ready' });
    } catch (error) {
      if (call === this.#call) Object.assign(this, { state: 'failed', error: /** @type {Error} */ (error).message });
    }
  }

  more() {
    this.#size += 2 * STEP;
    this.refresh();
  }

  /**
   * @param {string} label @param {import('../../elements/grid.js').Column[]} columns @param {{heading: string, text: string}} empty
   * @param {(row: any) => unknown} key @param {(row: any) => void} open
   */
  grid(label, columns, empty, key, open) {
    return html`<tp-grid
      .label=${label}
      .columns=${columns}
      .rows=${this.items}
      .total=${this.total}
      .key=${key}
      .state=${this.state}
      .error=${this.error}
      .empty=${empty}
      @more=${this.more}
      @retry=${this.refresh}
      @open=${(/** @type {CustomEvent} */ event) => open(event.detail)}></tp-grid>`;
  }
}
