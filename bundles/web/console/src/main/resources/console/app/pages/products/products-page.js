import { css, html } from 'lit';
import { live as bound } from 'lit/directives/live.js';
import { LiveController } from '../../elements/live-controller.js';
import { PageElement } from '../../elements/page-element.js';
import { allVendors, listProducts, MAINTENANCE, pageOf } from '../../state/products.js';
import { router } from '../../state/router.js';
import { messages as m } from '../../text/messages/products.js';
import { amountText, numberText } from '../../text/numbers.js';
import '../../elements/grid.js';

/** @typedef {Event & {target: any}} Typed */

const SIZE = 200;
const PAUSE = 120;

/** @type {import('../../elements/grid.js').Column[]} */
const COLUMNS = [
  { name: 'number', title: m.columns.number, width: 'minmax(8rem, 12rem)', sorts: true, value: (row) => html`<a href=${pageOf(row.number)} tabindex="-1">${row.number}</a>` },
  { name: 'description', title: m.columns.description, width: 'minmax(12rem, 3fr)', sorts: true },
  { name: 'internalNumber', title: m.columns.internalNumber, width: '6rem', sorts: true, end: true },
  { name: 'unit', title: m.columns.unit, width: '4rem' },
  { name: 'cost', title: m.columns.cost, width: '6rem', sorts: true, end: true, value: (row) => amountText(row.cost) },
  { name: 'listPrice', title: m.columns.listPrice, width: '6rem', sorts: true, end: true, value: (row) => amountText(row.listPrice) },
  { name: 'mainVendor', title: m.columns.vendor, width: 'minmax(8rem, 1fr)' },
  { name: 'state', title: m.columns.state, width: '8rem', value: (row) => (row.discontinued ? m.list.discontinued : row.stocked ? '' : m.list.nonStocking) },
];
const NARROW = window.matchMedia('(max-width: 52rem)');
const FEW = COLUMNS.filter(({ name }) => ['number', 'description', 'listPrice'].includes(name)).map((column) => ({
  ...column,
  width: { number: '7rem', description: 'minmax(6rem, 1fr)', listPrice: '5.5rem' }[column.name],
}));

/** Product Lookup: by words and by any number, with filters; what is shown stands in the address. */
export class ProductsPage extends PageElement {
  static properties = { rows: { state: true }, total: { state: true }, state: { state: true }, error: { state: true }, vendors: { state: true }, narrow: { state: true } };

  static styles = [
    PageElement.styles,
    css`
      :host {
        display: grid;
        grid-template-rows: auto auto minmax(0, 1fr);
        height: 100%;
        padding-bottom: 12px;
      }
      .filter {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 14px;
        align-items: end;
        margin-bottom: 12px;
      }
      .filter label {
        display: grid;
        gap: 3px;
        font-weight: 600;
      }
      .filter :is(input, select) {
        font-weight: 400;
      }
      .find {
        flex: 1 1 18rem;
        max-width: 34rem;
      }
      .count {
        color: var(--muted);
      }
      tp-grid {
        min-height: 0;
      }
      .add {
        display: inline-grid;
        place-items: center;
        min-height: 30px;
        padding-inline: 12px;
        border-radius: var(--radius);
        background: var(--accent);
        color: var(--on-accent);
        font-weight: 600;
        text-decoration: none;
      }
    `,
  ];

  static bounded = true;

  /** @type {AbortController | null} */
  #search = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #size = SIZE;

  constructor() {
    super();
    /** @type {any[]} */
    this.rows = [];
    this.total = 0;
    /** @type {'loading' | 'ready' | 'failed'} */
    this.state = 'loading';
    this.error = '';
    /** @type {{number: string, name: string}[]} */
    this.vendors = [];
    this.narrow = NARROW.matches;
    new LiveController(this, ['product'], () => this.look());
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
    NARROW.addEventListener('change', this.#resized);
    allVendors().then((all) => (this.vendors = all), () => {});
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
    NARROW.removeEventListener('change', this.#resized);
    clearTimeout(this.#timer);
    this.#search?.abort();
  }

  #resized = () => (this.narrow = NARROW.matches);

  /** @param {KeyboardEvent} event from the page's own fields nothing is taken */
  #key = (event) => {
    const from = event.composedPath()[0];
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || (from instanceof HTMLElement && /INPUT|SELECT|TEXTAREA/.test(from.tagName))) return;
    if (event.key === '/') this.field?.focus();
    else return;
    event.preventDefault();
  };

  get field() {
    return /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('input[type=search]'));
  }

