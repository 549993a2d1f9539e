import { html, nothing } from 'lit';
import { LiveController } from '../../elements/live-controller.js';
import { PageElement } from '../../elements/page-element.js';
import { StoreController } from '../../elements/store-controller.js';
import { ApiError } from '../../state/api.js';
import { ProductForm } from '../../state/product-form.js';
import { changeProduct, getProduct, MAINTENANCE, pageOf } from '../../state/products.js';
import { router } from '../../state/router.js';
import { say } from '../../state/toasts.js';
import { messages as m } from '../../text/messages/products.js';
import { productsStyles } from './products-styles.js';
import { tabContent, tabOf, tabsOf } from './product-tabs.js';
import '../../elements/form/form.js';
import '../../elements/notice.js';
import '../../elements/tabs.js';
import './copy-dialog.js';
import './named-dialog.js';

/** @typedef {import('../../state/products.js').Product} Product */

const NARROW = window.matchMedia('(max-width: 52rem)');

/** A product's global record, tab by tab, with one Accept for all of them; its warehouses, usage and Copy To. */
export class ProductPage extends PageElement {
  static properties = { product: { state: true }, newer: { state: true }, failure: { state: true } };

  static styles = [PageElement.styles, productsStyles];

  #watch = new StoreController(this);

  constructor() {
    super();
    /** @type {Product | null} */
    this.product = null;
    /** @type {Product | null} what somebody else has made of it while this user was typing */
    this.newer = null;
    /** @type {Error | null} */
    this.failure = null;
    /** @type {ProductForm | null} */
    this.form = null;
    new LiveController(this, ['product'], (keys) => (!keys || !this.product || keys.has(this.product.number)) && this.look());
  }

  connectedCallback() {
    super.connectedCallback();
    NARROW.addEventListener('change', this.#draw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    NARROW.removeEventListener('change', this.#draw);
  }

  #draw = () => this.requestUpdate();

  get may() {
    return this.session.jobFunctions.includes(MAINTENANCE);
  }

  get tab() {
    const tab = this.query.get('tab') ?? 'main';
    return tab in m.tabs ? tab : 'main';
  }

  get commands() {
    return this.may && this.product ? [{ title: m.warehouses.copy, run: () => this.copy() }] : [];
  }

  get keys() {
    return [{ title: m.keys.title, keys: /** @type {[string[], string][]} */ ([[['Ctrl', 'Enter'], m.keys.accept]]) }];
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('params') && changed.get('params')?.number !== this.params.number) {
      Object.assign(this, { product: null, form: null, newer: null, failure: null });
      this.look();
    }
  }

  async look() {
    const wanted = this.params.number;
    try {
      const product = await getProduct(wanted);
      if (wanted !== this.params.number || !this.isConnected) return;
      this.failure = null;
      this.take(product);
    } catch (error) {
      if (wanted === this.params.number) this.failure = /** @type {Error} */ (error);
    }
  }

  /** What is typed was typed into what was there then; so something newer is only shown if nothing is typed. @param {Product} product */
  take(product) {
    if (this.form?.dirty && this.product && product.version !== this.product.version) {
      this.newer = product;
      return;
    }
    this.newer = null;
    this.product = product;
    if (this.form) return this.form.load(product);
    this.form = new ProductForm(product, `product.${this.session.login}.${product.number}`);
    this.#watch.watch(this.form);
    if (this.query.has('copy')) this.#copyAtOnce();
  }

