import { css, html, nothing } from 'lit';
import { MAINTENANCE, customers, may } from '../../state/customers.js';
import { peopleNames } from '../../state/people.js';
import { router } from '../../state/router.js';
import { LiveController } from '../../elements/live-controller.js';
import { PageElement } from '../../elements/page-element.js';
import { dayText } from '../../text/days.js';
import { messages as m } from '../../text/messages/customers.js';
import { amountText, numberText } from '../../text/numbers.js';
import '../../elements/grid.js';
import './customers-filter.js';
import './profile-icons.js';

/** @typedef {import('../../state/customers.js').Customer} Customer */

const STEP = 100;
/** While the user types, and between two looks at what others change. */
const PAUSE = 120;
const CALM = 2_000;
const FILTERS = ['text', 'valueTier', 'relationship', 'segment', 'accountExecutive', 'accountCsr', 'mine', 'onHold', 'overLimit'];
const NARROW = window.matchMedia('(max-width: 52rem)');

/** The list of customers: searched as one types, narrowed, sorted; its filter is in the address. */
export class CustomersPage extends PageElement {
  static properties = { items: { state: true }, total: { state: true }, state: { state: true }, error: { state: true }, names: { state: true }, asks: { state: true } };

  static styles = [
    PageElement.styles,
    css`
      :host {
        display: grid;
        grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
        height: 100%;
        padding-bottom: 18px;
      }
      tp-customers-filter {
        margin-bottom: 12px;
      }
      @media (max-width: 52rem) {
        :host {
          height: auto;
          grid-template-rows: auto auto 32rem;
        }
      }
    `,
  ];

  #live = new LiveController(this, ['customer'], () => this.refresh());
  /** @type {AbortController | null} */
  #asking = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #size = STEP;
  #looked = 0;

  constructor() {
    super();
    /** @type {Customer[]} */
    this.items = [];
    this.total = 0;
    /** @type {'loading' | 'ready' | 'failed'} */
    this.state = 'loading';
    this.error = '';
    /** @type {Record<string, string>} */
    this.names = {};
    /** whether the form of a new customer is open */
    this.asks = false;
  }

  connectedCallback() {
    super.connectedCallback();
    peopleNames().then(
      (names) => (this.names = names),
      () => {},
    );
    NARROW.addEventListener('change', this.#draw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#asking?.abort();
    NARROW.removeEventListener('change', this.#draw);
  }

  #draw = () => this.requestUpdate();

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('query')) return;
    const before = /** @type {URLSearchParams | undefined} */ (changed.get('query'));
    if (this.query.has('new') && this.mayMake) this.#ask();
    if (before && !before.has('new') && this.isConnected && before.toString() === this.query.toString()) return;
    this.#size = STEP;
    this.#later(before ? PAUSE : 0);
  }

  get mayMake() {
    return may(this.session, MAINTENANCE);
  }

  get filter() {
    return Object.fromEntries(FILTERS.filter((name) => this.query.get(name)).map((name) => [name, /** @type {string} */ (this.query.get(name))]));
  }

  get sort() {
    return this.query.get('sort') ?? 'number';
  }

  get commands() {
    return this.mayMake ? [{ title: m.new.command, run: () => this.#ask() }] : [];
  }

  get grid() {
    return /** @type {import('../../elements/grid.js').Grid | null} */ (this.renderRoot.querySelector('tp-grid'));
  }

  async #ask() {
    await import('./new-customer.js');
    this.asks = true;
  }

  refresh() {
    this.#later(Math.max(0, this.#looked + CALM - Date.now()));
  }

  /** @param {number} pause in milliseconds */
  #later(pause) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.load(), pause);
  }

