import { LitElement, css, html, nothing } from 'lit';
import { messages as m } from '../../text/messages/customers.js';
import { shared } from '../../elements/shared.js';

/** @typedef {import('../../state/customers.js').Icon} Icon */

/** Strokes on a field of 16 by 16. @type {Record<string, string>} */
const SHAPES = {
  tier: 'm8 2 1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.3l-3.7 2 .8-4.1L2 6.3l4.2-.5Z',
  new: 'M8 14V7M8 8C8 5 6 3.5 3 3.5 3 6.5 5 8 8 8Zm0-1c0-2.5 1.5-4 4.5-4 0 2.8-1.5 4-4.5 4Z',
  quiet: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 5v3.5l2.3 1.3',
  'on-hold': 'M5.5 3.5v9M10.5 3.5v9',
  'over-limit': 'M8 2.5 14 13H2ZM8 6.5v3M8 11.3v.2',
};
const OTHER = 'M4 14V2.5h7l-1.5 3L11 8.5H4';

/** What is seen of a customer at first sight; `small`, for lists, without the words beside the signs. */
export class ProfileIcons extends LitElement {
  static properties = { icons: { attribute: false }, small: { type: Boolean, reflect: true } };

  static styles = [
    shared,
    css`
        .icons {
          display: flex;
          flex-wrap: wrap;
          gap: 5px;
          margin: 0;
          padding: 0;
          list-style: none;
        }
        .icons li {
          display: inline-flex;
          gap: 5px;
          align-items: center;
          padding: 1px 8px;
          border: 1px solid var(--line-strong);
          border-radius: 10px;
          background: var(--surface);
          color: var(--muted);
          font-size: var(--text-small);
          font-weight: 600;
        }
        .icons .over-limit,
        .icons .on-hold {
          border-color: var(--late);
          background: var(--late-back);
          color: var(--late);
        }
        .icons .quiet {
          border-color: var(--note);
          background: var(--note-back);
          color: var(--note);
        }
        .icons .new {
          border-color: var(--good);
          color: var(--good);
        }
        .icons [data-title='Gold'] {
          border-color: var(--note);
          color: var(--note);
        }
        :host([small]) .icons {
          flex-wrap: nowrap;
          gap: 3px;
        }
        :host([small]) .icons li {
          padding: 2px 5px;
        }
    `,
  ];

  constructor() {
    super();
    /** @type {Icon[]} */
    this.icons = [];
    this.small = false;
  }

  render() {
    if (!this.icons.length) return nothing;
    return html`<ul class="icons" role="list" aria-label=${m.page.icons}>
      ${this.icons.map((icon) => this.icon(icon))}
    </ul>`;
  }

  /** @param {Icon} icon */
  icon({ name, title, reason }) {
    return html`<li class=${name in SHAPES ? name : 'other'} data-title=${title} title=${this.small ? `${title}. ${reason}` : reason}>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round" stroke-linecap="round">
        <path d=${SHAPES[name] ?? OTHER} />
      </svg>
      <span class=${this.small ? 'unseen' : ''}>${title}</span>
    </li>`;
  }
}

customElements.define('tp-profile-icons', ProfileIcons);
