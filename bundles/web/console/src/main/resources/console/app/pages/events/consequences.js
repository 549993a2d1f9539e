/** What Accept will bring about, and what it has. */
import { NOW } from '../../state/events.js';
import { messages as m } from '../../text/messages/events.js';

/** @typedef {import('../../state/events.js').EventDefinition} EventDefinition */
/** @typedef {import('../../state/form.js').Values} Values */

/** @param {EventDefinition | null} saved @param {Values} values @returns {boolean} whether Accept launches */
export const launches = (saved, values) => Boolean(values.active && !saved?.active && values.trigger === NOW);

/** @param {EventDefinition | null} saved @param {Values} values @returns {number} how many facts Accept gives up */
export function givesUp(saved, values) {
  const stops = saved?.active && !values.active;
  const turns = saved && (saved.trigger === NOW) !== (values.trigger === NOW);
  return stops || turns ? saved?.factsWaiting ?? 0 : 0;
}

/** @param {EventDefinition | null} before @param {EventDefinition} now @param {boolean} launched @returns {string} what to say */
export function outcome(before, now, launched) {
  const words = launched ? m.done.launched(now.name) : turn(before, now);
  return now.factsGivenUp ? m.done.givenUp(words, now.factsGivenUp) : words;
}

/** @param {EventDefinition | null} before @param {EventDefinition} now */
function turn(before, now) {
  if (now.active && !before?.active) return m.done.active(now.name);
  return before?.active && !now.active ? m.done.paused(now.name) : m.done.saved(now.name);
}