  async load() {
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    try {
      const page = await customers({ ...this.filter, sort: this.sort }, this.#size, asking.signal);
      if (asking.signal.aborted) return;
      Object.assign(this, { items: page.items, total: page.total, state: 'ready' });
    } catch (error) {
      if (!asking.signal.aborted) Object.assign(this, { state: 'failed', error: /** @type {Error} */ (error).message });
    }
    this.#looked = Date.now();
  }

  /** @param {Record<string, string>} filter */
  narrow(filter) {
    router.note({ ...filter, sort: this.sort === 'number' ? '' : this.sort });
  }

  /** @param {string} sort */
  order(sort) {
    router.note({ ...this.filter, sort });
  }

  more() {
    this.#size += 2 * STEP;
    this.load();
  }

  updated() {
    this.setTitle(this.state === 'ready' ? `${m.title} (${numberText(this.total)})` : m.title);
  }

  render() {
    const empty = Object.keys(this.filter).length ? m.list.empty : { ...m.list.none, action: this.mayMake ? m.new.command : '' };
    return html`<div class="head">
        <h1>${m.title}</h1>
        <span role="status">${this.state === 'ready' ? m.list.count(this.total, numberText(this.total)) : nothing}</span>
        <span class="gap"></span>
        ${this.mayMake ? html`<button class="primary" @click=${this.#ask}>${m.new.command}</button>` : nothing}
      </div>
      <tp-customers-filter
        role="search"
        aria-label=${m.title}
        .filter=${this.filter}
        .names=${this.names}
        @filter=${(/** @type {CustomEvent<Record<string, string>>} */ event) => this.narrow(event.detail)}></tp-customers-filter>
      <tp-grid
        label=${m.list.label}
        .columns=${NARROW.matches ? this.columns.filter(({ name }) => ['name', 'icons', 'creditAvailable'].includes(name)) : this.columns}
        .rows=${this.items}
        .total=${this.total}
        .key=${(/** @type {Customer} */ each) => each.number}
        .sort=${this.sort}
        .state=${this.state}
        .error=${this.error}
        .empty=${empty}
        @act=${() => (Object.keys(this.filter).length ? this.narrow({}) : this.#ask())}
        @sort=${(/** @type {CustomEvent<string>} */ event) => this.order(event.detail)}
        @more=${this.more}
        @retry=${this.load}
        @open=${(/** @type {CustomEvent<Customer>} */ event) => router.go(`/customers/${encodeURIComponent(event.detail.number)}`)}></tp-grid>
      ${this.asks ? html`<tp-new-customer .session=${this.session} @closed=${this.#asked}></tp-new-customer>` : nothing}`;
  }

  #asked() {
    this.asks = false;
    if (this.query.has('new')) router.note(this.filter);
  }

  get columns() {
    if (this.#columns.names !== this.names) {
      this.#columns = { names: this.names, list: columns(m.list.columns, (login) => (login ? (this.names[login] ?? login) : '')) };
    }
    return this.#columns.list;
  }

  /** The grid draws only rows that are new to it, and all of them when its columns are. @type {{names: unknown, list: import('../../elements/grid.js').Column[]}} */
  #columns = { names: null, list: [] };
}

/** @param {typeof m.list.columns} c @param {(login: string | null) => string} name */
function columns(c, name) {
  return [
    { name: 'number', title: c.number, width: '5.4rem', sorts: true },
    {
      name: 'name',
      title: c.name,
      width: 'minmax(11rem, 2fr)',
      sorts: true,
      value: (/** @type {Customer} */ each) => html`<a href="/customers/${encodeURIComponent(each.number)}" tabindex="-1">${each.name}</a>`,
    },
    { name: 'icons', title: c.icons, width: '6rem', value: (/** @type {Customer} */ each) => html`<tp-profile-icons small .icons=${each.icons}></tp-profile-icons>` },
    {
      name: 'contact',
      title: c.contact,
      width: 'minmax(8.4rem, 2fr)',
      value: (/** @type {Customer} */ { contacts: [main] }) => (main ? [main.name, main.phone].filter(Boolean).join(' · ') : ''),
    },
    { name: 'city', title: c.city, width: 'minmax(6rem, 1fr)', sorts: true, value: (/** @type {Customer} */ each) => city(each) },
    { name: 'valueTier', title: c.valueTier, width: '4.2rem', sorts: true },
    { name: 'executive', title: c.executive, width: 'minmax(6rem, 1fr)', value: (/** @type {Customer} */ each) => name(each.accountExecutive) },
    { name: 'csr', title: c.csr, width: 'minmax(6rem, 1fr)', value: (/** @type {Customer} */ each) => name(each.accountCsr) },
    {
      name: 'creditAvailable',
      title: c.creditAvailable,
      width: '6.6rem',
      end: true,
      sorts: true,
      value: (/** @type {Customer} */ { creditAvailable: rest }) => (rest === null ? '–' : amountText(rest)),
    },
    { name: 'lastOrderAt', title: c.lastOrderAt, width: '6.6rem', end: true, sorts: true, value: (/** @type {Customer} */ each) => (each.lastOrderAt ? dayText(each.lastOrderAt) : '–') },
  ];
}

/** @param {Customer} customer @returns {string} the bill-to address's city, as the server sorts it */
const city = ({ addresses }) => (addresses.find(({ kind }) => kind === 'bill-to') ?? addresses[0])?.city ?? '';

customElements.define('tp-customers-page', CustomersPage);
