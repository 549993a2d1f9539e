import { html, nothing } from 'lit';
import { findProducts } from '../../state/finders.js';
import { amountText, decimalText, numberText } from '../../text/numbers.js';
import { messages as m } from '../../text/messages/products.js';
import '../../elements/form/fields.js';
import '../../elements/form/look-up.js';
import '../../elements/form/number-field.js';

/** @typedef {import('../../state/product-form.js').ProductForm} ProductForm */

/** The tab Main; a product that is new has its number typed here. @param {ProductForm} form @param {boolean} may @param {boolean} [isNew] */
export const mainTab = (form, may, isNew = false) => html`<div class="fields">
  ${isNew
    ? html`<tp-text-field class="whole" name="number" label=${m.fields.number} hint=${m.fields.numberHint} required longest="40" .form=${form}></tp-text-field>`
    : nothing}
  <tp-text-area class="whole" name="description" label=${m.fields.description} required .form=${form} .disabled=${!may}></tp-text-area>
  <tp-check-field name="stocked" label=${m.fields.stocked} .form=${form} .disabled=${!may}></tp-check-field>
  <tp-check-field name="discontinued" label=${m.fields.discontinued} .form=${form} .disabled=${!may}></tp-check-field>
  <tp-look-up name="supersededBy" label=${m.fields.supersededBy} placeholder=${m.fields.none} .find=${findProducts} .form=${form} .disabled=${!may}></tp-look-up>
  <tp-look-up name="depositProduct" label=${m.fields.depositProduct} placeholder=${m.fields.none} .find=${findProducts} .form=${form} .disabled=${!may}></tp-look-up>
  ${['reorderPoint', 'orderQuantity', 'safetyStock'].map(
    (name) => html`<tp-number-field
      name=${name}
      label=${m.fields[/** @type {'reorderPoint'} */ (name)]}
      hint=${m.fields.perUnit(form.get('unit')).replace(/^\S+ /, '')}
      decimals="3"
      .form=${form}
      .disabled=${!may}></tp-number-field>`,
  )}
</div>`;

/** The tab Costs and prices, with what they come to in every unit. @param {ProductForm} form @param {boolean} may */
export const pricesTab = (form, may) => html`<div class="fields">
    <tp-money-field name="cost" label=${m.fields.cost} hint=${m.fields.perUnit(form.get('unit'))} required .form=${form} .disabled=${!may}></tp-money-field>
    <tp-money-field name="listPrice" label=${m.fields.listPrice} hint=${m.fields.priceHint} required .form=${form} .disabled=${!may}></tp-money-field>
  </div>
  <div class="scroll prices">${perUnit(form)}</div>`;

/** @param {ProductForm} form */
function perUnit(form) {
  const [cost, price] = [form.get('cost'), form.get('listPrice')];
  if (cost === null || price === null) return nothing;
  const units = [{ unit: form.get('unit'), factor: 1 }, ...form.get('units')].filter(({ factor }) => factor > 0);
  return html`<table>
    <caption>${m.prices.heading}</caption>
    <thead>
      <tr>
        <th scope="col">${m.prices.unit}</th>
        ${[m.prices.holds, m.fields.cost, m.fields.listPrice, m.prices.margin].map((title) => html`<th scope="col" class="end">${title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${units.map(
        ({ unit, factor }) => html`<tr>
          <th scope="row">${unit}</th>
          <td class="end">${numberText(factor)}</td>
          <td class="end">${amountText(cost * factor)}</td>
          <td class="end">${amountText(price * factor)}</td>
          <td class="end">${price > 0 ? `${decimalText((100 * (price - cost)) / price, 1, 1)} %` : '–'}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
