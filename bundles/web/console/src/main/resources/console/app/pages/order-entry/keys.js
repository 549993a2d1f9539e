import { messages as m } from '../../text/messages/order-entry.js';

/** The keys of order entry. @type {import('../../elements/cheat-sheet.js').Section[]} */
export const KEYS = [
  {
    title: m.keys.title,
    keys: [
      [['Ctrl Enter'], m.keys.accept],
      [['Enter'], m.keys.next],
      [['↑', '↓'], m.keys.up],
      [['Ctrl Delete'], m.keys.remove],
    ],
  },
];
