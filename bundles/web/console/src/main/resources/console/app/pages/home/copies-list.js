import { LitElement, css, html, nothing } from 'lit';
import { copiesOf } from '../../state/follow-ups.js';
import { LiveController } from '../../elements/live-controller.js';
import { dayText } from '../../text/days.js';
import { messages as m } from '../../text/messages/home.js';
import { shared } from '../../elements/shared.js';

/** @typedef {import('../../state/follow-ups.js').Copy} Copy */

/** Who else has a copy of the follow-up, and how far each is (V24). */
export class CopiesList extends LitElement {
  static properties = { item: { attribute: false }, copies: { state: true }, error: { state: true } };

  static styles = [
    shared,
    css`
      :host {
        display: block;
      }
      h3 {
        font-size: var(--text-normal);
        font-weight: 600;
      }
      ul {
        margin: 4px 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        gap: 8px;
        justify-content: space-between;
        padding: 2px 0;
      }
      .state {
        color: var(--muted);
        text-align: right;
      }
      .note {
        color: var(--muted);
        font-size: var(--text-small);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../../state/follow-ups.js').FollowUp | null} */
    this.item = null;
    /** @type {Copy[]} */
    this.copies = [];
    this.error = '';
    // Others' copies are told to their owners alone; everybody is told that something about the customer has changed.
    new LiveController(this, ['follow-up', 'customer'], (keys) => this.#concerns(keys) && this.fetch());
  }

  /** @param {Set<string> | null} keys */
  #concerns(keys) {
    const { item } = this;
    return !keys || (item !== null && (keys.has(String(item.id)) || keys.has(item.customer)));
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const before = /** @type {Copy | null | undefined} */ (changed.get('item'));
    if (!changed.has('item')) return;
    if (before?.id !== this.item?.id) this.copies = [];
    this.fetch();
  }

  async fetch() {
    const { item } = this;
    if (!item || item.copies < 2) return;
    try {
      const copies = await copiesOf(item.id);
      if (item.id === this.item?.id) Object.assign(this, { copies, error: '' });
    } catch (error) {
      this.error = /** @type {Error} */ (error).message;
    }
  }

  render() {
    const { item } = this;
    if (!item || item.copies < 2) return nothing;
    const others = this.copies.filter((copy) => copy.id !== item.id);
    return html`<h3>${m.detail.copies}</h3>
      ${this.error ? html`<p class="error">${this.error}</p>` : nothing}
      <ul>
        ${others.map(
          (copy) => html`<li>
            <span>${copy.assigneeName}</span>
            <span class="state">${copy.closedAt ? m.due.closed(dayText(copy.closedAt)) : m.detail.copyOpen(copy.status, dayText(copy.startDate))}</span>
          </li>`,
        )}
      </ul>
      <p class="note">${m.detail.copiesNote}</p>`;
  }
}

customElements.define('tp-copies-list', CopiesList);
