import { plural } from '../plural.js';

/** What the shared elements say. */
export const messages = {
  undo: 'Undo',
  dismiss: 'Dismiss',
  close: 'Close',
  grid: {
    loading: 'Fetching …',
    failed: 'The list could not be fetched',
    retry: 'Try again',
    empty: 'Nothing here',
    all: 'Choose all',
    count: /** @param {number} n */ (n) => plural(n, { one: '1 entry', other: `${n} entries` }),
    countOf: /** @param {string} shown @param {string} total */ (shown, total) => `The first ${shown} of ${total}`,
    more: 'Fetch more',
    chosen: /** @param {string} n */ (n) => `${n} chosen`,
    matching: /** @param {string} n */ (n) => `Choose all ${n} that match`,
    none: 'Choose none',
  },
  form: {
    required: 'required',
    accept: 'Accept',
    accepting: 'Accepting …',
    discard: 'Discard changes',
    badNumber: 'This is no number.',
    badDate: 'This is no date. Give day and time.',
    missing: 'This is needed.',
  },
  lookUp: {
    found: 'Found',
    searching: 'Searching …',
    nothing: 'Nothing of that name',
    failed: /** @param {string} why */ (why) => `It could not be looked up. ${why}`,
    remove: /** @param {string} name */ (name) => `Remove ${name}`,
    group: 'group',
  },
  tree: {
    open: 'Open',
  },
  calendar: {
    previous: 'Previous month',
    next: 'Next month',
    today: 'Today',
    chosen: 'chosen',
    marked: /** @param {number} n */ (n) => plural(n, { one: '1 entry', other: `${n} entries` }),
  },
  chart: {
    table: 'As a table',
    loading: 'Drawing …',
    failed: 'The chart could not be drawn; its table has the figures.',
  },
  timeLine: {
    empty: 'Nothing has happened yet',
  },
};
