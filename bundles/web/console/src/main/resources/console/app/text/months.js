import { plusDays } from './days.js';
import { locale } from './locale.js';

/** Months are written `2026-03`, days `2026-03-31`; both are names and no moments, so they have no zone. */

const utc = /** @type {const} */ ('UTC');
const monthFormat = new Intl.DateTimeFormat(locale, { timeZone: utc, month: 'long', year: 'numeric' });
const dayFormat = new Intl.DateTimeFormat(locale, { timeZone: utc, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const short = new Intl.DateTimeFormat(locale, { timeZone: utc, weekday: 'short' });
const long = new Intl.DateTimeFormat(locale, { timeZone: utc, weekday: 'long' });

/** Monday is 1, as ISO has it. */
const FIRST = firstDay();

/** @returns {number} with which day a week begins where the reader is */
function firstDay() {
  try {
    const where = /** @type {any} */ (new Intl.Locale(locale));
    return (where.getWeekInfo?.() ?? where.weekInfo)?.firstDay ?? 1;
  } catch {
    return 1;
  }
}

/** @param {string} day */
const noon = (day) => new Date(`${day}T12:00Z`);

/** @param {string} day @returns {string} */
export const monthOf = (day) => day.slice(0, 7);

/** @param {string} month @param {number} by @returns {string} the month so many months later */
export function monthPlus(month, by) {
  const date = noon(`${month}-01`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
}

/** @param {string} month @param {string} day @returns {string} the same day in that month, or its last */
export function sameDayIn(month, day) {
  const last = plusDays(`${monthPlus(month, 1)}-01`, -1);
  const same = `${month}-${day.slice(8)}`;
  return same > last ? last : same;
}

/** @param {string} month @returns {string[][]} its weeks, whole */
export function weeks(month) {
  const weekday = noon(`${month}-01`).getUTCDay() || 7;
  const start = plusDays(`${month}-01`, -((weekday - FIRST + 7) % 7));
  const end = `${monthPlus(month, 1)}-01`;
  const found = [];
  for (let from = start; from < end; from = plusDays(from, 7)) found.push(Array.from({ length: 7 }, (_, by) => plusDays(from, by)));
  return found;
}

/** @returns {{short: string, long: string}[]} in the order of the week */
export const weekdayNames = () =>
  Array.from({ length: 7 }, (_, by) => noon(plusDays('2024-01-01', FIRST - 1 + by))).map((date) => ({ short: short.format(date), long: long.format(date) }));

/** @param {string} month */
export const monthName = (month) => monthFormat.format(noon(`${month}-01`));

/** @param {string} day */
export const dayName = (day) => dayFormat.format(noon(day));
