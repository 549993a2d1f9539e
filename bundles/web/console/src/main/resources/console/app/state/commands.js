/** What can be done by name: what pages and panels offer to the command palette. */

/**
 * @typedef {object} Command
 * @property {string} title
 * @property {string} [detail] said beside the title, quieter
 * @property {string} [group] under which it is listed; absent: what the page offers
 * @property {string} [keys] the keys that do the same, in words
 * @property {string} [href] leads to a page of ours
 * @property {() => unknown} [run] does it, where it is not a link
 */

/** @type {Set<() => Command[]>} */
const offers = new Set();

/** @param {() => Command[]} offer asked whenever the palette opens @returns {() => void} takes it back */
export function offerCommands(offer) {
  offers.add(offer);
  return () => offers.delete(offer);
}

/** @returns {Command[]} all that is on offer now */
export const commands = () => [...offers].flatMap((offer) => offer());
