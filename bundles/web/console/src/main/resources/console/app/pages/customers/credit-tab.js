import { css, html, nothing } from 'lit';
import { CREDIT, may, orders } from '../../state/customers.js';
import { Form } from '../../state/form.js';
import { messages as m } from '../../text/messages/customers.js';
import { amountText } from '../../text/numbers.js';
import { CustomerTab } from './customer-tab.js';
import '../../elements/form/fields.js';
import '../../elements/form/form.js';
import '../../elements/form/number-field.js';

const c = m.credit;

/** Limit, balance, what is left, and what is held; changed by those who may release credit holds. */
class CreditTab extends CustomerTab {
  static properties = { held: { state: true } };

  static styles = [
    CustomerTab.styles,
    css`
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
        gap: 12px 24px;
        margin-bottom: 14px;
      }
      dt {
        color: var(--muted);
      }
      dd {
        font-size: var(--text-title);
        font-variant-numeric: tabular-nums;
      }
      .over {
        color: var(--late);
        font-weight: 600;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {number | null} */
    this.held = null;
    /** @type {Form<any> | null} */
    this.form = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.refresh();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('customer')) return;
    const { number, creditLimit, balance, terms } = this.customer;
    const now = { creditLimit, balance, terms: terms ?? '' };
    if (this.form) this.load(this.form, now);
    else this.form = new Form(now, `customer.${number}.credit`);
  }

  async refresh() {
    const page = await orders(this.customer.number, 'on hold', 1).catch(() => null);
    this.held = page?.total ?? null;
  }

  get mayChange() {
    return super.mayChange && may(this.session, CREDIT);
  }

  accept() {
    return this.save(/** @type {Form<any>} */ (this.form), (changes) => ({ ...changes, ...('terms' in changes ? { terms: changes.terms || null } : {}) }));
  }

  render() {
    const { number, creditLimit, balance, openOrders, creditAvailable: rest, terms } = this.customer;
    return html`<dl>
        ${this.figure(c.limit, creditLimit === null ? c.noLimit : amountText(creditLimit))} ${this.figure(c.balance, amountText(balance))}
        ${this.figure(c.open, html`<a href="/customers/${encodeURIComponent(number)}?tab=orders">${amountText(openOrders)}</a>`)}
        ${this.figure(c.available, rest === null ? '–' : rest < 0 ? html`<span class="over">${c.over(amountText(-rest))}</span>` : amountText(rest))}
        ${this.figure(c.terms, terms ?? '–')}
        ${this.held === null ? nothing : this.figure(c.held, html`<a href="/customers/${encodeURIComponent(number)}?tab=orders&status=on+hold">${c.heldLink(this.held)}</a>`)}
      </dl>
      ${this.mayChange ? this.fields() : html`<p class="quiet">${c.readOnly}</p>`}`;
  }

  /** @param {string} title @param {unknown} value */
  figure(title, value) {
    return html`<div><dt>${title}</dt><dd>${value}</dd></div>`;
  }

  fields() {
    const form = /** @type {Form<any>} */ (this.form);
    return html`<div class="panel">
      ${this.warning(form)}
      <tp-form .form=${form} @accept=${this.accept}>
        <div class="fields">
          <tp-money-field name="creditLimit" .label=${c.limit} .hint=${this.hint(form, 'creditLimit') || c.limitHint} .form=${form}></tp-money-field>
          <tp-money-field name="balance" .label=${c.balance} .hint=${this.hint(form, 'balance')} .form=${form}></tp-money-field>
          <tp-text-field name="terms" .label=${c.terms} .hint=${this.hint(form, 'terms')} .form=${form}></tp-text-field>
        </div>
      </tp-form>
    </div>`;
  }
}

customElements.define('tp-customer-credit', CreditTab);
