import { html, nothing } from 'lit';
import { OrderEntry } from '../../state/order-entry.js';
import { findCustomers } from '../../state/finders.js';
import { getOrder } from '../../state/orders.js';
import { router } from '../../state/router.js';
import { say } from '../../state/toasts.js';
import { dialogIsOpen } from '../../elements/dialog.js';
import { PageElement } from '../../elements/page-element.js';
import { StoreController } from '../../elements/store-controller.js';
import { messages as m } from '../../text/messages/order-entry.js';
import { entryStyles } from './entry-styles.js';
import { KEYS } from './keys.js';
import '../../elements/form/look-up.js';
import './accepted-order.js';
import './cause-strip.js';
import './customer-card.js';
import './order-head.js';
import './order-lines.js';

/** @typedef {import('../../state/orders.js').Order} Order */
/** @typedef {import('./customer-card.js').Customer} Customer */

/** Order entry: a customer, lines typed without a mouse, and what the order will cause, said while it is typed. */
export class OrderEntryPage extends PageElement {
  static properties = { accepted: { state: true }, customer: { state: true }, note: { state: true } };

  static styles = [PageElement.styles, entryStyles];

  #watch = new StoreController(this);
  #seed = '';

  constructor() {
    super();
    /** @type {OrderEntry | null} */
    this.entry = null;
    /** @type {Order | null} what was accepted last, until the next one is begun */
    this.accepted = null;
    /** @type {Customer | null} */
    this.customer = null;
    this.note = '';
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
    this.entry?.stop();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('query') && this.entry) return;
    const seed = this.query.get('copy') ?? this.query.get('customer') ?? '';
    if (!this.entry || seed !== this.#seed) this.begin(seed);
    if (this.entry) this.entry.quote = this.query.has('quote');
  }

  /** Opens what was typed under this seed, or begins anew. @param {string} seed */
  begin(seed) {
    this.entry?.stop();
    this.#seed = seed;
    const entry = new OrderEntry(`order.${this.session.login}.${seed}`);
    Object.assign(this, { entry, accepted: null, customer: null, note: entry.dirty ? m.draft : '' });
    this.#watch.watch(entry);
    const copy = this.query.get('copy');
    if (entry.dirty) return;
    if (copy) this.copy(entry, copy);
    else if (seed) entry.set('customer', seed);
  }

  /** @param {OrderEntry} entry @param {string} number */
  async copy(entry, number) {
    try {
      const order = await getOrder(number);
      if (entry !== this.entry || entry.dirty) return;
      entry.copy(order);
      this.note = m.copyOf(number);
    } catch (error) {
      this.note = m.copyFailed(number, /** @type {Error} */ (error).message);
    }
  }

  /** Here the customer gets the focus, or the lines where there is one; not a heading. */
  async arrive() {
    await this.updateComplete;
    if (this.accepted) return this.again();
    if (this.entry?.get('customer')) this.lines?.focusCell(undefined, 'product');
    else this.customerField?.focus();
  }

  get lines() {
    return /** @type {import('./order-lines.js').OrderLines | null} */ (this.renderRoot.querySelector('tp-order-lines'));
  }