  get keys() {
    return [{ title: m.keys.title, keys: /** @type {[string[], string][]} */ ([[['/'], m.keys.find], [['Enter'], m.keys.open]]) }];
  }

  get commands() {
    return this.mayChange ? [{ title: m.list.add, href: '/products/new' }] : [];
  }

  get mayChange() {
    return this.session.jobFunctions.includes(MAINTENANCE);
  }

  get sort() {
    return this.query.get('sort') ?? 'number';
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('query')) return;
    this.#size = SIZE;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.look(), this.state === 'loading' ? 0 : PAUSE);
  }

  async look() {
    this.#search?.abort();
    const search = (this.#search = new AbortController());
    try {
      const { items, total } = await listProducts(this.asked, this.#size, search.signal);
      if (search.signal.aborted) return;
      Object.assign(this, { rows: items, total, state: 'ready' });
    } catch (error) {
      if (search.signal.aborted) return;
      Object.assign(this, { state: 'failed', error: /** @type {Error} */ (error).message });
    }
  }

  /** @returns {Record<string, string>} what the REST API is asked */
  get asked() {
    const state = this.query.get('state') ?? '';
    const stocking = this.query.get('stocking') ?? '';
    return {
      text: this.query.get('text') ?? '',
      discontinued: state && String(state === 'discontinued'),
      stocked: stocking && String(stocking === 'stocked'),
      vendor: this.query.get('vendor') ?? '',
      sort: this.sort,
    };
  }

  /** @param {Record<string, string>} change of what the address says */
  show(change) {
    router.note({ ...Object.fromEntries(this.query), ...change });
  }

  more() {
    this.#size += 2 * SIZE;
    return this.look();
  }

  /** @param {KeyboardEvent} event */
  toList(event) {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('tp-grid'))?.focus();
  }

  get filtered() {
    return ['text', 'state', 'stocking', 'vendor'].some((name) => this.query.get(name));
  }

  get empty() {
    if (this.filtered) return { heading: m.list.empty, text: m.list.emptyWhy, action: m.list.clear };
    return { heading: m.list.none, text: m.list.noneWhy, action: this.mayChange ? m.list.add : '' };
  }

  render() {
    return html`<div class="head">
        <h1>${m.list.title}</h1>
        <span class="count" role="status">${this.state === 'ready' ? m.list.count(this.total, numberText(this.total)) : ''}</span>
        <span class="gap"></span>
        ${this.mayChange ? html`<a class="add" href="/products/new">${m.list.add}</a>` : ''}
      </div>
      ${this.filter()}
      <tp-grid
        label=${m.list.label}
        .columns=${this.narrow ? FEW : COLUMNS}
        .rows=${this.rows}
        .total=${this.total}
        .key=${(/** @type {any} */ row) => row.internalNumber}
        .state=${this.state}
        .error=${this.error}
        .sort=${this.sort}
        .empty=${this.empty}
        @sort=${(/** @type {CustomEvent<string>} */ event) => this.show({ sort: event.detail })}
        @open=${(/** @type {CustomEvent<any>} */ event) => router.go(pageOf(event.detail.number))}
        @more=${this.more}
        @retry=${this.look}
        @act=${() => (this.filtered ? router.note({}) : router.go('/products/new'))}></tp-grid>`;
  }

  filter() {
    const now = (/** @type {string} */ name) => this.query.get(name) ?? '';
    return html`<div class="filter" role="search">
      <label class="find">${m.list.find}
        <input
          type="search"
          autocomplete="off"
          placeholder=${m.list.findHint}
          .value=${bound(now('text'))}
          @input=${(/** @type {Typed} */ event) => this.show({ text: event.target.value })}
          @keydown=${this.toList} />
      </label>
      ${this.select('state', m.list.state, Object.entries(m.list.states))} ${this.select('stocking', m.list.stocking, Object.entries(m.list.stockings))}
      ${this.select('vendor', m.list.vendor, [['', m.list.anyVendor], ...this.vendors.map(({ number, name }) => /** @type {[string, string]} */ ([number, name]))])}
    </div>`;
  }

  /** @param {string} name @param {string} label @param {[string, string][]} options */
  select(name, label, options) {
    const now = this.query.get(name) ?? '';
    return html`<label>${label}
      <select @change=${(/** @type {Typed} */ event) => this.show({ [name]: event.target.value })}>
        ${options.map(([value, title]) => html`<option value=${value} .selected=${bound(value === now)}>${title}</option>`)}
      </select>
    </label>`;
  }
}

customElements.define('tp-products-page', ProductsPage);
