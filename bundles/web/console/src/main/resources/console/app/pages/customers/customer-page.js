import { css, html, nothing } from 'lit';
import { ApiError } from '../../state/api.js';
import { customer as fetchCustomer } from '../../state/customers.js';
import { peopleNames } from '../../state/people.js';
import { router } from '../../state/router.js';
import { LiveController } from '../../elements/live-controller.js';
import { PageElement } from '../../elements/page-element.js';
import { StoreController } from '../../elements/store-controller.js';
import { messages as m } from '../../text/messages/customers.js';
import { extensions } from '../../state/extensions.js';
import { customerTabs } from './tabs.js';
import '../../elements/notice.js';
import '../../elements/tabs.js';
import './customer-head.js';
import './pinned.js';

/** @typedef {import('../../state/customers.js').Customer} Customer */
/** @typedef {HTMLElement & {customer: Customer, session: unknown, names: Record<string, string>, refresh?: () => void}} TabElement */

/** A customer: who it is, what is open, and what happened; everything else under tabs. Its tab is in the address. */
export class CustomerPage extends PageElement {
  static properties = { customer: { state: true }, error: { state: true }, missing: { state: true }, names: { state: true }, panel: { state: true } };

  static styles = [
    PageElement.styles,
    css`
      :host {
        display: grid;
        align-content: start;
        grid-template-columns: minmax(0, 1fr);
        gap: 14px;
        max-width: 76rem;
      }
    `,
  ];

  #live = new LiveController(this, ['customer'], (keys) => this.heard(keys));
  #watch = new StoreController(this);

  constructor() {
    super();
    /** @type {Customer | null} */
    this.customer = null;
    this.error = '';
    this.missing = false;
    /** @type {Record<string, string>} full names by log-in */
    this.names = {};
    /** @type {TabElement | null} */
    this.panel = null;
    /** the tab that the panel is of */
    this.shown = '';
    this.#watch.watch(extensions);
  }

  connectedCallback() {
    super.connectedCallback();
    peopleNames().then(
      (names) => (this.names = names),
      () => {},
    );
  }

  get number() {
    return this.params.number ?? '';
  }

  get chosen() {
    const wanted = this.query.get('tab');
    const tabs = customerTabs();
    return tabs.find(({ id }) => id === wanted) ?? tabs[0];
  }

  get commands() {
    const customer = this.customer;
    if (!customer) return [];
    const number = encodeURIComponent(customer.number);
    return [
      { title: m.page.newOrderCommand, detail: customer.name, href: `/orders/new?customer=${number}` },
      { title: m.page.newFollowUpCommand, detail: customer.name, run: () => this.followUp() },
      { title: m.page.noteCommand, detail: customer.name, run: () => this.note() },
      { title: m.new.command, href: '/customers?new=yes' },
    ];
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('params') && this.number !== /** @type {any} */ (changed.get('params'))?.number) {
      Object.assign(this, { customer: null, panel: null, shown: '' });
      this.load();
    }
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    this.setTitle(this.customer ? `${this.customer.name} – ${m.title}` : m.title);
    if (this.customer && this.shown !== this.chosen.id) this.show();
    if (this.panel && this.customer) Object.assign(this.panel, { customer: this.customer, session: this.session, names: this.names });
  }

  /** Fetches the tab's element where that has not been done yet, and shows it. */
  async show() {
    const tab = this.chosen;
    await tab.module().catch(() => {});
    if (tab.id !== this.chosen.id || this.shown === tab.id || !this.customer) return;
    const panel = /** @type {TabElement} */ (document.createElement(tab.tag));
    Object.assign(panel, { customer: this.customer, session: this.session, names: this.names, ...(tab.entry && { entry: tab.entry }) });
    this.shown = tab.id;
    panel.addEventListener('customer', (event) => this.take(/** @type {CustomEvent<Customer>} */ (event).detail));
    panel.addEventListener('conflict', () => this.load());
    this.panel = panel;
  }

  async load() {
    const { number } = this;
    try {
      const customer = await fetchCustomer(number);
      if (number === this.number) this.take(customer);
    } catch (error) {
      if (number !== this.number) return;
      this.missing = error instanceof ApiError && error.status === 404;
      this.error = /** @type {Error} */ (error).message;
      if (this.missing) this.customer = null;
    }
  }

  /** @param {Customer} customer */
  take(customer) {
    Object.assign(this, { customer, error: '', missing: false });
  }

  /** @param {Set<string> | null} keys */
  heard(keys) {
    if (keys && !keys.has(this.customer?.number ?? this.number)) return;
    this.load();
    this.panel?.refresh?.();
    /** @type {any} */ (this.renderRoot.querySelector('tp-pinned-follow-ups'))?.refresh();
  }

  /** @param {string} tab */
  choose(tab) {
    router.note({ tab: tab === customerTabs()[0].id ? '' : tab });
  }

  async followUp() {
    await import('./new-follow-up.js');
    const dialog = /** @type {any} */ (document.createElement('tp-new-customer-follow-up'));
    dialog.customer = this.customer;
    dialog.addEventListener('closed', () => dialog.remove());
    this.renderRoot.append(dialog);
  }

  async note() {
    this.choose('time-line');
    await this.show();
    await this.updateComplete;
    /** @type {any} */ (this.panel)?.focusNote?.();
  }

  render() {
    const customer = this.customer;
    if (!customer && this.error) {
      return html`<tp-notice
        main
        .heading=${this.missing ? m.page.missing : m.page.failed}
        .text=${this.error}
        .action=${this.missing ? m.page.back : m.page.retry}
        @act=${() => (this.missing ? router.go('/customers') : this.load())}></tp-notice>`;
    }
    if (!customer) return html`<tp-notice role="status" .heading=${m.page.loading}></tp-notice>`;
    const tabs = customerTabs().map(({ id, title, count }) => ({ id, title, count: count?.(customer) }));
    return html`<div><a href="/customers">← ${m.page.back}</a></div>
      <h1>${customer.name}</h1>
      <tp-customer-head .customer=${customer} .names=${this.names} @follow-up=${this.followUp}></tp-customer-head>
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      <tp-pinned-follow-ups .number=${customer.number} @all=${() => this.choose('follow-ups')}></tp-pinned-follow-ups>
      <tp-tabs
        label=${m.page.parts}
        .tabs=${tabs}
        .chosen=${this.chosen.id}
        @choose=${(/** @type {CustomEvent<string>} */ event) => this.choose(event.detail)}>${this.panel ?? nothing}</tp-tabs>`;
  }
}

customElements.define('tp-customer-page', CustomerPage);
