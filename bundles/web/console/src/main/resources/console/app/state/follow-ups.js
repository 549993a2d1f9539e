import { get, patch, post } from './api.js';

/**
 * A follow-up as the REST API gives it; see FollowUp.java.
 * @typedef {object} FollowUp
 * @property {number} id
 * @property {string | null} event
 * @property {string} customer
 * @property {string} customerName
 * @property {string | null} order
 * @property {number | null} orderTotal
 * @property {number | null} hold
 * @property {string} assignee
 * @property {string} status
 * @property {string[]} responseStatus
 * @property {string} priority
 * @property {string} source
 * @property {string} media
 * @property {string} startDate
 * @property {string | null} stopDate
 * @property {string | null} contact
 * @property {string | null} phone
 * @property {string | null} email
 * @property {string | null} script
 * @property {string} details
 * @property {string[]} checklist
 * @property {string} reason
 * @property {string | null} routeReason
 * @property {string | null} promoId
 * @property {string} firstStartDate
 * @property {number} moves
 * @property {number} copies
 * @property {string} createdAt
 * @property {string | null} closedAt
 * @property {string | null} closedBy
 */

/**
 * What Accept sets; see FollowUpUpdate.java.
 * @typedef {{status?: string, priority?: string, startDate?: string, details?: string, checklist?: string[], routeTo?: string[]}} Changes
 */

/**
 * A row of a queue; see QueueEntry.java. The last two are made here when it comes, so that long queues are grouped and searched quickly.
 * @typedef {object} Entry
 * @property {number} id
 * @property {string | null} event
 * @property {string} customer
 * @property {string} customerName
 * @property {string | null} contact
 * @property {string | null} phone
 * @property {string | null} email
 * @property {string | null} order
 * @property {string} status
 * @property {string} priority
 * @property {string} source
 * @property {string} startDate
 * @property {string | null} stopDate
 * @property {string} details the beginning of them
 * @property {string | null} closedAt
 * @property {number} at the start date in milliseconds
 * @property {string} words all that is searched, in lower case
 */

export const PRIORITIES = ['Urgent', 'High', 'Medium', 'Low'];
export const CLOSED = 'Closed';

/** @param {URLSearchParams} query @param {number} page @param {number} size @returns {Promise<{items: Entry[], total: number}>} rows of one's own queue */
export async function rows(query, page, size) {
  const asked = new URLSearchParams([...query, ['assignee', 'me'], ['page', String(page)], ['size', String(size)]]);
  const { items, total } = await get(`/follow-ups/queue?${asked}`);
  return { items: items.map(entry), total };
}

/** @param {URLSearchParams} query @param {Iterable<string>} ids at most 100 @returns {Promise<Entry[]>} those that are in one's own queue */
export async function rowsOf(query, ids) {
  const { items } = await get(`/follow-ups/queue?${new URLSearchParams([...query, ['assignee', 'me'], ['id', [...ids].join()]])}`);
  return items.map(entry);
}

/** @param {any} item a follow-up, or a row of a queue @returns {Entry} */
export function entry(item) {
  const words = [item.customerName, item.customer, item.contact, item.order, item.event, item.phone, item.email, item.details];
  return { ...item, at: Date.parse(item.startDate), words: words.join(' ').toLowerCase() };
}

/** @param {string} from @param {string} to days @returns {Promise<Record<string, number>>} how much of one's own work starts on each day */
export async function calendar(from, to) {
  const { items } = await get(`/follow-ups/calendar?${new URLSearchParams({ from, to })}`);
  return Object.fromEntries(items.map((/** @type {any} */ each) => [each.day, each.count]));
}

/** @typedef {{id: number, assignee: string, assigneeName: string, status: string, startDate: string, closedAt: string | null}} Copy */

/** @param {number} id @returns {Promise<Copy[]>} everybody's copies of a follow-up */
export const copiesOf = async (id) => (await get(`/follow-ups/${id}/copies`)).items;

/** @param {object} wanted see NewFollowUp.java @returns {Promise<FollowUp>} one's own copy, or the first */
export const create = (wanted) => post('/follow-ups', wanted);

/** @param {number} id @returns {Promise<FollowUp>} */
export const followUp = (id) => get(`/follow-ups/${id}`);

/** @param {number} id @param {Changes} changes @returns {Promise<FollowUp>} */
export const accept = (id, changes) => patch(`/follow-ups/${id}`, changes);

/** @type {Promise<string[]> | undefined} */
let items;

/** @returns {Promise<string[]>} the items of the Service Quality Checklist */
export function checklist() {
  items ??= get('/follow-ups/checklist').then((page) => page.items);
  items.catch(() => (items = undefined));
  return items;
}

/** @typedef {{value: string, name: string, login: string, group: boolean}} Target somebody to route a copy to */

/** @type {Promise<Target[]> | undefined} */
let targets;

/** @returns {Promise<Target[]>} users and groups, by name */
export function routeTargets() {
  targets ??= fetchTargets();
  targets.catch(() => (targets = undefined));
  return targets;
}

async function fetchTargets() {
  const [users, groups] = await Promise.all([get('/users?size=10000'), get('/groups')]);
  return [
    ...groups.items.map((/** @type {any} */ group) => ({ value: `group:${group.name}`, name: group.name, login: '', group: true })),
    ...users.items
      .filter((/** @type {any} */ user) => user.active)
      .map((/** @type {any} */ user) => ({ value: `user:${user.login}`, name: user.fullName, login: user.login, group: false })),
  ].sort((one, other) => one.name.localeCompare(other.name));
}
