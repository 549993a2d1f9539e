import { day, dayText, daysBetween, moment, plusDays, timeText, today } from '../../text/days.js';
import { CLOSED } from '../../state/follow-ups.js';
import { messages as m } from '../../text/messages/home.js';

/** @typedef {{status: string, startDate: string, stopDate: string | null, closedAt: string | null, at?: number}} Item a follow-up, or a row of a queue */
/** @typedef {'overdue' | 'today' | 'tomorrow' | 'later' | 'closed'} Group */

/** When today, tomorrow and the day after begin, in milliseconds: found out once a day, for long queues ask ten thousand times. */
let begin = { today: 0, tomorrow: 0, later: 0 };

function begins() {
  const now = Date.now();
  if (now < begin.today || now >= begin.tomorrow) {
    const midnight = (/** @type {number} */ days) => moment(`${plusDays(today(), days)}T00:00`);
    begin = { today: midnight(0), tomorrow: midnight(1), later: midnight(2) };
  }
  return begin;
}

/** @param {Item} item */
export const isClosed = (item) => item.status === CLOSED;

/** @param {Item} item @returns {Group} which part of the queue it belongs to */
export function dueGroup(item) {
  if (isClosed(item)) return 'closed';
  const at = item.at ?? Date.parse(item.startDate);
  const { today: from, tomorrow, later } = begins();
  if (at < from) return 'overdue';
  if (at < tomorrow) return 'today';
  return at < later ? 'tomorrow' : 'later';
}

/** @param {Item} item @returns {string} its date in words */
export function dueText(item) {
  switch (dueGroup(item)) {
    case 'closed':
      return m.due.closed(dayText(item.closedAt ?? item.startDate));
    case 'overdue':
      return m.due.late(daysBetween(day(item.startDate), today()));
    case 'today':
      return m.due.today(timeText(item.startDate));
    case 'tomorrow':
      return m.due.tomorrow(timeText(item.startDate));
    default:
      return dayText(item.startDate);
  }
}

/** @param {Item} item @returns {boolean} whether it is open though its stop date has passed */
export const isTooLate = (item) => !isClosed(item) && item.stopDate !== null && Date.parse(item.stopDate) < Date.now();
