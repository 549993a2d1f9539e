import { get, post } from './api.js';
import { local } from '../text/days.js';

/** @typedef {import('./follow-ups.js').FollowUp} FollowUp */
/** @typedef {{id: number, outcome: 'done' | 'unchanged' | 'refused', reason: string | null}} Item */
/** @typedef {{done: number, unchanged: number, refused: number, items: Item[]}} Result see OverrideResult.java */
/** @typedef {{assignee?: string, status?: string, priority?: string, startDate?: string, stopDate?: string | null, details?: string, checklist?: string[], contact?: string}} Changes */
/** @typedef {{operation?: 'change' | 'delete' | 'restore'} & Changes} Order what is to be done */

/** So many are sent at once: as many as can be waited for without a sign of life. */
const CHUNK = 200;

/** The parameters of GET /follow-ups that the page's address carries on. */
export const FILTERS = ['assignee', 'event', 'status', 'priority', 'source', 'customer', 'order', 'from', 'to', 'madeFrom', 'madeTo', 'closedFrom', 'closedTo', 'text'];

/** @param {URLSearchParams} query of the page @returns {URLSearchParams} what is asked of the server */
export function filterOf(query) {
  return new URLSearchParams(FILTERS.filter((name) => query.get(name)).map((name) => [name, /** @type {string} */ (query.get(name))]));
}

/** @param {URLSearchParams} filter @param {string} sort @param {number} size @param {AbortSignal} signal @returns {Promise<{items: FollowUp[], total: number}>} */
export const list = (filter, sort, size, signal) => get(`/follow-ups?${new URLSearchParams([...filter, ['sort', sort], ['size', String(size)]])}`, { signal });

/** @param {URLSearchParams} filter @param {string} sort @returns {Promise<number[]>} the ids of all that match */
export const idsOf = async (filter, sort) => (await get(`/follow-ups/ids?${new URLSearchParams([...filter, ['sort', sort]])}`)).items;

/** @param {number} id @returns {Promise<{id: number, at: string, by: string, what: string}[]>} what was done to it, latest first */
export const history = async (id) => (await get(`/follow-ups/${id}/history`)).items;

/** @param {string} number of a customer @returns {Promise<string[]>} the names of its contacts */
export const contactsOf = async (number) => (await get(`/customers/${encodeURIComponent(number)}`)).contacts.map((/** @type {any} */ contact) => contact.name);

/**
 * Does something to follow-ups, some hundred at a time.
 * @param {number[]} ids @param {Order} order @param {(done: number) => boolean} [progress] answers whether to go on
 * @returns {Promise<Result>}
 */
export async function override(ids, order, progress = () => true) {
  /** @type {Result} */
  const all = { done: 0, unchanged: 0, refused: 0, items: [] };
  for (let from = 0; from < ids.length; from += CHUNK) {
    if (!progress(from)) break;
    /** @type {Result} */
    const part = await post('/follow-ups/override', { ids: ids.slice(from, from + CHUNK), ...order });
    for (const what of /** @type {const} */ (['done', 'unchanged', 'refused'])) all[what] += part[what];
    all.items.push(...part.items);
  }
  return all;
}

/**
 * What takes changes back: the fields as they were, for each kind of former values one order.
 * @param {FollowUp[]} before @param {Changes} changes @returns {{ids: number[], order: Order}[]}
 */
export function inverse(before, changes) {
  const fields = /** @type {(keyof Changes)[]} */ (Object.keys(changes));
  const groups = Map.groupBy(before, (item) => JSON.stringify(Object.fromEntries(fields.map((field) => [field, former(item, field)]))));
  return [...groups].map(([order, items]) => ({ ids: items.map(({ id }) => id), order: JSON.parse(order) }));
}

/** @param {FollowUp} item @param {keyof Changes} field */
function former(item, field) {
  if (field === 'contact') return item.contact ?? undefined;
  return item[field] ?? null;
}

/** @param {FollowUp} item @returns {Record<string, any>} the fields as a form has them */
export const valuesOf = (item) => ({
  assignee: item.assignee,
  status: item.status,
  priority: item.priority,
  startDate: local(item.startDate),
  stopDate: item.stopDate ? local(item.stopDate) : null,
  contact: item.contact ?? '',
  details: item.details,
  checklist: item.checklist,
});
