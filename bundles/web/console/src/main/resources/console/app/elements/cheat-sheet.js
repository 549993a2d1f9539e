import { LitElement, css, html } from 'lit';
import { messages as m } from '../text/messages.js';
import { shared } from './shared.js';

const SHEET = [
  {
    title: m.keys.inQueue,
    keys: [
      [['j', '↓'], m.keys.next],
      [['k', '↑'], m.keys.previous],
      [['Enter'], m.keys.open],
      [['c'], m.keys.closeIt],
      [['n'], m.keys.noAnswer],
      [['t'], m.keys.tomorrow],
      [['m'], m.keys.monday],
      [['u'], m.keys.undo],
      [['/'], m.keys.find],
      [['r'], m.keys.reload],
      [['?'], m.keys.help],
    ],
  },
  {
    title: m.keys.anywhere,
    keys: [
      [['Ctrl', 'Enter'], m.keys.accept],
      [['Ctrl', 'Shift', 'Enter'], m.keys.acceptClose],
      [['Esc'], m.keys.back],
      [['Ctrl', '/'], m.keys.help],
    ],
  },
];

/** Which key does what. */
export class CheatSheet extends LitElement {
  static styles = [
    shared,
    css`
      dialog {
        width: min(44rem, calc(100vw - 2rem));
        padding: 20px 24px 22px;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--raised);
        box-shadow: var(--shadow);
        color: var(--text);
      }
      dialog::backdrop {
        background: rgb(10 15 25 / 0.45);
      }
      .top {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }
      h2 {
        font-size: var(--text-title);
      }
      h3 {
        margin: 14px 0 6px;
        color: var(--muted);
        font-size: var(--text-normal);
        font-weight: 600;
      }
      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr));
        gap: 0 2rem;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 7px 14px;
        align-items: baseline;
      }
      dt {
        display: flex;
        gap: 4px;
        min-width: 3.5rem;
      }
      .note {
        margin-top: 16px;
        color: var(--muted);
      }
    `,
  ];

  show() {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  render() {
    return html`<dialog aria-labelledby="title">
      <form method="dialog" class="top">
        <h2 id="title">${m.keys.title}</h2>
        <button autofocus>${m.keys.close}</button>
      </form>
      <div class="columns">
        ${SHEET.map(
          ({ title, keys }) => html`<section>
            <h3>${title}</h3>
            <dl>
              ${keys.map(
                ([names, text]) => html`<dt>${/** @type {string[]} */ (names).map((name) => html`<kbd>${name}</kbd>`)}</dt><dd>${text}</dd>`,
              )}
            </dl>
          </section>`,
        )}
      </div>
      <p class="note">${m.keys.note}</p>
    </dialog>`;
  }
}

customElements.define('tp-cheat-sheet', CheatSheet);