  get customerField() {
    return /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('tp-look-up'));
  }

  get keys() {
    return KEYS;
  }

  get commands() {
    if (this.accepted) return [];
    return [
      { title: m.accept, keys: 'Ctrl Enter', run: () => this.accept(false) },
      { title: m.saveQuote, run: () => this.accept(true) },
      { title: m.discard, run: () => this.discard() },
    ];
  }

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    if (event.defaultPrevented || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || dialogIsOpen() || this.accepted) return;
    event.preventDefault();
    this.accept(this.entry?.quote ?? false);
  };

  /** @param {boolean} quote */
  async accept(quote) {
    const entry = this.entry;
    if (!entry || entry.busy) return;
    // What is typed into a product and not settled yet is part of the order.
    const cell = /** @type {HTMLElement | null | undefined} */ (this.lines?.shadowRoot?.activeElement);
    cell?.blur();
    const order = await entry.enter(quote);
    if (order) {
      entry.forgetSent();
      this.accepted = order;
      this.setTitle(m.accepted.title(order.number, order.status === 'quote'));
    } else {
      await this.focusFault(entry);
      if (!this.shadowRoot?.activeElement) cell?.focus();
    }
  }

  /** @param {OrderEntry} entry */
  async focusFault(entry) {
    if (entry.busy) return;
    await this.updateComplete;
    if (entry.errors.customer) return this.customerField?.focus();
    const head = /** @type {any} */ (this.renderRoot.querySelector('tp-order-head'));
    const field = [...(head?.renderRoot?.querySelectorAll('[name]') ?? [])].find((each) => entry.errors[each.name]);
    if (field) {
      /** @type {HTMLDetailsElement} */ (head.closest('details')).open = true;
      field.focus();
    } else if (!this.lines?.focusFault() && entry.errors.lines) this.lines?.focusCell(undefined, 'product');
  }

  discard() {
    this.entry?.discard();
    Object.assign(this, { customer: null, note: '' });
    say(m.discarded);
    this.customerField?.focus();
  }

  /** The next order. */
  async again() {
    Object.assign(this, { accepted: null, customer: null, note: '' });
    if (location.search) router.go('/orders/new', { replace: true });
    await this.updateComplete;
    this.customerField?.focus();
  }

  /** @param {string | null} number */
  async chose(number) {
    this.entry?.set('contact', null);
    this.customer = null;
    if (number) this.lines?.focusCell(undefined, 'product');
  }

  updated() {
    if (!this.accepted) this.setTitle(m.title(this.entry?.quote ?? false));
  }

  render() {
    const entry = this.entry;
    if (!entry) return nothing;
    if (this.accepted) return html`<tp-accepted-order .order=${this.accepted} @again=${this.again}></tp-accepted-order>`;
    const number = entry.get('customer');
    return html`<div class="head">
        <h1>${m.title(entry.quote)}</h1>
        <span class="note" role="status">${this.note}</span>
      </div>
      <div class="parts">
        <div class="column">${this.customerPanel(entry)} ${this.linesPanel(entry)} ${this.headPanel(entry)} ${this.foot(entry)}</div>
        <aside class="column" aria-label=${m.cause.title(entry.quote)}>
          <div class="panel"><tp-cause-strip .entry=${entry}></tp-cause-strip></div>
          ${number
            ? html`<div class="panel" role="group" aria-label=${m.card.label}>
                <tp-customer-card .number=${number} @customer=${(/** @type {CustomEvent<Customer>} */ event) => (this.customer = event.detail)}></tp-customer-card>
              </div>`
            : nothing}
        </aside>
      </div>`;
  }

  /** @param {OrderEntry} entry */
  customerPanel(entry) {
    const titles = this.customer ? { [this.customer.number]: `${this.customer.name} (${this.customer.number})` } : {};
    return html`<div class="panel">
      <tp-look-up
        class="customer"
        name="customer"
        .label=${m.head.customer}
        .placeholder=${m.head.customerHint}
        .find=${findCustomers}
        .titles=${titles}
        .form=${entry}
        @change=${(/** @type {CustomEvent<string | null>} */ event) => this.chose(event.detail)}></tp-look-up>
    </div>`;
  }

  /** @param {OrderEntry} entry */
  linesPanel(entry) {
    return html`<section class="panel" aria-labelledby="lines"><h2 id="lines">${m.lines.title}</h2><tp-order-lines .entry=${entry}></tp-order-lines></section>`;
  }

  /** @param {OrderEntry} entry */
  headPanel(entry) {
    return html`<details class="panel" open>
      <summary>${m.head.details}</summary>
      <tp-order-head .entry=${entry} .contacts=${this.customer?.contacts ?? []}></tp-order-head>
    </details>`;
  }

  /** @param {OrderEntry} entry */
  foot(entry) {
    const button = (/** @type {boolean} */ quote, /** @type {string} */ words) => html`<button
      class=${quote === entry.quote ? 'primary' : ''}
      aria-keyshortcuts=${quote === entry.quote ? 'Control+Enter' : nothing}
      ?disabled=${entry.busy}
      @click=${() => this.accept(quote)}>${entry.busy && quote === entry.quote ? m.busy : words}</button>`;
    return html`<div class="foot">
      <div role="alert">${entry.error ? html`<p class="error">${entry.error}</p>` : nothing}</div>
      ${entry.dirty ? html`<button class="link" @click=${this.discard}>${m.discard}</button>` : nothing}
      ${button(true, m.saveQuote)} ${button(false, m.accept)}
    </div>`;
  }
}

customElements.define('tp-order-entry-page', OrderEntryPage);
