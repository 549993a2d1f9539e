import { html } from 'lit';
import { followUps } from '../../state/customers.js';
import { router } from '../../state/router.js';
import { dayText } from '../../text/days.js';
import { messages as m } from '../../text/messages/customers.js';
import { ListTab } from './list-tab.js';

/** @typedef {import('../../state/customers.js').FollowUp} FollowUp */

const f = m.followUps;

/** Every follow-up of the customer, whosever it was. */
class FollowUpsTab extends ListTab {
  #columns = [
    { name: 'createdAt', title: f.columns.createdAt, width: '7.5rem', value: (/** @type {FollowUp} */ row) => dayText(row.createdAt) },
    {
      name: 'event',
      title: f.columns.event,
      width: 'minmax(7rem, 1fr)',
      value: (/** @type {FollowUp} */ row) => (row.mayOpen ? html`<a href="/follow-ups/${row.id}" tabindex="-1">${row.event ?? m.pinned.hand}</a>` : (row.event ?? m.pinned.hand)),
    },
    { name: 'assignee', title: f.columns.assignee, width: 'minmax(7rem, 1fr)', value: (/** @type {FollowUp} */ row) => row.assigneeName },
    { name: 'status', title: f.columns.status, width: '6.5rem' },
    { name: 'priority', title: f.columns.priority, width: '5rem' },
    { name: 'startDate', title: f.columns.startDate, width: '7.5rem', value: (/** @type {FollowUp} */ row) => dayText(row.startDate) },
    { name: 'details', title: f.columns.details, width: 'minmax(9rem, 2fr)', value: (/** @type {FollowUp} */ row) => html`<span title=${row.details || row.reason}>${row.details || row.reason}</span>` },
    { name: 'closedAt', title: f.columns.closedAt, width: '7.5rem', value: (/** @type {FollowUp} */ row) => (row.closedAt ? dayText(row.closedAt) : '') },
  ];

  /** @param {number} size */
  fetch(size) {
    return followUps(this.customer.number, 'all', size);
  }

  render() {
    return this.grid(f.label, this.#columns, f.empty, (row) => row.id, (row) => row.mayOpen && router.go(`/follow-ups/${row.id}`));
  }
}

customElements.define('tp-customer-follow-ups', FollowUpsTab);
