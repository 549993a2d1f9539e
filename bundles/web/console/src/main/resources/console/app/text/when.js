/**
 * Dates as people say them: “tomorrow”, “next Monday”, “in 3 days”, “friday 14:00”, “dec 3”, “2026-12-03 9:30”. Local times are written
 * `2026-12-03T09:30`. Days without a time begin at nine.
 */
import { daysBetween, nextMonday, plusDays } from './days.js';
import { monthPlus, sameDayIn } from './months.js';

const MORNING = '09:00';
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
/** @type {Record<string, string>} */
const TIMES = { morning: MORNING, noon: '12:00', midday: '12:00', lunch: '12:00', afternoon: '14:00', evening: '18:00', tonight: '18:00' };
/** @type {Record<string, number>} */
const MINUTES = { m: 1, min: 1, minute: 1, h: 60, hr: 60, hour: 60 };
/** @type {Record<string, number>} */
const DAYS = { d: 1, day: 1, w: 7, wk: 7, week: 7 };
/** @type {Record<string, number>} */
const NUMBERS = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 };

/**
 * @param {string} text what was typed @param {string} now the local time now
 * @returns {string | null} the local time that is meant; null if that cannot be told
 */
export function readWhen(text, now) {
  const words = text.toLowerCase().replace(/,/g, ' ').replace(/\b(at|on)\b/g, ' ').replace(/\s+/g, ' ').trim();
  if (!words) return null;
  const span = readMinutes(words);
  if (span !== null) return later(now, span);
  const { time, rest, bad } = takeTime(words);
  if (bad) return null;
  const today = now.slice(0, 10);
  if (!rest) return time && at(time > now.slice(11) ? today : plusDays(today, 1), time);
  if (rest === 'today' && !time) return roundedUp(now);
  const day = readDay(rest, today);
  return day && at(day, time ?? MORNING);
}

/** @param {string} day @param {string} time */
const at = (day, time) => `${day}T${time}`;

/** @param {string} now in an hour, rounded up to half an hour */
function roundedUp(now) {
  const minutes = minutesOf(now.slice(11)) + 60;
  return later(now, 60 + (30 - (minutes % 30)) % 30);
}

/** @param {string} now @param {number} minutes */
function later(now, minutes) {
  const total = minutesOf(now.slice(11)) + minutes;
  return at(plusDays(now.slice(0, 10), Math.floor(total / 1440)), clock(total % 1440));
}

