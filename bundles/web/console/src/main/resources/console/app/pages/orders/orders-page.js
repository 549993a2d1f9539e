import { css, html, nothing } from 'lit';
import { OrderList } from '../../state/order-list.js';
import { ENTRY, customerHref, orderHref } from '../../state/orders.js';
import { router } from '../../state/router.js';
import { dialogIsOpen } from '../../elements/dialog.js';
import { LiveController } from '../../elements/live-controller.js';
import { PageElement } from '../../elements/page-element.js';
import { StoreController } from '../../elements/store-controller.js';
import { dayText, dayTimeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/orders.js';
import { amountText, numberText } from '../../text/numbers.js';
import { holdMark, statusMark } from './order-marks.js';
import '../../elements/grid.js';
import './order-filter.js';

/** @typedef {import('../../state/orders.js').OrderRow} OrderRow */

/** @type {import('../../elements/grid.js').Column[]} */
const COLUMNS = [
  { name: 'number', title: m.columns.number, width: '5.4rem', sorts: true, value: (row) => html`<a href=${orderHref(row.number)}>${row.number}</a>` },
  {
    name: 'customerName',
    title: m.columns.customerName,
    width: 'minmax(11rem, 2fr)',
    sorts: true,
    value: (row) => html`<a href=${customerHref(row.customer)}>${row.customerName}</a>`,
  },
  { name: 'orderedAt', title: m.columns.orderedAt, width: '9.6rem', sorts: true, value: (row) => dayTimeText(row.orderedAt) },
  { name: 'channel', title: m.columns.channel, width: '6.6rem', sorts: true, value: (row) => m.channel(row.channel) },
  { name: 'purchaseOrder', title: m.columns.purchaseOrder, width: 'minmax(5.6rem, 1fr)' },
  { name: 'wantedDate', title: m.columns.wantedDate, width: '6.2rem', sorts: true, value: (row) => (row.wantedDate ? dayText(`${row.wantedDate}T12:00`) : '') },
  { name: 'status', title: m.columns.status, width: '5.6rem', sorts: true, value: (row) => statusMark(row.status) },
  { name: 'holds', title: m.columns.holds, width: 'minmax(6.4rem, 0.6fr)', value: (row) => row.holds.map((/** @type {string} */ kind) => html`${holdMark(kind)} `) },
  { name: 'total', title: m.columns.total, width: '6.4rem', sorts: true, end: true, value: (row) => amountText(row.total) },
];

/** All orders and quotes, found by what is known of them. */
export class OrdersPage extends PageElement {
  static styles = [
    PageElement.styles,
    css`
      :host {
        display: grid;
        grid-template: auto auto auto minmax(0, 1fr) / minmax(0, 1fr);
        gap: 0;
        min-height: 0;
        padding-bottom: 16px;
      }
      tp-order-filter {
        margin-bottom: 12px;
      }
      tp-grid {
        min-height: 0;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
      }
      a.button {
        display: inline-flex;
        align-items: center;
        min-height: 30px;
        padding: 3px 12px;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--text);
        text-decoration: none;
      }
      a.button.primary {
        border-color: var(--accent);
        background: var(--accent);
        color: var(--on-accent);
        font-weight: 600;
      }
    `,
  ];

  static bounded = true;

  #watch = new StoreController(this);
  /** @type {OrderList | null} */
  list = null;

  constructor() {
    super();
    new LiveController(this, ['order'], () => this.list?.refresh());
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
    this.list ??= new OrderList(this.query);
    this.#watch.watch(this.list);
    this.list.fetch();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
    this.list?.stop();
  }

  /** Another link to this page has another filter. */
  arrive() {
    super.arrive();
    if (this.list?.read(this.query)) this.list.fetch();
  }

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    const typing = event.composedPath()[0] instanceof HTMLElement && /** @type {HTMLElement} */ (event.composedPath()[0]).matches('input, select, textarea');
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing || dialogIsOpen()) return;
    if (event.key === '/') /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('tp-order-filter'))?.focus();
    else if (event.key === 'n' && this.mayEnter && this.grid?.shadowRoot?.activeElement) router.go('/orders/new');
    else return;
    event.preventDefault();
  };

  get grid() {
    return /** @type {import('../../elements/grid.js').Grid | null} */ (this.renderRoot.querySelector('tp-grid'));
  }

  get mayEnter() {
    return this.session.jobFunctions.includes(ENTRY);
  }

  get keys() {
    const keys = [
      [['Enter'], m.keys.open],
      [['/'], m.keys.find],
      ...(this.mayEnter ? [[['n'], m.keys.add]] : []),
    ];
    return /** @type {import('../../elements/page-element.js').Section[]} */ ([{ title: m.keys.list, keys }]);
  }

  get commands() {
    return this.mayEnter ? [{ title: m.newQuote, href: '/orders/new?quote=1' }] : [];
  }

  /** @param {Partial<import('../../state/order-list.js').Filter>} parts */
  filterBy(parts) {
    this.list?.change(parts);
    router.note(this.list?.filter ?? {});
  }

  act() {
    if (!this.list?.filtered) return router.go('/orders/new');
    this.list.clear();
    router.note(this.list.filter);
  }

  updated() {
    if (this.list?.state === 'ready') this.setTitle(m.titleWith(numberText(this.list.total)));
  }

  render() {
    const list = this.list;
    if (!list) return nothing;
    const add = this.mayEnter ? m.newOrder : '';
    return html`<div class="head">
        <h1>${m.title}</h1>
        <span class="gap"></span>
        ${this.mayEnter ? html`<a class="button" href="/orders/new?quote=1">${m.newQuote}</a><a class="button primary" href="/orders/new">${m.newOrder}</a>` : nothing}
      </div>
      <tp-order-filter
        role="search"
        aria-label=${m.filter.label}
        .list=${list}
        .filter=${{ ...list.filter }}
        @filter=${(/** @type {CustomEvent} */ event) => this.filterBy(event.detail)}
        @found=${() => this.grid?.focus()}></tp-order-filter>
      <p role="status" class="error">${list.state === 'ready' && list.error ? m.stale(list.error) : nothing}</p>
      <tp-grid
        .label=${m.label}
        .columns=${COLUMNS}
        .rows=${list.items}
        .total=${list.total}
        .key=${(/** @type {OrderRow} */ row) => row.number}
        .sort=${list.sort}
        .state=${list.state}
        .error=${list.error}
        .empty=${list.filtered ? { heading: m.noMatch, text: m.noMatchWhy, action: m.filter.clear } : { heading: m.empty, text: m.emptyWhy, action: add }}
        @sort=${(/** @type {CustomEvent<string>} */ event) => this.filterBy({ sort: event.detail })}
        @open=${(/** @type {CustomEvent<OrderRow>} */ event) => router.go(orderHref(event.detail.number))}
        @more=${() => list.more()}
        @retry=${() => list.refresh()}
        @act=${this.act}></tp-grid>`;
  }
}

customElements.define('tp-orders-page', OrdersPage);
