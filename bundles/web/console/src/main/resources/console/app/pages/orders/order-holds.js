import { LitElement, css, html, nothing } from 'lit';
import { dayTimeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/orders.js';
import { Names } from '../../elements/names.js';
import { shared } from '../../elements/shared.js';
import { holdMark } from './order-marks.js';

/** @typedef {import('../../state/orders.js').Hold} Hold */

/** What holds an order, and what held it. Says `release` with a hold. */
export class OrderHolds extends LitElement {
  static properties = { holds: { attribute: false }, functions: { attribute: false } };

  static styles = [
    shared,
    css`
      ul {
        display: grid;
        gap: 10px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 2px 10px;
        align-items: start;
      }
      .quiet {
        grid-column: 2;
        color: var(--muted);
        font-size: var(--text-small);
      }
      button {
        grid-row: 1 / span 2;
        grid-column: 3;
      }
      .none {
        color: var(--muted);
      }
    `,
  ];

  #names = new Names(this);

  constructor() {
    super();
    /** @type {Hold[]} */
    this.holds = [];
    /** @type {string[]} the user's job functions */
    this.functions = [];
  }

  render() {
    if (!this.holds.length) return html`<p class="none">${m.order.noHolds}</p>`;
    const inOrder = [...this.holds].sort((one, other) => Number(one.releasedAt !== null) - Number(other.releasedAt !== null));
    return html`<ul>${inOrder.map((hold) => this.hold(hold))}</ul>`;
  }

  /** @param {Hold} hold */
  hold(hold) {
    const o = m.order;
    const open = hold.releasedAt === null;
    return html`<li>
      ${holdMark(hold.kind, !open)}
      <span>${hold.reason}</span>
      <span class="quiet">${o.placed(this.#names.of(hold.placedBy), dayTimeText(hold.placedAt))}. ${open ? this.who(hold) : this.end(hold)}</span>
      ${open && this.functions.includes(hold.releasableBy)
        ? html`<button
            aria-label=${o.releaseKind(hold.kind)}
            @click=${() => this.dispatchEvent(new CustomEvent('release', { detail: hold }))}>${o.release}</button>`
        : nothing}
    </li>`;
  }

  /** @param {Hold} hold */
  who(hold) {
    return this.functions.includes(hold.releasableBy) ? nothing : m.order.notYours(hold.releasableBy);
  }

  /** @param {Hold} hold */
  end(hold) {
    const when = dayTimeText(/** @type {string} */ (hold.releasedAt));
    const words = hold.releasedBy ? m.order.released(this.#names.of(hold.releasedBy), when) : m.order.void(when);
    return hold.releaseNote ? `${words}: ${hold.releaseNote}` : `${words}.`;
  }
}

customElements.define('tp-order-holds', OrderHolds);
