import { html, nothing } from 'lit';
import { findCustomers, findProducts } from '../../state/finders.js';
import { findVendors, pageOf } from '../../state/products.js';
import { today } from '../../text/days.js';
import { messages as m } from '../../text/messages/products.js';

/** @typedef {import('../../state/product-form.js').ProductForm} ProductForm */
/** @typedef {{form: ProductForm, may: boolean, narrow: boolean}} Held */

/**
 * The rows of a list in a form: their cells, buttons that remove them, and one that adds. Labels stand over the first row alone, on narrow
 * screens over every one.
 * @param {Held} held @param {string} list
 * @param {{one: string, add: string, empty: string, why?: string}} words @param {() => unknown} blank a new row
 * @param {(at: string, index: number, hide: boolean) => unknown} cells @param {(index: number) => unknown} [more] further buttons
 */
function rows({ form, may, narrow }, list, words, blank, cells, more = () => nothing) {
  /** @type {any[]} */
  const all = form.get(list);
  const add = (/** @type {Event & {target: any}} */ event) => {
    const panel = event.target.closest('.panel');
    form.set(list, [...all, blank()]);
    // The new row is drawn by then.
    setTimeout(() => [...panel.querySelectorAll('.row')].at(-1)?.querySelector('tp-text-field, tp-look-up')?.focus());
  };
  return html`<div class="panel">
    ${words.why ? html`<p class="note">${words.why}</p>` : nothing}
    ${all.length ? nothing : html`<p class="note">${words.empty}</p>`}
    ${all.map((_, index) => {
      const name = m.rows.nth(words.one, index + 1);
      return html`<fieldset class="row ${list}">
        <legend class="unseen">${name}</legend>
        ${cells(`${list}[${index}]`, index, index > 0 && !narrow)}
        ${may
          ? html`<span class="buttons">
              ${more(index)}
              <button type="button" class="icon" aria-label=${m.rows.remove(name)} @click=${() => form.set(list, all.filter((_, each) => each !== index))}>
                <span aria-hidden="true">×</span>
              </button>
            </span>`
          : nothing}
      </fieldset>`;
    })}
    ${may ? html`<div class="actions"><button type="button" @click=${add}>${words.add}</button></div>` : nothing}
  </div>`;
}

/** @param {Held} held */
export const unitsTab = (held) => html`<div class="fields">
    <tp-text-field name="unit" label=${m.fields.unit} hint=${m.fields.unitHint} required longest="20" .form=${held.form} .disabled=${!held.may}></tp-text-field>
  </div>
  ${rows(held, 'units', m.rows.unit, () => ({ unit: '', factor: null }), (at, index, hide) => html`
    <tp-text-field name="${at}.unit" label=${m.rows.unit.one} longest="20" .hideLabel=${hide} .form=${held.form} .disabled=${!held.may}></tp-text-field>
    <tp-number-field
      name="${at}.factor"
      label="${m.rows.unit.factor} (${held.form.get('unit')})"
      decimals="6"
      .hideLabel=${hide}
      .form=${held.form}
      .disabled=${!held.may}></tp-number-field>`)}`;

/** @param {Held} held @param {() => void} make a new vendor */
export const vendorsTab = (held, make) => html`${rows(
  held,
  'vendors',
  m.rows.vendor,
  () => ({ vendor: '', vendorName: null, productNumber: null, cost: null, leadTimeDays: null, main: held.form.get('vendors').length === 0 }),
  (at, index, hide) => html`
    <tp-look-up
      name="${at}.vendor"
      label=${m.rows.vendor.one}
      .titles=${titles(held.form.get('vendors'), 'vendor', 'vendorName')}
      .hideLabel=${hide}
      .find=${findVendors}
      .form=${held.form}
      .disabled=${!held.may}
      @found=${(/** @type {CustomEvent<any>} */ event) => held.form.set(`${at}.vendorName`, event.detail.title)}></tp-look-up>
    <tp-text-field name="${at}.productNumber" label=${m.rows.vendor.productNumber} longest="40" .hideLabel=${hide} .form=${held.form} .disabled=${!held.may}></tp-text-field>
    <tp-money-field name="${at}.cost" label=${m.rows.vendor.cost} .hideLabel=${hide} .form=${held.form} .disabled=${!held.may}></tp-money-field>
    <tp-number-field name="${at}.leadTimeDays" label=${m.rows.vendor.days} .hideLabel=${hide} .form=${held.form} .disabled=${!held.may}></tp-number-field>
    <tp-check-field name="${at}.main" label=${m.rows.vendor.main} .form=${held.form} .disabled=${!held.may} @change=${() => onlyMain(held.form, index)}></tp-check-field>`,
)}${held.may ? html`<p class="actions"><button type="button" @click=${make}>${m.rows.vendor.make}</button></p>` : nothing}`;

