import { LitElement, css, html, nothing } from 'lit';
import { dayTimeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/customers.js';
import { shared } from '../../elements/shared.js';
import './profile-icons.js';

/** @typedef {import('../../state/customers.js').Customer} Customer */

/** Who the customer is: number, what kind, icons, whose it is, whom to call; and what can be begun for it. Says `follow-up`. */
export class CustomerHead extends LitElement {
  static properties = { customer: { attribute: false }, names: { attribute: false } };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 10px;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 14px;
        align-items: center;
      }
      .number {
        font-variant-numeric: tabular-nums;
        font-weight: 600;
      }
      .quiet,
      dt {
        color: var(--muted);
      }
      .line a {
        display: inline-flex;
        align-items: center;
        min-height: 24px;
      }
      .gap {
        flex: 1;
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 22px;
      }
      dl > div {
        display: flex;
        gap: 6px;
      }
      .line .button {
        min-height: 30px;
        padding: 3px 12px;
        border: 1px solid var(--accent);
        border-radius: var(--radius);
        background: var(--accent);
        color: var(--on-accent);
        font-weight: 600;
        text-decoration: none;
      }
      .line .button:hover {
        background: var(--accent-strong);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Customer | null} */
    this.customer = null;
    /** @type {Record<string, string>} */
    this.names = {};
  }

  render() {
    const customer = this.customer;
    if (!customer) return nothing;
    const kind = [customer.houseAccount ? m.page.house : customer.relationship, customer.segment, customer.country].filter(Boolean);
    return html`<div class="line">
        <span class="number">${customer.number}</span>
        ${kind.length ? html`<span class="quiet">${kind.join(' · ')}</span>` : nothing}
        <tp-profile-icons .icons=${customer.icons}></tp-profile-icons>
        <span class="gap"></span>
        ${customer.houseAccount ? nothing : html`<button @click=${() => this.dispatchEvent(new CustomEvent('follow-up'))}>${m.page.newFollowUp}</button>`}
        <a class="button" href="/orders/new?customer=${encodeURIComponent(customer.number)}">${m.page.newOrder}</a>
      </div>
      <div class="line">${this.contact(customer)} <span class="gap"></span> ${this.people(customer)}</div>
      ${customer.changedAt ? html`<p class="quiet">${m.page.changed(this.name(customer.changedBy), dayTimeText(customer.changedAt))}</p>` : nothing}`;
  }

  /** @param {string | null} login */
  name(login) {
    return login ? (this.names[login] ?? login) : m.page.nobody;
  }

  /** @param {Customer} customer */
  people({ accountExecutive, accountCsr }) {
    return html`<dl>
      <div><dt>${m.page.executive}</dt><dd>${this.name(accountExecutive)}</dd></div>
      <div><dt>${m.page.csr}</dt><dd>${this.name(accountCsr)}</dd></div>
    </dl>`;
  }

  /** @param {Customer} customer */
  contact({ contacts: [main] }) {
    if (!main) return html`<span class="quiet">${m.page.noContact}</span>`;
    return html`<strong>${main.name}</strong>
      ${main.phone
        ? html`<a href="tel:${main.phone.replace(/[^+\d]/g, '')}" aria-label=${m.page.call(main.name, main.phone)}>${main.phone}</a>`
        : nothing}
      ${main.email ? html`<a href="mailto:${main.email}" aria-label=${m.page.mail(main.name, main.email)}>${main.email}</a>` : nothing}`;
  }
}

customElements.define('tp-customer-head', CustomerHead);
