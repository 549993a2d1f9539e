import { dueGroup } from './due.js';

/** @typedef {import('../../state/follow-ups.js').Entry} Entry */
/** @typedef {{group: import('./due.js').Group | null, from: number, count: number, top: number, height: number}} Part from: the place of its first row */

/** All rows are of one height, so that nobody has to draw what is not in sight to know where things are. */
export const ROW = 49;
export const HEAD = 26;

/**
 * Where everything in the queue lies. @param {Entry[]} items @param {boolean} grouped by due date; an order of the queue's own is kept within each part
 * @returns {{items: Entry[], parts: Part[], height: number}} the items in the order in which they are shown
 */
export function layOut(items, grouped) {
  /** @type {Map<import('./due.js').Group | null, Entry[]>} */
  const groups = new Map();
  for (const item of items) {
    const group = grouped ? dueGroup(item) : null;
    const members = groups.get(group);
    if (members) members.push(item);
    else groups.set(group, [item]);
  }
  /** @type {Part[]} */
  const parts = [];
  let [from, top] = [0, 0];
  for (const [group, members] of groups) {
    const height = (group ? HEAD : 0) + members.length * ROW;
    parts.push({ group, from, count: members.length, top, height });
    from += members.length;
    top += height;
  }
  return { items: groups.size > 1 ? [...groups.values()].flat() : items, parts, height: top };
}

/** @param {Part[]} parts @param {number} index @returns {number} how far down a row begins */
export function topOf(parts, index) {
  const part = parts.find(({ from, count }) => index < from + count);
  return part ? part.top + (part.group ? HEAD : 0) + (index - part.from) * ROW : 0;
}

/** @param {Part[]} parts @param {number} top @returns {number} which row is there */
export function rowAt(parts, top) {
  const part = parts.find((each) => top < each.top + each.height) ?? parts.at(-1);
  if (!part) return 0;
  const row = Math.floor((top - part.top - (part.group ? HEAD : 0)) / ROW);
  return part.from + Math.min(part.count - 1, Math.max(0, row));
}