/** @param {string} time */
const minutesOf = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** @param {number} minutes */
const clock = (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** @param {string} words “in 2 hours” @returns {number | null} */
function readMinutes(words) {
  const [, amount, unit] = /^(?:in |\+ ?)(\d{1,4}|[a-z]+) ?([a-z]+)$/.exec(words) ?? [];
  const minutes = MINUTES[singular(unit)];
  return minutes && number(amount) ? number(amount) * minutes : null;
}

/** @param {string | undefined} unit */
const singular = (unit) => (unit && unit.length > 1 ? unit.replace(/s$/, '') : (unit ?? ''));

/** @param {string | undefined} amount @returns {number} 0 if it is none */
const number = (amount) => NUMBERS[amount ?? ''] ?? (Number(amount) || 0);

/** @param {string} words @returns {{time: string | null, rest: string, bad?: boolean}} */
function takeTime(words) {
  const found = /(?:^| )(\d{1,2})(?::(\d{2}))? ?(am|pm)$/.exec(words) ?? /(?:^| |t)(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(words);
  if (found) {
    const time = timeOf(Number(found[1]), Number(found[2] ?? 0), found[3]);
    return { time, rest: words.slice(0, found.index).trim(), bad: !time };
  }
  const named = /(?:^| )([a-z]+)$/.exec(words);
  if (!named || !TIMES[named[1]]) return { time: null, rest: words };
  const rest = words.slice(0, named.index).replace(/\b(in|the|this)\b/g, '').trim();
  return { time: TIMES[named[1]], rest: rest || (named[1] === 'tonight' ? 'today' : '') };
}

/** @param {number} hour @param {number} minute @param {string | undefined} half am or pm @returns {string | null} */
function timeOf(hour, minute, half) {
  if (half && (hour < 1 || hour > 12)) return null;
  const full = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  return full > 23 || minute > 59 ? null : clock(full * 60 + minute);
}

/** @param {string} words @param {string} today @returns {string | null} */
function readDay(words, today) {
  /** @type {Record<string, () => string>} */
  const named = {
    today: () => today,
    tomorrow: () => plusDays(today, 1),
    tmr: () => plusDays(today, 1),
    'day after tomorrow': () => plusDays(today, 2),
    'the day after tomorrow': () => plusDays(today, 2),
    'next week': () => nextMonday(today),
    'next month': () => `${monthPlus(today.slice(0, 7), 1)}-01`,
    'end of week': () => weekday(today, 4),
    'end of the week': () => weekday(today, 4),
    'end of month': () => endOfMonth(today),
    'end of the month': () => endOfMonth(today),
  };
  return named[words]?.() ?? readSpan(words, today) ?? readWeekday(words, today) ?? readDate(words, today);
}

/** @param {string} today */
const endOfMonth = (today) => plusDays(`${monthPlus(today.slice(0, 7), 1)}-01`, -1);

/** @param {string} words “in 3 days”, “2 weeks”, “+3d” @param {string} today @returns {string | null} */
function readSpan(words, today) {
  const [, amount, unit] = /^(?:in |\+ ?)?(\d{1,3}|[a-z]+) ?([a-z]+?)$/.exec(words) ?? [];
  const many = number(amount);
  if (!many) return null;
  if (DAYS[singular(unit)]) return plusDays(today, many * DAYS[singular(unit)]);
  return singular(unit) === 'month' ? sameDayIn(monthPlus(today.slice(0, 7), many), today) : null;
}

/** @param {string} words “friday”, “this fri”, “next friday”: the one of the week that begins next Monday @param {string} today */
function readWeekday(words, today) {
  const [, which, name] = /^(next |this |coming )?([a-z]{3,9})$/.exec(words) ?? [];
  const index = name ? WEEKDAYS.findIndex((day) => day.startsWith(name)) : -1;
  if (index < 0) return null;
  return which === 'next ' ? plusDays(nextMonday(today), index) : weekday(today, index);
}

/** @param {string} today @param {number} index Monday is 0 @returns {string} the first such day after today */
function weekday(today, index) {
  const now = (daysBetween('2024-01-01', today) % 7 + 7) % 7;
  return plusDays(today, (index - now + 7) % 7 || 7);
}

/** @param {string} words @param {string} today @returns {string | null} */
function readDate(words, today) {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(words);
  if (slashed) return coming(today, Number(slashed[1]), Number(slashed[2]), slashed[3]);
  const named = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(words);
  if (named) return coming(today, month(named[1]), Number(named[2]), named[3]);
  const turned = /^(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?(?: (\d{4}))?$/.exec(words);
  return turned && coming(today, month(turned[2]), Number(turned[1]), turned[3]);
}

/** @param {string} name @returns {number} 0 if there is none such */
const month = (name) => MONTHS.findIndex((each) => each.startsWith(name)) + 1;

/** @param {string} today @param {number} monthOf @param {number} day @param {string | undefined} year without it: the next time there is such a day */
function coming(today, monthOf, day, year) {
  if (year) return existing(Number(year), monthOf, day);
  const thisYear = Number(today.slice(0, 4));
  const found = existing(thisYear, monthOf, day);
  return found && found >= today ? found : existing(thisYear + 1, monthOf, day);
}

/** @param {number} year @param {number} monthOf @param {number} day @returns {string | null} null if there is no such day */
function existing(year, monthOf, day) {
  const text = `${year}-${String(monthOf).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${text}T12:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text || year < 1970 ? null : text;
}
