import { LitElement, css, html, nothing } from 'lit';
import { orderHref } from '../../state/orders.js';
import { messages as m } from '../../text/messages/order-entry.js';
import { amountText } from '../../text/numbers.js';
import { shared } from '../../elements/shared.js';
import { holdMark, statusMark } from '../orders/order-marks.js';
import '../orders/order-follow-ups.js';

/** What has come of an order that was just accepted. Says `again` for the next one. */
export class AcceptedOrder extends LitElement {
  static properties = { order: { attribute: false } };

  static styles = [
    shared,
    css`
      :host {
        display: block;
        max-width: 44rem;
      }
      h1 {
        margin-bottom: 12px;
        font-size: 1.25rem;
        font-weight: 650;
        outline: none;
      }
      h2 {
        margin: 16px 0 6px;
        font-size: 0.9375rem;
        font-weight: 650;
      }
      .panel {
        padding: 14px 16px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 18px;
        align-items: center;
      }
      ul {
        display: grid;
        gap: 6px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .foot {
        display: flex;
        gap: 12px;
        align-items: center;
        margin-top: 16px;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../../state/orders.js').Order | null} */
    this.order = null;
  }

  /** The next order is one key away. */
  firstUpdated() {
    this.renderRoot.querySelector('button')?.focus();
  }

  render() {
    const order = this.order;
    if (!order) return nothing;
    const a = m.accepted;
    const quote = order.status === 'quote';
    return html`<div role="status"><h1>${order.holds.length ? a.held(order.number) : a.title(order.number, quote)}</h1></div>
      <div class="panel">
        <p class="facts">
          ${statusMark(order.status)} <span>${order.customerName}</span> <span>${a.total} <strong>${amountText(order.total)}</strong></span>
        </p>
        ${order.holds.length
          ? html`<h2>${a.why}</h2>
              <ul>${order.holds.map((hold) => html`<li>${holdMark(hold.kind)} ${hold.reason}</li>`)}</ul>`
          : nothing}
        <h2>${a.caused}</h2>
        <tp-order-follow-ups .number=${order.number}></tp-order-follow-ups>
        <div class="foot">
          <button class="primary" @click=${() => this.dispatchEvent(new CustomEvent('again'))}>${a.newOrder}</button>
          <a href=${orderHref(order.number)}>${a.open(quote)}</a>
        </div>
      </div>`;
  }
}

customElements.define('tp-accepted-order', AcceptedOrder);
