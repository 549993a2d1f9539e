import { get, patch } from './api.js';

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

/** @typedef {{status: 'open' | 'all', event: string, priority: string, sort: string, text: string}} Filter */

export const PRIORITIES = ['Urgent', 'High', 'Medium', 'Low'];
export const CLOSED = 'Closed';

/** @param {Filter} filter @param {number} size @returns {Promise<{items: FollowUp[], total: number}>} one's own queue */
export function queue(filter, size) {
  const query = new URLSearchParams({ assignee: 'me', size: String(size), sort: filter.sort });
  if (filter.status === 'all') query.set('status', 'all');
  if (filter.event) query.set('event', filter.event);
  if (filter.priority) query.set('priority', filter.priority);
  return get(`/follow-ups?${query}`);
}

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
