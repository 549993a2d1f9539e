import { html, nothing } from 'lit';
import { messages as m } from '../../text/messages/products.js';
import { mainTab, pricesTab } from './fields.js';
import { alphasTab, alternatesTab, contractsTab, unitsTab, vendorsTab } from './rows.js';
import './usage-tab.js';
import './warehouses-tab.js';

/** @typedef {import('./rows.js').Held} Held */
/** @typedef {import('../../state/products.js').Product} Product */

/** In which tab a field is that is not in Main. @type {Record<string, string>} */
const PLACES = {
  unit: 'units',
  units: 'units',
  cost: 'prices',
  listPrice: 'prices',
  vendors: 'vendors',
  contracts: 'contracts',
  alternates: 'alternates',
  alphas: 'alphas',
};
const COUNTED = ['vendors', 'contracts', 'alternates', 'alphas'];
const STORED = ['warehouses', 'usage'];

/** @param {string} field as the REST API names it @returns {string} the id of the tab that has it */
export const tabOf = (field) => PLACES[field.replace(/\[.*/, '')] ?? 'main';

/** @param {import('../../state/product-form.js').ProductForm} form @param {boolean} stored whether the product is there already */
export const tabsOf = (form, stored) =>
  Object.entries(m.tabs)
    .filter(([id]) => stored || !STORED.includes(id))
    .map(([id, title]) => ({ id, title, ...(COUNTED.includes(id) ? { count: form.get(id).length } : id === 'units' ? { count: form.get(id).length + 1 } : {}) }));

/**
 * @param {string} tab @param {Held} held @param {Product | null} product null: it is new
 * @param {{make: (kind: 'vendors' | 'warehouses') => void, copy?: () => void}} acts
 */
export function tabContent(tab, held, product, { make, copy }) {
  switch (tab) {
    case 'units':
      return unitsTab(held);
    case 'prices':
      return pricesTab(held.form, held.may);
    case 'vendors':
      return vendorsTab(held, () => make('vendors'));
    case 'contracts':
      return contractsTab(held);
    case 'alternates':
      return alternatesTab(held);
    case 'alphas':
      return alphasTab(held);
    case 'warehouses':
      return product ? html`<tp-warehouses-tab .product=${product} ?may=${held.may} @copy=${copy} @make=${() => make('warehouses')}></tp-warehouses-tab>` : nothing;
    case 'usage':
      return product ? html`<tp-usage-tab .product=${product}></tp-usage-tab>` : nothing;
    default:
      return mainTab(held.form, held.may, product === null);
  }
}
