/** Display Options of one's own queue: kept on the server, so that they go with the user to any browser. */
import { plusDays, today } from '../text/days.js';
import { get, put } from './api.js';

/**
 * See DisplayOptions.java.
 * @typedef {object} Options
 * @property {string[]} sources
 * @property {string[]} events
 * @property {string[]} priorities
 * @property {boolean} closed
 * @property {'all' | 'through-today' | 'from-to'} dates
 * @property {string | null} from
 * @property {string | null} to
 * @property {string} sort
 */

/** Everything that is open, by start date. @type {Options} */
export const ALL = { sources: [], events: [], priorities: [], closed: false, dates: 'all', from: null, to: null, sort: 'startDate' };

/** @returns {Promise<Options>} */
export const fetchOptions = () => get('/display-options');

/** @param {Options} options @returns {Promise<Options>} */
export const rememberOptions = (options) => put('/display-options', options);

/** @param {Options} one @param {Options} other @returns {boolean} whether they show the same, in the same order */
export const sameOptions = (one, other) => key(one) === key(other);

/** @param {Options} options */
const key = ({ sources, events, priorities, closed, dates, from, to, sort }) =>
  JSON.stringify([[...sources].sort(), [...events].sort(), [...priorities].sort(), closed, dates, dates === 'from-to' ? [from, to] : [], sort]);

/** @param {Options} options @returns {boolean} whether they leave anything out */
export const restricts = (options) => !sameOptions({ ...options, sort: ALL.sort, closed: false }, ALL);

/** @param {Options} options @param {string | null} day the one day that is wanted, if any @returns {URLSearchParams} as the REST API has them */
export function parameters(options, day) {
  const query = new URLSearchParams({ sort: options.sort });
  for (const source of options.sources) query.append('source', source);
  for (const event of options.events) query.append('event', event);
  for (const priority of options.priorities) query.append('priority', priority);
  if (options.closed) query.set('status', 'all');
  const { from, to } = day ? { from: day, to: day } : range(options);
  if (from) query.set('from', from);
  if (to) query.set('to', to);
  return query;
}

/** @param {Options} options @returns {{from: string | null, to: string | null}} */
function range({ dates, from, to }) {
  if (dates === 'through-today') return { from: null, to: today() };
  return dates === 'from-to' ? { from, to } : { from: null, to: null };
}

export const DATES = /** @type {Options['dates'][]} */ (['all', 'through-today', 'from-to']);

/** @returns {{from: string, to: string}} the days that are offered where none were chosen yet */
export const nextWeek = () => ({ from: today(), to: plusDays(today(), 6) });
