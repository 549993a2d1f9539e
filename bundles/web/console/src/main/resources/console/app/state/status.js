import { get } from './api.js';
import { plusDays } from '../text/days.js';

/**
 * Status as the REST API gives it; see StatusReport.java.
 * @typedef {{name: string, measured: string, active: boolean}} EventLine
 * @typedef {{login: string, fullName: string, active: boolean, groups: string[]}} UserLine
 * @typedef {{event: string | null, user: string, total: number, open: number, closed: number, openToday: number, closedToday: number}} Count
 * @typedef {{today: string, events: EventLine[], users: UserLine[], counts: Count[]}} Report
 */
/** @typedef {{event: string, user: string, by: '' | 'events' | 'users'}} Branch what of it is looked at: an event's (by its key), a user's, or all */
/** @typedef {{event: string, user: string, total: number, open: number, closed: number, openToday: number, closedToday: number, others: number}} Line others: of how many users or events it is the sum */

/** The key of what no event made; no event can have this name. */
export const BY_HAND = '(by hand)';

export const NUMBERS = /** @type {const} */ (['total', 'open', 'closed', 'openToday', 'closedToday']);

/** @returns {Promise<Report>} */
export const report = () => get('/status');

/** @param {Branch} branch @param {string} today @param {number} days @returns {Promise<{day: string, made: number, closed: number}[]>} */
export const trend = async (branch, today, days) =>
  (await get(`/status/days?${query({ ...scope(branch), from: plusDays(today, 1 - days), to: today })}`)).items;

/** @typedef {{fromDays: number, toDays: number | null, madeFrom: string | null, madeTo: string, open: number}} Band */

/** @param {Branch} branch @returns {Promise<Band[]>} */
export const ages = async (branch) => (await get(`/status/ages?${query(scope(branch))}`)).items;

/** @typedef {{countedAt: string, followUps: number, customers: number, responded: number, ordersAfter: number, outcomes: Record<string, number>}} Response */

/** @param {string} event @returns {Promise<Response[]>} the response to it as measured so far, latest first */
export const response = async (event) => (await get(`/events/${encodeURIComponent(event)}/response`)).items;

/** @param {{event?: string, user?: string}} branch */
const scope = ({ event, user }) => ({ event, user });

/** @param {Record<string, string | null | undefined>} values */
const query = (values) => new URLSearchParams(/** @type {string[][]} */ (Object.entries(values).filter(([, value]) => value)));

/** @param {Count} count */
const eventOf = (count) => count.event ?? BY_HAND;

/** @param {Report} all @param {Branch} branch @returns {Line[]} what the table shows: each line once, with the sums of all that it stands for */
export function lines({ counts, users, events }, { event, user, by }) {
  const byUser = Boolean(event) || by === 'users';
  const here = counts.filter((count) => (!event || eventOf(count) === event) && (!user || count.user === user));
  const groups = Map.groupBy(here, (count) => (byUser ? count.user : eventOf(count)));
  const names = byUser ? users.map(({ login }) => login) : [...events.map(({ name }) => name), BY_HAND];
  return names
    .filter((name) => groups.has(name) || (by === 'events' && name !== BY_HAND))
    .map((name) => {
      const own = groups.get(name) ?? [];
      return { event: byUser ? event : name, user: byUser ? name : user, others: own.length, ...sums(own) };
    });
}

/** @param {Pick<Line, typeof NUMBERS[number]>[]} some @returns {Record<typeof NUMBERS[number], number>} */
export function sums(some) {
  const sum = { total: 0, open: 0, closed: 0, openToday: 0, closedToday: 0 };
  for (const each of some) for (const name of NUMBERS) sum[name] += each[name];
  return sum;
}

/** @param {Report} all @param {(count: Count) => boolean} fits @returns {number} how many are open */
export const openOf = ({ counts }, fits) => counts.filter(fits).reduce((sum, count) => sum + count.open, 0);

/**
 * @param {{event?: string, user?: string}} whose @param {Record<string, string | null>} further filters of Follow-up Override
 * @returns {string} where exactly these are listed
 */
export const listed = ({ event, user }, further = {}) => {
  const search = query({ assignee: user, event, ...further }).toString();
  return `/override${search && `?${search}`}`;
};

/** @param {typeof NUMBERS[number]} number @param {string} today @returns {Record<string, string>} the filters of what a number counts */
export function filtersOf(number, today) {
  switch (number) {
    case 'total':
      return { status: 'all' };
    case 'closed':
      return { status: 'Closed' };
    case 'openToday':
      return { madeFrom: today, madeTo: today };
    case 'closedToday':
      return { status: 'Closed', closedFrom: today, closedTo: today };
    default:
      return {};
  }
}
