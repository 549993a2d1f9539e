import { get, patch, post, put } from './api.js';

/**
 * @typedef {object} Product a product's global record, as the REST API has it
 * @property {number} internalNumber @property {string} number @property {number} version @property {string} description
 * @property {string[]} alphas @property {string} unit @property {{unit: string, factor: number}[]} units
 * @property {number} cost @property {number} listPrice @property {boolean} stocked @property {boolean} discontinued
 * @property {string | null} supersededBy @property {string[]} alternates @property {string | null} depositProduct
 * @property {number | null} reorderPoint @property {number | null} orderQuantity @property {number | null} safetyStock
 * @property {{vendor: string, vendorName: string | null, productNumber: string | null, cost: number | null, leadTimeDays: number | null, main: boolean}[]} vendors
 * @property {{customer: string, customerName: string | null, price: number, from: string, until: string | null}[]} contracts
 */
/** @typedef {{location: string | null, stocked: boolean, reorderPoint: number | null, orderQuantity: number | null, safetyStock: number | null}} Own */
/** @typedef {{warehouse: string, name: string, settings: Own | null, onHand: number | null, countedAt: string | null, countedBy: string | null}} InWarehouse */
/** @typedef {{warehouse: string, name: string, isNew: boolean, changes: {field: string, from: unknown, to: unknown}[]}} Target */

/** The job function of those who may change products. */
export const MAINTENANCE = 'Product Maintenance';

/** A product that is not there yet. */
export const BLANK = {
  number: '',
  description: '',
  alphas: [],
  unit: 'EA',
  units: [],
  cost: null,
  listPrice: null,
  stocked: true,
  discontinued: false,
  supersededBy: null,
  alternates: [],
  depositProduct: null,
  reorderPoint: null,
  orderQuantity: null,
  safetyStock: null,
  vendors: [],
  contracts: [],
};

/** @param {string} number */
const address = (number) => `/products/${encodeURIComponent(number)}`;

/** @param {string} number any of its numbers @returns {string} the page of a product */
export const pageOf = address;

/** @param {Record<string, string>} query @param {number} size @param {AbortSignal} [signal] @returns {Promise<{items: any[], total: number}>} */
export const listProducts = (query, size, signal) =>
  get(`/products?${new URLSearchParams({ ...Object.fromEntries(Object.entries(query).filter(([, value]) => value)), size: String(size) })}`, { signal });

/** @param {string} number @returns {Promise<Product>} */
export const getProduct = (number) => get(address(number));

/** @param {object} product @returns {Promise<Product>} */
export const createProduct = (product) => post('/products', product);

/** @param {Product} product from which the change was made @param {object} changes @returns {Promise<Product>} */
export const changeProduct = (product, changes) => patch(address(product.number), { ...changes, version: product.version });

/** @param {string} number @returns {Promise<InWarehouse[]>} */
export const getWarehouses = async (number) => (await get(`${address(number)}/warehouses`)).items;

/** @param {Product} product @param {string} warehouse @param {Own} own */
export const changeOwn = (product, warehouse, own) =>
  put(`${address(product.number)}/warehouses/${encodeURIComponent(warehouse)}`, { ...own, version: product.version });

/** @param {string} number @param {string} warehouse @param {number} onHand */
export const count = (number, warehouse, onHand) => post(`${address(number)}/warehouses/${encodeURIComponent(warehouse)}/count`, { onHand });

/** @param {string} number @param {string[]} warehouses @returns {Promise<{version: number, warehouses: Target[]}>} */
export const previewCopy = (number, warehouses) => post(`${address(number)}/copy-to`, { warehouses, preview: true });

/** @param {string} number @param {string[]} warehouses @param {number} version of the preview @returns {Promise<{version: number, warehouses: Target[]}>} */
export const copyTo = (number, warehouses, version) => post(`${address(number)}/copy-to`, { warehouses, version });

/** @param {string} number @returns {Promise<{month: string, quantity: number, orders: number}[]>} */
export const getUsage = async (number) => (await get(`${address(number)}/usage`)).items;

/** @type {import('./finders.js').Finder} vendors by number or name */
export const findVendors = async (text, signal) =>
  (await get(`/vendors?${new URLSearchParams({ ...(text ? { text } : {}), size: '8' })}`, { signal })).items.map(
    (/** @type {any} */ each) => ({ value: each.number, title: each.name, detail: each.number }),
  );

/** @returns {Promise<{number: string, name: string}[]>} */
export const allVendors = async () => (await get('/vendors?size=1000')).items;

/** @param {'vendors' | 'warehouses'} kind @param {string} number @param {string} name */
export const saveNamed = (kind, number, name) => put(`/${kind}/${encodeURIComponent(number)}`, { name });
