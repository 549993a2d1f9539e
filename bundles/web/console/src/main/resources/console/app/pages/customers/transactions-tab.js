import { html } from 'lit';
import { transactions } from '../../state/customers.js';
import { router } from '../../state/router.js';
import { dayTimeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/customers.js';
import { ListTab } from './list-tab.js';

/** @typedef {import('../../state/customers.js').Transaction} Transaction */

const t = m.transactions;

/** @param {Transaction} row */
const key = ({ at, kind, summary }) => `${at} ${kind} ${summary}`;

/** The Recent Transactions log, as it was written. */
class TransactionsTab extends ListTab {
  #columns = [
    { name: 'at', title: t.columns.at, width: '11rem', value: (/** @type {Transaction} */ row) => dayTimeText(row.at) },
    { name: 'kind', title: t.columns.kind, width: '6rem', value: (/** @type {Transaction} */ row) => m.line.words[row.kind] ?? row.kind },
    { name: 'summary', title: t.columns.summary, width: 'minmax(14rem, 4fr)', value: (/** @type {Transaction} */ row) => html`<span title=${row.summary}>${row.summary}</span>` },
    { name: 'by', title: t.columns.by, width: '9rem', value: (/** @type {Transaction} */ row) => this.nameOf(row.by) },
    {
      name: 'order',
      title: t.columns.order,
      width: '6rem',
      value: (/** @type {Transaction} */ row) => (row.order ? html`<a href="/orders/${encodeURIComponent(row.order)}" tabindex="-1">${row.order}</a>` : ''),
    },
  ];

  /** @param {number} size */
  fetch(size) {
    return transactions(this.customer.number, size);
  }

  render() {
    return this.grid(t.label, this.#columns, t.empty, key, (row) => row.order && router.go(`/orders/${encodeURIComponent(row.order)}`));
  }
}

customElements.define('tp-customer-transactions', TransactionsTab);
