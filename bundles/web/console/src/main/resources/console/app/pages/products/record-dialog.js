import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../../elements/shared.js';
import { Form } from '../../state/form.js';
import { changeOwn, count } from '../../state/products.js';
import { say } from '../../state/toasts.js';
import { messages as m } from '../../text/messages/products.js';
import { numberText } from '../../text/numbers.js';
import '../../elements/dialog.js';
import '../../elements/form/fields.js';
import '../../elements/form/form.js';
import '../../elements/form/number-field.js';

/** @typedef {import('../../state/products.js').Product} Product */
/** @typedef {import('../../state/products.js').InWarehouse} InWarehouse */

/** Edits one warehouse's record of a product, or notes a count there. Says `saved`. */
export class RecordDialog extends LitElement {
  static properties = { product: { attribute: false }, what: { state: true }, form: { state: true }, at: { state: true } };

  static styles = [
    shared,
    css`
      tp-form > * + * {
        margin-top: 12px;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Product | null} */
    this.product = null;
    /** @type {'edit' | 'count'} */
    this.what = 'edit';
    /** @type {Form<any>} */
    this.form = new Form({});
    /** @type {InWarehouse | null} */
    this.at = null;
    /** @type {Product | null} as it was when the dialog opened */
    this.from = null;
  }

  get dialog() {
    return /** @type {import('../../elements/dialog.js').Dialog | null} */ (this.renderRoot.querySelector('tp-dialog'));
  }

  /** @param {InWarehouse} at */
  edit(at) {
    const product = /** @type {Product} */ (this.product);
    const { stocked, reorderPoint, orderQuantity, safetyStock } = product;
    return this.open('edit', at, new Form(at.settings ?? { location: null, stocked, reorderPoint, orderQuantity, safetyStock }));
  }

  /** @param {InWarehouse} at */
  count(at) {
    return this.open('count', at, new Form({ onHand: at.onHand }));
  }

  /** @param {'edit' | 'count'} what @param {InWarehouse} at @param {Form<any>} form */
  async open(what, at, form) {
    Object.assign(this, { what, at, form, from: this.product });
    await this.updateComplete;
    await this.dialog?.show();
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('tp-text-field, tp-number-field'))?.focus();
  }

  async accept() {
    const [product, at] = [/** @type {Product} */ (this.from), /** @type {InWarehouse} */ (this.at)];
    const saved = await this.form.submit((_, values) =>
      this.what === 'edit' ? changeOwn(product, at.warehouse, /** @type {any} */ (values)) : count(product.number, at.warehouse, values.onHand),
    );
    if (!saved) return;
    say(this.what === 'edit' ? m.warehouses.saved(at.warehouse) : m.warehouses.counted(numberText(saved.onHand), at.warehouse));
    this.dialog?.close();
    this.dispatchEvent(new CustomEvent('saved'));
  }

  render() {
    if (!this.at) return nothing;
    const heading = this.what === 'edit' ? m.warehouses.editIn(this.at.warehouse) : m.warehouses.countIn(this.at.warehouse);
    return html`<tp-dialog heading=${heading}>
      <tp-form always .form=${this.form} @accept=${this.accept}>${this.what === 'edit' ? this.record() : this.counted()}</tp-form>
    </tp-dialog>`;
  }

  record() {
    const columns = m.warehouses.columns;
    return html`<tp-text-field name="location" label=${columns.location} longest="40" .form=${this.form}></tp-text-field>
      <tp-check-field name="stocked" label=${columns.stocked} .form=${this.form}></tp-check-field>
      <tp-number-field name="reorderPoint" label=${columns.reorderPoint} decimals="3" .form=${this.form}></tp-number-field>
      <tp-number-field name="orderQuantity" label=${columns.orderQuantity} decimals="3" .form=${this.form}></tp-number-field>
      <tp-number-field name="safetyStock" label=${columns.safetyStock} decimals="3" .form=${this.form}></tp-number-field>`;
  }

  counted() {
    return html`<tp-number-field name="onHand" label=${m.warehouses.onHandIn(this.product?.unit ?? '')} decimals="3" required .form=${this.form}></tp-number-field>`;
  }
}

customElements.define('tp-record-dialog', RecordDialog);
