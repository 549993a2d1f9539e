import { LitElement, css, html } from 'lit';
import { followUpsOf } from '../../state/orders.js';
import { messages as m } from '../../text/messages/orders.js';
import { LiveController } from '../../elements/live-controller.js';
import { priorityMark, priorityStyles } from '../../elements/priority-mark.js';
import { shared } from '../../elements/shared.js';

/** @typedef {import('../../state/orders.js').OrderFollowUp} OrderFollowUp */

/** The follow-ups that an order has led to, as they come; links for those who may open them. */
export class OrderFollowUps extends LitElement {
  static properties = { number: {}, items: { state: true }, error: { state: true } };

  static styles = [
    shared,
    priorityStyles,
    css`
      ul {
        display: grid;
        gap: 8px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr) auto;
        gap: 1px 8px;
      }
      .why {
        grid-column: 2 / -1;
        color: var(--muted);
        font-size: var(--text-small);
      }
      .status,
      .none {
        color: var(--muted);
      }
    `,
  ];

  constructor() {
    super();
    this.number = '';
    /** @type {OrderFollowUp[] | null} */
    this.items = null;
    this.error = '';
    new LiveController(this, ['order', 'follow-up'], (keys) => (keys === null || keys.has(this.number) || this.#about(keys)) && this.fetch());
  }

  /** @param {Set<string>} keys whether one of the follow-ups that are shown has changed */
  #about(keys) {
    return Boolean(this.items?.some((item) => keys.has(String(item.id))));
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('number') && this.number) this.fetch();
  }

  async fetch() {
    const number = this.number;
    if (!number) return;
    try {
      const items = await followUpsOf(number);
      if (number === this.number) Object.assign(this, { items, error: '' });
    } catch (error) {
      if (number === this.number) this.error = /** @type {Error} */ (error).message;
    }
  }

  render() {
    if (this.error) return html`<p class="error" role="status">${this.error}</p>`;
    if (!this.items?.length) return html`<p class="none">${this.items ? m.order.noFollowUps : ''}</p>`;
    return html`<ul>${this.items.map((item) => this.item(item))}</ul>`;
  }

  /** @param {OrderFollowUp} item */
  item(item) {
    const words = m.order.followUp(item.event ?? m.order.byHand, item.assigneeName);
    return html`<li>
      ${priorityMark(item.priority)}
      <span>${item.mayOpen ? html`<a href="/follow-ups/${item.id}">${words}</a>` : words}</span>
      <span class="status">${item.priority} · ${item.status}</span>
      <span class="why">${item.reason}</span>
    </li>`;
  }
}

customElements.define('tp-order-follow-ups', OrderFollowUps);
