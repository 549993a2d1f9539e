import { BY_HAND, NUMBERS } from '../../state/status.js';
import { messages as m } from '../../text/messages/status.js';

/** @typedef {import('../../state/status.js').Report} Report */
/** @typedef {import('../../state/status.js').Line} Line */

/** Saves the figures as they are shown. @param {Report} all @param {Line[]} lines @param {string} name what they are of */
export function csvOf({ users, events, today }, lines, name) {
  const heads = [m.table.user, m.table.event, m.table.measured, ...NUMBERS.map((number) => m.table[number])];
  const rows = lines.map((line) => [
    users.find(({ login }) => login === line.user)?.fullName ?? line.user,
    line.event === BY_HAND ? m.byHand : line.event,
    events.find((event) => event.name === line.event)?.measured ?? '',
    ...NUMBERS.map((number) => line[number]),
  ]);
  const text = [heads, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text, '\r\n'], { type: 'text/csv' }));
  link.download = `status-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${today}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}

/** A field that a spreadsheet would take for a formula is made text. @param {string | number} value */
function quoted(value) {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
