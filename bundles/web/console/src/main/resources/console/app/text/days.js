/**
 * Days and times in the company's zone. A day is written `2026-03-31`, a local time `2026-03-31T09:00`, as date inputs and the
 * REST API take them; moments are ISO 8601 with an offset, as the REST API gives them.
 */

import { locale } from './locale.js';

const zone = knownZone(document.querySelector('meta[name="touchpoint-zone"]')?.getAttribute('content') ?? '');

/** @param {string} name @returns {string | undefined} undefined (the browser's own) for a zone that the browser does not know */
function knownZone(name) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** @param {string | number | Date} moment @returns {string} the local time, to the minute */
export function local(moment) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const part of parts.formatToParts(new Date(moment))) found[part.type] = part.value;
  return `${found.year.padStart(4, '0')}-${found.month}-${found.day}T${found.hour}:${found.minute}`;
}

/** @param {string | number | Date} moment @returns {string} the day */
export const day = (moment) => local(moment).slice(0, 10);

/** @returns {string} today */
export const today = () => day(Date.now());

/** @param {string} from @param {string} to @returns {number} how many days lie between two days */
export const daysBetween = (from, to) => Math.round((noon(to) - noon(from)) / 86_400_000);

/** @param {string} from @param {number} days @returns {string} the day so many days later */
export const plusDays = (from, days) => new Date(noon(from) + days * 86_400_000).toISOString().slice(0, 10);

/** @param {string} from @returns {string} the first Monday after a day */
export function nextMonday(from) {
  const weekday = new Date(noon(from)).getUTCDay();
  return plusDays(from, (8 - weekday) % 7 || 7);
}

/** @param {string} which day @returns {number} */
const noon = (which) => Date.parse(`${which}T12:00Z`);

/** @param {string} localTime @returns {number} the moment of a local time, in milliseconds */
export function moment(localTime) {
  const asUtc = Date.parse(`${localTime}Z`);
  const guess = asUtc - offset(asUtc);
  // Where clocks are changed between the two, the guess is an hour off.
  return asUtc - offset(guess);
}

/** @param {number} at @returns {number} by how much local time is ahead of UTC then */
const offset = (at) => Date.parse(`${local(at)}Z`) - Math.floor(at / 60_000) * 60_000;

/** What the quick phrases mean: today in an hour or two; other days at nine in the morning. */
export const phrases = {
  today: () => local(Math.ceil((Date.now() + 3_600_000) / 1_800_000) * 1_800_000),
  tomorrow: () => `${plusDays(today(), 1)}T09:00`,
  monday: () => `${nextMonday(today())}T09:00`,
};

const clock = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: 'numeric', minute: '2-digit' });
const shortDay = new Intl.DateTimeFormat(locale, { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' });
const longDay = new Intl.DateTimeFormat(locale, { timeZone: zone, day: 'numeric', month: 'short', year: 'numeric' });

/** @param {string | number} moment */
export const timeText = (moment) => clock.format(new Date(moment));

/** @param {string} moment @returns {string} such as “Mon, 30 Nov”; with the year if it is not this year's */
export function dayText(moment) {
  const sameYear = local(moment).slice(0, 4) === today().slice(0, 4);
  return (sameYear ? shortDay : longDay).format(new Date(moment));
}

/** @param {string} moment @returns {string} day and time */
export const dayTimeText = (moment) => `${dayText(moment)}, ${timeText(moment)}`;

const namedDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/** @param {string} which a day @returns {string} such as “Mon, Nov 30, 2026” */
export const dateText = (which) => namedDay.format(new Date(`${which}T12:00Z`));

/** @param {string} localTime @returns {string} day and time of a local time, which is not a moment */
export function localText(localTime) {
  const asUtc = new Date(`${localTime}Z`);
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(asUtc);
}
