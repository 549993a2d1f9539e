import { day, dayText, daysBetween, timeText, today } from '../../text/days.js';
import { CLOSED } from '../../state/follow-ups.js';
import { messages as m } from '../../text/messages/home.js';

/** @typedef {import('../../state/follow-ups.js').FollowUp} FollowUp */
/** @typedef {'overdue' | 'today' | 'tomorrow' | 'later' | 'closed'} Group */

/** @param {FollowUp} item */
export const isClosed = (item) => item.status === CLOSED;

/** @param {FollowUp} item @returns {Group} which part of the queue it belongs to */
export function dueGroup(item) {
  if (isClosed(item)) return 'closed';
  const days = daysBetween(today(), day(item.startDate));
  return days < 0 ? 'overdue' : days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'later';
}

/** @param {FollowUp} item @returns {string} its date in words */
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

/** @param {FollowUp} item @returns {boolean} whether it is open though its stop date has passed */
export const isTooLate = (item) => !isClosed(item) && item.stopDate !== null && Date.parse(item.stopDate) < Date.now();
