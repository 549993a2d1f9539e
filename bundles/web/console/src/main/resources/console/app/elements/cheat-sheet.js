import { LitElement, css, html } from 'lit';
import { messages as m } from '../text/messages/shell.js';
import { shared } from './shared.js';
import './dialog.js';

/** @typedef {{title: string, keys: [string[], string][]}} Section keys, each with what it does */

/** @type {Section} */
const ANYWHERE = {
  title: m.keys.anywhere,
  keys: [
    [['Ctrl', 'K'], m.keys.palette],
    [['Ctrl', '/'], m.keys.help],
  ],
};

/** Which key does what: on the page that is open, and anywhere. */
export class CheatSheet extends LitElement {
  static properties = { sections: { attribute: false } };

  static styles = [
    shared,
    css`
      :host {
        position: absolute;
      }
      h3 {
        margin: 10px 0 6px;
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

  constructor() {
    super();
    /** @type {Section[]} */
    this.sections = [];
  }

  /** @param {Section[]} sections the page's own */
  async show(sections) {
    this.sections = sections;
    await this.updateComplete;
    /** @type {import('./dialog.js').Dialog | null} */ (this.renderRoot.querySelector('tp-dialog'))?.show();
  }

  render() {
    return html`<tp-dialog wide .heading=${m.keys.title}>
      <div class="columns">${[...this.sections, ANYWHERE].map((section) => this.section(section))}</div>
      <p class="note">${m.keys.note}</p>
    </tp-dialog>`;
  }

  /** @param {Section} section */
  section({ title, keys }) {
    return html`<section>
      <h3>${title}</h3>
      <dl>${keys.map(([names, text]) => html`<dt>${names.map((name) => html`<kbd>${name}</kbd>`)}</dt><dd>${text}</dd>`)}</dl>
    </section>`;
  }
}

customElements.define('tp-cheat-sheet', CheatSheet);
