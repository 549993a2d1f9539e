import { LitElement, html, nothing } from 'lit';
import { shared } from '../../elements/shared.js';
import { getWarehouses } from '../../state/products.js';
import { dayText } from '../../text/days.js';
import { messages as m } from '../../text/messages/products.js';
import { numberText } from '../../text/numbers.js';
import { valueText } from './copy-dialog.js';
import { productsStyles } from './products-styles.js';
import '../../elements/notice.js';
import './record-dialog.js';

/** @typedef {import('../../state/products.js').InWarehouse} InWarehouse */

const FIELDS = /** @type {const} */ (['stocked', 'reorderPoint', 'orderQuantity', 'safetyStock']);

/** The tab Locations: the product in every warehouse, beside the global record. Says `copy` and `make`. */
export class WarehousesTab extends LitElement {
  static properties = { product: { attribute: false }, may: { type: Boolean }, all: { state: true }, error: { state: true } };

  static styles = [shared, productsStyles];

  constructor() {
    super();
    /** @type {import('../../state/products.js').Product | null} */
    this.product = null;
    this.may = false;
    /** @type {InWarehouse[] | null} */
    this.all = null;
    this.error = '';
  }

  /** @param {Map<string, unknown>} changed a product that has changed is given anew */
  willUpdate(changed) {
    if (changed.has('product')) this.look();
  }

  async look() {
    const product = this.product;
    if (!product) return;
    try {
      const all = await getWarehouses(product.number);
      if (product.number === this.product?.number) Object.assign(this, { all, error: '' });
    } catch (error) {
      this.error = /** @type {Error} */ (error).message;
    }
  }

  get dialog() {
    return /** @type {import('./record-dialog.js').RecordDialog} */ (this.renderRoot.querySelector('tp-record-dialog'));
  }

  /** @param {string} name */
  say(name) {
    this.dispatchEvent(new CustomEvent(name));
  }

  render() {
    if (this.error) return html`<tp-notice .heading=${m.warehouses.failed} .text=${this.error} .action=${m.warehouses.retry} @act=${this.look}></tp-notice>`;
    if (!this.all) return html`<tp-notice role="status" .heading=${m.warehouses.loading}></tp-notice>`;
    if (!this.all.length) {
      return html`<tp-notice .heading=${m.warehouses.empty} .text=${m.warehouses.emptyWhy} .action=${this.may ? m.warehouses.add : ''} @act=${() => this.say('make')}></tp-notice>`;
    }
    return html`<p class="note">${m.warehouses.why}</p>
      <div class="scroll" tabindex="0" role="group" aria-label=${m.warehouses.table}>${this.table(this.all)}</div>
      ${this.may
        ? html`<p class="actions">
            <button type="button" class="primary" @click=${() => this.say('copy')}>${m.warehouses.copy}</button>
            <button type="button" @click=${() => this.say('make')}>${m.warehouses.add}</button>
          </p>`
        : nothing}
      <tp-record-dialog .product=${this.product} @saved=${this.look}></tp-record-dialog>`;
  }

  /** @param {InWarehouse[]} all */
  table(all) {
    const columns = m.warehouses.columns;
    const counted = all.filter(({ onHand }) => onHand !== null);
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${columns.warehouse}</th>
          <th scope="col">${columns.location}</th>
          ${[...FIELDS, /** @type {const} */ ('onHand')].map((field) => html`<th scope="col" class="end">${columns[field]}</th>`)}
          <th scope="col">${columns.counted}</th>
          ${this.may ? html`<td></td>` : nothing}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">${m.warehouses.global}</th>
          <td></td>
          ${FIELDS.map((field) => html`<td class="end">${valueText(this.product?.[field])}</td>`)}
          <td class="end"></td>
          <td></td>
          ${this.may ? html`<td></td>` : nothing}
        </tr>
        ${all.map((each) => this.row(each))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="6">${m.warehouses.total}</th>
          <td class="end">${counted.length ? `${numberText(counted.reduce((sum, { onHand }) => sum + Number(onHand), 0))} ${this.product?.unit}` : m.copy.blank}</td>
          <td></td>
          ${this.may ? html`<td></td>` : nothing}
        </tr>
      </tfoot>
    </table>`;
  }

  /** @param {InWarehouse} each */
  row(each) {
    const own = each.settings;
    const counted = each.countedAt ? m.warehouses.by(dayText(each.countedAt), each.countedBy ?? '') : m.warehouses.never;
    return html`<tr>
      <th scope="row">${each.warehouse} · ${each.name}</th>
      ${own
        ? html`<td>${own.location ?? ''}</td>
            ${FIELDS.map((field) => {
              const differs = own[field] !== this.product?.[field];
              return html`<td class="end ${differs ? 'differs' : ''}" title=${differs ? m.warehouses.differs : nothing}>${valueText(own[field])}${differs ? ' *' : nothing}</td>`;
            })}`
        : html`<td class="quiet" colspan="5">${m.warehouses.none}</td>`}
      <td class="end">${valueText(each.onHand)}</td>
      <td>${counted}</td>
      ${this.may
        ? html`<td>
            <button type="button" class="link" aria-label=${m.warehouses.editIn(each.warehouse)} @click=${() => this.dialog.edit(each)}>${m.warehouses.edit}</button>
            <button type="button" class="link" aria-label=${m.warehouses.countIn(each.warehouse)} @click=${() => this.dialog.count(each)}>${m.warehouses.count}</button>
          </td>`
        : nothing}
    </tr>`;
  }
}

customElements.define('tp-warehouses-tab', WarehousesTab);
