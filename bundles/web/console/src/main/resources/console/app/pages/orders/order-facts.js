import { LitElement, css, html, nothing } from 'lit';
import { customerHref } from '../../state/orders.js';
import { dayText, dayTimeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/orders.js';
import { Names } from '../../elements/names.js';
import { shared } from '../../elements/shared.js';

/** @typedef {import('../../state/orders.js').Order} Order */

/** What is known about an order beside its lines. */
export class OrderFacts extends LitElement {
  static properties = { order: { attribute: false } };

  static styles = [
    shared,
    css`
      dl {
        display: grid;
        grid-template-columns: minmax(7rem, auto) minmax(0, 1fr);
        gap: 5px 14px;
      }
      dt {
        color: var(--muted);
      }
      dd {
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
    `,
  ];

  #names = new Names(this);

  constructor() {
    super();
    /** @type {Order | null} */
    this.order = null;
  }

  render() {
    const order = this.order;
    if (!order) return nothing;
    const o = m.order;
    const date = (/** @type {string | null} */ day) => day && dayText(`${day}T12:00`);
    return html`<dl>
      ${this.fact(o.customer, html`<a href=${customerHref(order.customer)}>${order.customerName}</a> · ${order.customer}`)}
      ${this.fact(o.contact, order.contact ?? o.unsaid)}
      ${this.fact(order.status === 'quote' ? o.quoted : o.ordered, o.by(dayTimeText(order.orderedAt), this.#names.of(order.enteredBy), m.channel(order.channel)))}
      ${this.fact(o.purchaseOrder, order.purchaseOrder ?? o.unsaid)} ${order.reference ? this.fact(o.reference, order.reference) : nothing}
      ${this.fact(o.wantedDate, date(order.wantedDate) || o.unsaid)} ${this.fact(o.promisedDate, date(order.promisedDate) || o.unsaid)}
      ${this.fact(o.shipTo, order.shipTo ?? o.ownAddress)} ${this.fact(o.shippingMethod, order.shippingMethod ?? o.unsaid)}
      ${this.fact(o.payment, order.payment ?? o.unsaid)} ${order.comments ? this.fact(o.comments, order.comments) : nothing}
    </dl>`;
  }

  /** @param {string} name @param {unknown} value */
  fact(name, value) {
    return html`<dt>${name}</dt><dd>${value}</dd>`;
  }
}

customElements.define('tp-order-facts', OrderFacts);
