import { PRIORITIES } from './follow-ups.js';

/** @typedef {import('./follow-ups.js').Entry} Entry */

/** What queues are sorted by, as the server sorts them; see QueueOrder.java. @type {Record<string, (item: Entry) => string | number>} */
const BY = {
  startDate: ({ at }) => at,
  priority: ({ priority }) => PRIORITIES.indexOf(priority),
  event: ({ event }) => event ?? '',
  customerName: ({ customerName }) => customerName,
  status: ({ status }) => status,
};

/** @param {string | number} one @param {string | number} other */
const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

/** @param {string} sort @returns {(one: Entry, other: Entry) => number} */
function order(sort) {
  const down = sort.startsWith('-');
  const name = down ? sort.slice(1) : sort;
  const by = BY[name] ?? BY.startDate;
  const sign = down ? -1 : 1;
  const id = name === 'startDate' ? sign : 1;
  return (one, other) => sign * compare(by(one), by(other)) || compare(one.at, other.at) || id * compare(one.id, other.id);
}

/**
 * A queue in which some rows have changed: these are taken out, and those that have come put where they belong; nothing else moves.
 * @param {Entry[]} items @param {Set<string>} keys @param {Entry[]} come @param {string} sort @returns {Entry[]}
 */
export function placed(items, keys, come, sort) {
  const before = order(sort);
  const all = items.filter(({ id }) => !keys.has(String(id)));
  for (const item of come) {
    const at = all.findIndex((each) => before(item, each) < 0);
    all.splice(at < 0 ? all.length : at, 0, item);
  }
  return all;
}
