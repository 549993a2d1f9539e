import { html } from 'lit';
import { orders } from '../../state/customers.js';
import { router } from '../../state/router.js';
import { dayText } from '../../text/days.js';
import { messages as m } from '../../text/messages/customers.js';
import { amountText } from '../../text/numbers.js';
import { ListTab } from './list-tab.js';
import '../../elements/form/fields.js';

/** @typedef {import('../../state/customers.js').Order} Order */

const o = m.orders;

/** The customer's orders and quotes, all or those of a status. */
class OrdersTab extends ListTab {
  static properties = { status: { state: true } };

  #columns = [
    {
      name: 'number',
      title: o.columns.number,
      width: '7rem',
      value: (/** @type {Order} */ row) => html`<a href="/orders/${encodeURIComponent(row.number)}" tabindex="-1">${row.number}</a>`,
    },
    { name: 'orderedAt', title: o.columns.orderedAt, width: '9rem', value: (/** @type {Order} */ row) => dayText(row.orderedAt) },
    { name: 'status', title: o.columns.status, width: 'minmax(6rem, 1fr)' },
    { name: 'channel', title: o.columns.channel, width: 'minmax(6rem, 1fr)' },
    { name: 'purchaseOrder', title: o.columns.purchaseOrder, width: 'minmax(7rem, 1fr)' },
    { name: 'total', title: o.columns.total, width: '8rem', end: true, value: (/** @type {Order} */ row) => amountText(row.total) },
  ];

  constructor() {
    super();
    // The number of held orders under Credit leads here.
    this.status = new URLSearchParams(location.search).get('status') ?? '';
  }

  /** @param {number} size */
  fetch(size) {
    return orders(this.customer.number, this.status, size);
  }

  /** @param {string} status */
  choose(status) {
    this.status = status;
    router.note({ tab: 'orders', status });
    this.refresh();
  }

  render() {
    return html`<div class="bar">
        <tp-select-field
          .label=${o.show}
          .options=${o.statuses}
          .value=${this.status}
          @change=${(/** @type {CustomEvent<string>} */ event) => this.choose(event.detail)}></tp-select-field>
      </div>
      ${this.grid(o.label, this.#columns, o.empty, (row) => row.number, (row) => router.go(`/orders/${encodeURIComponent(row.number)}`))}`;
  }
}

customElements.define('tp-customer-orders', OrdersTab);
