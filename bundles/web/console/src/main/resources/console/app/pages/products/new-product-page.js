import { css, html } from 'lit';
import { PageElement } from '../../elements/page-element.js';
import { StoreController } from '../../elements/store-controller.js';
import { ApiError } from '../../state/api.js';
import { findProducts } from '../../state/finders.js';
import { Form } from '../../state/form.js';
import { ProductForm } from '../../state/product-form.js';
import { BLANK, changeProduct, createProduct, getProduct, pageOf } from '../../state/products.js';
import { router } from '../../state/router.js';
import { say } from '../../state/toasts.js';
import { messages as m } from '../../text/messages/products.js';
import { tabContent, tabOf, tabsOf } from './product-tabs.js';
import { productsStyles } from './products-styles.js';
import '../../elements/form/form.js';
import '../../elements/tabs.js';
import './named-dialog.js';

const NARROW = window.matchMedia('(max-width: 52rem)');

/** Makes a product, or a further number under which one that there is can be ordered; both go on with Copy To. */
export class NewProductPage extends PageElement {
  static properties = { tab: { state: true } };

  static styles = [
    PageElement.styles,
    productsStyles,
    css`
      .kinds {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 20px;
        margin: 0 0 16px;
        padding: 0;
        border: 0;
      }
      .kinds legend {
        margin-bottom: 4px;
        padding: 0;
        font-weight: 600;
      }
      .kinds label {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: 26px;
      }
      .alpha {
        display: block;
        max-width: 30rem;
      }
      .alpha > * + * {
        margin-top: 14px;
      }
    `,
  ];

  #watch = new StoreController(this);

  constructor() {
    super();
    this.tab = 'main';
    /** @type {ProductForm | null} */
    this.form = null;
    /** @type {Form<any> | null} */
    this.alpha = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.form = new ProductForm(BLANK, `product.${this.session.login}.new`);
    this.alpha = new Form({ alpha: '', product: null }, `product.${this.session.login}.alpha`);
    this.#watch.watch(this.form);
  }

  get kind() {
    return this.query.get('as') === 'alpha' ? 'alpha' : 'product';
  }

  get keys() {
    return [{ title: m.keys.title, keys: /** @type {[string[], string][]} */ ([[['Ctrl', 'Enter'], m.keys.accept]]) }];
  }

  updated() {
    this.setTitle(m.create.title);
  }

  async create() {
    const form = /** @type {ProductForm} */ (this.form);
    const made = await form.submit((_, values) => createProduct(values));
    if (!made) return this.#showFault(form);
    say(m.create.accepted(made.number, String(made.internalNumber)));
    router.go(`${pageOf(made.number)}?copy`, { replace: true });
  }

  /** @param {ProductForm} form */
  async #showFault(form) {
    const [field] = Object.keys(form.errors);
    if (!field) return;
    this.tab = tabOf(field);
    await this.updateComplete;
    const at = [...this.renderRoot.querySelectorAll('[name]')].find((each) => each.getAttribute('name') === field);
    /** @type {HTMLElement | undefined} */ (at)?.focus();
  }

  async cross() {
    const alpha = /** @type {Form<any>} */ (this.alpha);
    if (!alpha.get('product')) return alpha.refuse('product', m.create.missing);
    const after = await alpha.submit(async (_, { alpha: number, product }) => {
      const existing = await getProduct(product);
      try {
        return await changeProduct(existing, { alphas: [...existing.alphas, number] });
      } catch (error) {
        // The number is a field of this form, and one of a list over there.
        if (error instanceof ApiError && error.field?.startsWith('alphas')) throw new ApiError(error.status, error.message, 'alpha');
        throw error;
      }
    });
    if (!after) return;
    say(m.create.crossed(after.alphas.at(-1) ?? '', after.number));
    router.go(`${pageOf(after.number)}?tab=alphas&copy`, { replace: true });
  }

  render() {
    return html`<div class="head">
        <h1>${m.create.title}</h1>
        <span class="gap"></span>
        <a href="/products">${m.page.all}</a>
      </div>
      <fieldset class="kinds">
        <legend>${m.create.kind}</legend>
        ${(/** @type {const} */ (['product', 'alpha'])).map(
          (kind) => html`<label><input type="radio" name="kind" .checked=${this.kind === kind} @change=${() => router.note(kind === 'alpha' ? { as: kind } : {})} /> ${m.create[kind]}</label>`,
        )}
      </fieldset>
      ${this.kind === 'alpha' ? this.crossing() : this.making()}
      <tp-named-dialog></tp-named-dialog>`;
  }

  crossing() {
    return html`<tp-form class="alpha" always .form=${this.alpha} @accept=${this.cross}>
      <tp-text-field name="alpha" label=${m.create.alphaNumber} hint=${m.create.alphaHint} required longest="40" .form=${this.alpha}></tp-text-field>
      <tp-look-up name="product" label=${m.create.existing} hint=${m.create.existingHint} required .find=${findProducts} .form=${this.alpha}></tp-look-up>
    </tp-form>`;
  }

  making() {
    const form = /** @type {ProductForm} */ (this.form);
    const held = { form, may: true, narrow: NARROW.matches };
    const make = (/** @type {'vendors' | 'warehouses'} */ kind) => /** @type {any} */ (this.renderRoot.querySelector('tp-named-dialog'))?.show(kind);
    return html`<tp-form .form=${form} @accept=${this.create}>
      <tp-tabs label=${m.page.tabs} .tabs=${tabsOf(form, false)} .chosen=${this.tab} @choose=${(/** @type {CustomEvent<string>} */ event) => (this.tab = event.detail)}>
        ${tabContent(this.tab, held, null, { make })}
      </tp-tabs>
    </tp-form>`;
  }
}

customElements.define('tp-new-product-page', NewProductPage);