  /** The procedure of the source goes on with Copy To once a product is made. */
  async #copyAtOnce() {
    this.show(this.tab);
    await this.updateComplete;
    this.copy();
  }

  updated() {
    if (this.product) this.setTitle(this.product.number);
  }

  /** @param {string} tab */
  show(tab) {
    router.note(tab === 'main' ? {} : { tab });
  }

  /** @param {string} name */
  dialog(name) {
    return /** @type {any} */ (this.renderRoot.querySelector(name));
  }

  copy() {
    this.dialog('tp-copy-dialog')?.show();
  }

  discard() {
    this.form?.discard();
    if (this.newer) this.take(this.newer);
  }

  async accept() {
    const [form, before] = [this.form, this.product];
    if (!form || !before) return;
    const changes = form.changes;
    const after = await form.submit(() => changeProduct(before, changes));
    if (!after) return this.#showFault(form);
    this.take(after);
    const back = Object.fromEntries(Object.keys(changes).map((field) => [field, before[/** @type {keyof Product} */ (field)]]));
    say(m.page.accepted(after.number), { undo: () => this.#undo(after, back) });
  }

  /** @param {Product} after @param {object} back */
  async #undo(after, back) {
    try {
      const product = await changeProduct(after, back);
      if (this.product?.internalNumber === product.internalNumber) this.take(product);
      say(m.page.undone(product.number));
    } catch (error) {
      say(/** @type {Error} */ (error).message, { bad: true });
    }
  }

  /** A fault may be in a field of another tab. @param {ProductForm} form */
  async #showFault(form) {
    const [field] = Object.keys(form.errors);
    const tab = field && tabOf(field);
    if (!tab) return this.look();
    this.show(tab);
    await this.updateComplete;
    const at = [...this.renderRoot.querySelectorAll('[name]')].find((each) => each.getAttribute('name') === field);
    /** @type {HTMLElement | undefined} */ (at)?.focus();
  }

  render() {
    const [product, form] = [this.product, this.form];
    if (this.failure && !product) return this.failed(this.failure);
    if (!product || !form) return html`<tp-notice main role="status" .heading=${m.page.loading}></tp-notice>`;
    return html`<div class="head">
        <h1>${m.page.bar(product.number, product.description, product.internalNumber)}</h1>
        ${this.badges(product)}
        <span class="gap"></span>
        <a href="/products">${m.page.all}</a>
        ${this.may ? html`<button type="button" @click=${this.copy}>${m.warehouses.copy}</button>` : nothing}
      </div>
      ${this.may ? nothing : html`<p class="note">${m.page.readOnly}</p>`}
      ${this.newer
        ? html`<div class="warning" role="status">${m.page.newer} <button type="button" @click=${this.discard}>${m.page.fetch}</button></div>`
        : nothing}
      ${this.may ? html`<tp-form .form=${form} @accept=${this.accept}>${this.tabs(product, form)}</tp-form>` : this.tabs(product, form)}
      <tp-copy-dialog .product=${product} @copied=${this.look}></tp-copy-dialog>
      <tp-named-dialog @saved=${() => this.requestUpdate()}></tp-named-dialog>`;
  }

  /** @param {Product} product */
  badges(product) {
    const by = product.supersededBy;
    return html`${product.discontinued ? html`<span class="badge">${m.page.discontinued}</span>` : nothing}
    ${product.stocked ? nothing : html`<span class="badge">${m.page.nonStocking}</span>`}
    ${by ? html`<span class="badge">${m.page.superseded} <a href=${pageOf(by)}>${by}</a></span>` : nothing}`;
  }

  /** @param {Error} failure */
  failed(failure) {
    const gone = failure instanceof ApiError && failure.status === 404;
    return html`<tp-notice
      main
      .heading=${m.page.failed}
      .text=${failure.message}
      .action=${gone ? m.page.all : m.page.retry}
      @act=${() => (gone ? router.go('/products') : this.look())}></tp-notice>`;
  }

  /** @param {Product} product @param {ProductForm} form */
  tabs(product, form) {
    const held = { form, may: this.may, narrow: NARROW.matches };
    const make = (/** @type {string} */ kind) => this.dialog('tp-named-dialog')?.show(kind);
    return html`<tp-tabs
      label=${m.page.tabs}
      .tabs=${tabsOf(form, true)}
      .chosen=${this.tab}
      @choose=${(/** @type {CustomEvent<string>} */ event) => this.show(event.detail)}>
      ${tabContent(this.tab, held, product, { make, copy: () => this.copy() })}
    </tp-tabs>`;
  }
}

customElements.define('tp-product-page', ProductPage);
