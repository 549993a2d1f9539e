import { messages as m } from '../../text/messages/home.js';

/** The keys of My Follow-up. @type {import('../../elements/cheat-sheet.js').Section[]} */
export const SHEET = [
  {
    title: m.keys.inQueue,
    keys: [
      [['j', '↓'], m.keys.next],
      [['k', '↑'], m.keys.previous],
      [['Enter'], m.keys.open],
      [['c'], m.keys.closeIt],
      [['a'], m.keys.noAnswer],
      [['t'], m.keys.tomorrow],
      [['m'], m.keys.monday],
      [['d'], m.keys.date],
      [['u'], m.keys.undo],
      [['n'], m.keys.create],
      [['o'], m.keys.options],
      [['1', '9'], m.keys.views],
      [['/'], m.keys.find],
      [['r'], m.keys.reload],
      [['?'], m.keys.help],
    ],
  },
  {
    title: m.keys.inFollowUp,
    keys: [
      [['Ctrl', 'Enter'], m.keys.accept],
      [['Ctrl', 'Shift', 'Enter'], m.keys.acceptClose],
      [['Esc'], m.keys.back],
      [['Esc', 'Esc'], m.keys.board],
    ],
  },
];
