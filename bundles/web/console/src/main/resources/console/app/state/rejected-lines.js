import { ours } from './api.js';

const ENOUGH = 64_000;

/** @typedef {{line: string, reason: string, content: string}} Rejected */

/**
 * The first rejected lines of an import; of a file with a million of them no more is fetched than is shown.
 * @param {number} id @param {number} most @returns {Promise<Rejected[]>}
 */
export async function rejectedLines(id, most) {
  const response = await fetch(`/api/imports/orders/${id}/rejected`, { headers: ours(), cache: 'no-store' });
  if (!response.ok || !response.body) return [];
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let ended = false;
  while (!ended && text.length < ENOUGH) {
    const { value = '', done } = await reader.read();
    text += value;
    ended = done;
  }
  if (!ended) await reader.cancel();
  const records = read(text).slice(1);
  return (ended ? records : records.slice(0, -1)).slice(0, most).map(([line, reason, content]) => ({ line, reason, content }));
}

/** CSV (RFC 4180) as records. @param {string} text @returns {string[][]} */
function read(text) {
  const records = [['']];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const record = /** @type {string[]} */ (records.at(-1));
    const sign = text[at];
    if (sign === '"') {
      if (quoted && text[at + 1] === '"') record[record.length - 1] += text[at++];
      else quoted = !quoted;
    } else if (!quoted && sign === ',') record.push('');
    else if (!quoted && sign === '\n') records.push(['']);
    else if (quoted || sign !== '\r') record[record.length - 1] += sign;
  }
  return records.filter((record) => record.length > 1);
}
