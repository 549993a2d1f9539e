import { html } from 'lit';
import { extensions } from '../../state/extensions.js';
import { local, dayTimeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/override.js';
import './priority-cell.js';

/** @typedef {import('../../state/follow-ups.js').FollowUp} FollowUp */

/**
 * The columns of the queue (V26), and those of plugins.
 * @param {Record<string, string>} titles full names by log-in @param {boolean} several whether it is more than one user's
 * @param {import('../../state/extensions.js').Entry[]} added
 * @returns {import('../../elements/grid.js').Column[]}
 */
export const columns = (titles, several, added) => [
  { name: 'startDate', title: m.grid.start, width: '9.3rem', sorts: true, value: (item) => html`<time datetime=${local(item.startDate)}>${dayTimeText(item.startDate)}</time>` },
  { name: 'priority', title: m.grid.priority, width: '1.2rem', sorts: true, value: priority },
  { name: 'event', title: m.grid.event, width: '5.6rem', sorts: true, value: (item) => item.event ?? m.byHand },
  { name: 'customerName', title: m.grid.customer, width: 'minmax(6.6rem, 1.6fr)', sorts: true },
  { name: 'status', title: m.grid.status, width: '4.2rem', sorts: true },
  { name: 'details', title: m.grid.details, width: 'minmax(4.6rem, 1.4fr)', value: (item) => item.details || item.reason },
  { name: 'contact', title: m.grid.contact, width: 'minmax(5rem, 0.8fr)', value: (item) => item.contact ?? '' },
  ...added.map((entry) => ({ name: entry.key, title: entry.contribution.title, width: '6rem', value: (/** @type {FollowUp} */ item) => extensions.value(entry, item) })),
  ...(several ? [{ name: 'assignee', title: m.grid.assignee, width: '5rem', value: (/** @type {FollowUp} */ item) => titles[item.assignee] ?? item.assignee }] : []),
];

/** @param {FollowUp} item */
const priority = (item) => html`<tp-priority-cell .priority=${item.priority}></tp-priority-cell>`;
