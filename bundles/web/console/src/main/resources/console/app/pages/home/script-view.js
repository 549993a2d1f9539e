import { LitElement, css, html, nothing } from 'lit';
import { messages as m } from '../../text/messages/home.js';
import { shared } from '../../elements/shared.js';

const BLANK = /(\[[A-Za-z][A-Za-z0-9_ ]*\])/;
const LOCATION = /^https?:\/\/\S+$/i;

/** The message script, filled in; what could not be filled is marked, so that nobody reads out a bracket. */
export class ScriptView extends LitElement {
  static properties = { script: {} };

  static styles = [
    shared,
    css`
      details {
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
      }
      summary {
        display: flex;
        gap: 8px;
        align-items: baseline;
        padding: 8px 14px;
        border-radius: 8px;
        font-weight: 600;
        cursor: pointer;
      }
      summary::before {
        content: '';
        width: 0;
        height: 0;
        border: 4px solid transparent;
        border-left: 5px solid var(--muted);
        transform-origin: 25% 50%;
      }
      [open] > summary::before {
        transform: rotate(90deg);
      }
      .blanks {
        padding: 0 7px;
        border-radius: 9px;
        background: var(--blank-back);
        color: var(--blank);
        font-size: var(--text-small);
      }
      p {
        max-width: 68ch;
        padding: 0 14px 14px 31px;
        font-size: var(--text-reading);
        line-height: 1.6;
        white-space: pre-line;
      }
      mark {
        padding: 1px 4px;
        border-radius: 4px;
        background: var(--blank-back);
        color: var(--blank);
        font-weight: 600;
      }
      .none {
        color: var(--muted);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {string | null} */
    this.script = null;
  }

  /** A longer document is read where it is. @param {string} address */
  location(address) {
    return html`<details open>
      <summary>${m.detail.script}</summary>
      <p><a href=${address} target="_blank" rel="noreferrer">${address}</a></p>
    </details>`;
  }

  render() {
    if (!this.script) return html`<p class="none">${m.detail.noScript}</p>`;
    if (LOCATION.test(this.script.trim())) return this.location(this.script.trim());
    const parts = this.script.split(BLANK);
    const blanks = Math.floor(parts.length / 2);
    return html`<details open>
      <summary>${m.detail.script} ${blanks ? html`<span class="blanks">${m.detail.blanks(blanks)}</span>` : nothing}</summary>
      <p>${parts.map((part, index) => (index % 2 ? blank(part) : part))}</p>
    </details>`;
  }
}

/** @param {string} part */
const blank = (part) => html`<mark><span class="unseen">${m.detail.blank}</span>${part}</mark>`;

customElements.define('tp-script-view', ScriptView);
