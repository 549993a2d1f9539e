import { ours } from './api.js';

/** @typedef {{event: string, data: any}} Told */

/** So long nothing at all, not even a beat: then nobody is there any more. */
const SILENCE = 40_000;

/**
 * Reads the stream of what changes until it ends. Not an EventSource: that one gives up at the first refusal, and answers 401 with the
 * browser's own log-in.
 * @param {number} past it first says what has changed within so many seconds
 * @param {AbortSignal} signal @param {(told: Told) => void} hear
 * @returns {Promise<number>} the status with which it was refused, or 200 when it was open and has ended; rejects when nobody answers
 */
export async function readStream(past, signal, hear) {
  const silence = new AbortController();
  const either = AbortSignal.any([signal, silence.signal]);
  const headers = { Accept: 'text/event-stream', ...ours() };
  let timer = setTimeout(() => silence.abort(), SILENCE);
  try {
    const response = await fetch(`/api/live?past=${past}`, { headers, cache: 'no-store', signal: either });
    if (!response.ok || !response.body) return response.status;
    let text = '';
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE);
      const events = (text + chunk.value).split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) tell(event, hear);
    }
    return 200;
  } finally {
    clearTimeout(timer);
  }
}

/** @param {string} lines @param {(told: Told) => void} hear */
function tell(lines, hear) {
  /** @type {Record<string, string>} */
  const fields = {};
  for (const line of lines.split('\n')) {
    const at = line.indexOf(': ');
    if (at > 0) fields[line.slice(0, at)] = line.slice(at + 2);
  }
  if (fields.event) hear({ event: fields.event, data: JSON.parse(fields.data ?? '{}') });
}