/** One vendor alone is the main one. @param {ProductForm} form @param {number} index */
function onlyMain(form, index) {
  const all = form.get('vendors');
  if (all[index].main) form.set('vendors', all.map((/** @type {object} */ each, /** @type {number} */ at) => ({ ...each, main: at === index })));
}

/** @param {Held} held */
export const contractsTab = (held) =>
  rows(
    held,
    'contracts',
    m.rows.contract,
    () => ({ customer: '', customerName: null, price: held.form.get('listPrice'), from: today(), until: null }),
    (at, index, hide) => html`
      <tp-look-up
        name="${at}.customer"
        label=${m.rows.contract.one}
        .titles=${titles(held.form.get('contracts'), 'customer', 'customerName')}
        .hideLabel=${hide}
        .find=${findCustomers}
        .form=${held.form}
        .disabled=${!held.may}
        @found=${(/** @type {CustomEvent<any>} */ event) => held.form.set(`${at}.customerName`, event.detail.title)}></tp-look-up>
      <tp-money-field name="${at}.price" label=${m.rows.contract.price} .hideLabel=${hide} .form=${held.form} .disabled=${!held.may}></tp-money-field>
      <tp-date-field name="${at}.from" label=${m.rows.contract.from} .hideLabel=${hide} .form=${held.form} .disabled=${!held.may}></tp-date-field>
      <tp-date-field name="${at}.until" label=${m.rows.contract.until} .hideLabel=${hide} .form=${held.form} .disabled=${!held.may}></tp-date-field>`,
  );

/** @param {Held} held */
export const alternatesTab = (held) =>
  rows(
    held,
    'alternates',
    m.rows.alternate,
    () => '',
    (at, index, hide) => html`<tp-look-up name=${at} label=${m.rows.alternate.one} .hideLabel=${hide} .find=${findProducts} .form=${held.form} .disabled=${!held.may}></tp-look-up>`,
    (index) => html`${index > 0
      ? html`<button type="button" class="icon" aria-label=${m.rows.up(m.rows.nth(m.rows.alternate.one, index + 1))} @click=${() => moveUp(held.form, index)}>
          <span aria-hidden="true">↑</span>
        </button>`
      : nothing}
    ${held.form.get(`alternates[${index}]`) ? html`<a href=${pageOf(held.form.get(`alternates[${index}]`))}>${m.rows.alternate.open}</a>` : nothing}`,
  );

/** @param {ProductForm} form @param {number} index */
function moveUp(form, index) {
  const all = [...form.get('alternates')];
  [all[index - 1], all[index]] = [all[index], all[index - 1]];
  form.set('alternates', all);
}

/** @param {Held} held */
export const alphasTab = (held) =>
  rows(
    held,
    'alphas',
    m.rows.alpha,
    () => '',
    (at, index, hide) => html`<tp-text-field name=${at} label=${m.rows.alpha.one} longest="40" .hideLabel=${hide} .form=${held.form} .disabled=${!held.may}></tp-text-field>`,
  );

/** @param {any[]} all @param {string} value @param {string} title @returns {Record<string, string>} */
const titles = (all, value, title) => Object.fromEntries(all.filter((each) => each[title]).map((each) => [each[value], each[title]]));
