import { LitElement, css, html, nothing } from 'lit';
import { get } from '../../state/api.js';
import { customerHref, listOrders, orderHref } from '../../state/orders.js';
import { dayText } from '../../text/days.js';
import { messages as m } from '../../text/messages/order-entry.js';
import { amountText, numberText } from '../../text/numbers.js';
import { LiveController } from '../../elements/live-controller.js';
import { Names } from '../../elements/names.js';
import { shared } from '../../elements/shared.js';

/** @typedef {{number: string, name: string, contacts: {name: string, phone: string | null}[], accountExecutive: string | null, accountCsr: string | null, creditLimit: number | null, balance: number, openOrders: number, creditAvailable: number | null, valueTier: string | null, terms?: string | null, houseAccount: boolean, orders: number}} Customer */

const FEW = 4;

/** Who the order is for: credit, recent orders, open follow-ups. Says `customer` when it is there. */
export class CustomerCard extends LitElement {
  static properties = { number: {}, customer: { state: true }, orders: { state: true }, followUps: { state: true }, error: { state: true } };

  static styles = [
    shared,
    css`
      h2 {
        margin-bottom: 8px;
        font-size: 0.9375rem;
        font-weight: 650;
      }
      h3 {
        margin: 12px 0 4px;
        color: var(--muted);
        font-size: var(--text-small);
        font-weight: 600;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 3px 12px;
      }
      dt {
        color: var(--muted);
      }
      dd {
        font-variant-numeric: tabular-nums;
        text-align: right;
      }
      ul {
        display: grid;
        gap: 3px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        gap: 8px;
        justify-content: space-between;
      }
      .quiet {
        color: var(--muted);
      }
      .over {
        color: var(--late);
        font-weight: 600;
      }
    `,
  ];

  #names = new Names(this);

  constructor() {
    super();
    this.number = '';
    /** @type {Customer | null} */
    this.customer = null;
    /** @type {{items: import('../../state/orders.js').OrderRow[], total: number}} */
    this.orders = { items: [], total: 0 };
    /** @type {{items: any[], total: number}} */
    this.followUps = { items: [], total: 0 };
    this.error = '';
    new LiveController(this, ['customer', 'order', 'follow-up'], () => this.fetch());
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('number')) return;
    this.customer = null;
    this.fetch();
  }

  async fetch() {
    const number = this.number;
    if (!number) return;
    const query = new URLSearchParams({ customer: number, size: String(FEW) });
    try {
      const [customer, orders, followUps] = await Promise.all([
        get(`/customers/${encodeURIComponent(number)}`),
        listOrders({ customer: number, size: String(FEW) }),
        get(`/follow-ups?${query}`),
      ]);
      if (number !== this.number) return;
      Object.assign(this, { customer, orders, followUps, error: '' });
      this.dispatchEvent(new CustomEvent('customer', { detail: customer }));
    } catch (error) {
      if (number === this.number) this.error = m.card.failed(/** @type {Error} */ (error).message);
    }
  }

  render() {
    if (this.error) return html`<p class="error" role="alert">${this.error}</p>`;
    const customer = this.customer;
    if (!customer) return html`<p class="quiet" role="status">${m.card.loading}</p>`;
    const c = m.card;
    const available = customer.creditAvailable;
    return html`<h2><a href=${customerHref(customer.number)}>${customer.name}</a></h2>
      ${customer.houseAccount ? html`<p class="quiet">${c.house}</p>` : nothing}
      <dl>
        <dt>${c.tier}</dt><dd>${customer.valueTier ?? c.none}</dd>
        ${customer.terms ? html`<dt>${c.terms}</dt><dd>${customer.terms}</dd>` : nothing}
        <dt>${c.limit}</dt><dd>${customer.creditLimit === null ? c.noLimit : amountText(customer.creditLimit)}</dd>
        <dt>${c.balance}</dt><dd>${amountText(customer.balance)}</dd>
        <dt>${c.openOrders}</dt><dd>${amountText(customer.openOrders)}</dd>
        ${available === null ? nothing : html`<dt>${c.available}</dt><dd class=${available < 0 ? 'over' : ''}>${amountText(available)}</dd>`}
        <dt>${c.executive}</dt><dd>${customer.accountExecutive ? this.#names.of(customer.accountExecutive) : c.none}</dd>
        <dt>${c.csr}</dt><dd>${customer.accountCsr ? this.#names.of(customer.accountCsr) : c.none}</dd>
      </dl>
      ${this.recent(customer)} ${this.open()}`;
  }

  /** @param {Customer} customer */
  recent(customer) {
    const { items, total } = this.orders;
    const all = html`<a href="/orders?customer=${encodeURIComponent(customer.number)}">${m.card.allOrders(numberText(total))}</a>`;
    return html`<h3>${m.card.orders} ${total > FEW ? all : nothing}</h3>
      ${items.length ? nothing : html`<p class="quiet">${m.card.noOrders}</p>`}
      <ul>
        ${items.map(
          (order) => html`<li>
            <span><a href=${orderHref(order.number)}>${order.number}</a> <span class="quiet">${dayText(order.orderedAt)}</span></span>
            <span>${amountText(order.total)}</span>
          </li>`,
        )}
      </ul>`;
  }

  open() {
    const { items, total } = this.followUps;
    return html`<h3>${m.card.followUps} (${numberText(total)})</h3>
      ${items.length ? nothing : html`<p class="quiet">${m.card.noFollowUps}</p>`}
      <ul>
        ${items.map((item) => html`<li><a href="/follow-ups/${item.id}">${item.event ?? item.reason}</a><span class="quiet">${dayText(item.startDate)}</span></li>`)}
      </ul>`;
  }
}

customElements.define('tp-customer-card', CustomerCard);
