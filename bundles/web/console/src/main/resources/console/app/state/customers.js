import { get, patch, post } from './api.js';

/** @typedef {{name: string, phone: string | null, fax: string | null, email: string | null}} Contact */
/**
 * @typedef {{kind: 'bill-to' | 'ship-to', name: string | null, street: string, city: string, region: string | null, postalCode: string | null,
 *   country: string | null}} Address
 */
/** @typedef {{name: string, title: string, reason: string}} Icon */

/**
 * A customer as the REST API gives it; see Customer.java.
 * @typedef {object} Customer
 * @property {string} number
 * @property {string} name
 * @property {Contact[]} contacts the first is the main one
 * @property {Address[]} addresses
 * @property {string | null} accountExecutive
 * @property {string | null} accountCsr
 * @property {number | null} creditLimit
 * @property {number} balance
 * @property {number} openOrders
 * @property {number | null} creditAvailable
 * @property {string | null} terms
 * @property {string | null} valueTier
 * @property {string | null} relationship
 * @property {string | null} segment
 * @property {boolean} houseAccount
 * @property {string | null} country
 * @property {number} orders
 * @property {string | null} firstOrderAt
 * @property {string | null} lastOrderAt
 * @property {Icon[]} icons
 * @property {number} version
 * @property {string | null} changedAt
 * @property {string | null} changedBy
 */

/** @typedef {{id: string, at: string, kind: string, title: string, text: string | null, by: string, order: string | null, followUp: number | null}} Entry */
/** @typedef {{at: string, kind: string, summary: string, by: string, order: string | null, followUp: number | null}} Transaction */

/**
 * A follow-up as whoever works with the customer sees it; see CustomerFollowUp.java.
 * @typedef {{id: number, event: string | null, order: string | null, assignee: string, assigneeName: string, status: string, priority: string, startDate: string,
 *   stopDate: string | null, details: string, reason: string, createdAt: string, closedAt: string | null, closedBy: string | null, mayOpen: boolean}} FollowUp
 */

/** @typedef {{number: string, status: string, channel: string, orderedAt: string, purchaseOrder: string | null, total: number}} Order */
/** @template T @typedef {{items: T[], total: number}} Page */

export const TIERS = ['Gold', 'Silver', 'Bronze'];
export const RELATIONSHIPS = ['transactional', 'collaborative', 'strategic'];
export const KINDS = ['order', 'hold', 'follow-up', 'note'];
/** The job function that changing customers needs, and the one that credit needs beside it. */
export const MAINTENANCE = 'Customer Maintenance';
export const CREDIT = 'Credit Release';

/** @param {import('./api.js').Session} session @param {string} jobFunction */
export const may = (session, jobFunction) => session.jobFunctions.includes(jobFunction);

/** @param {string} number @param {string} [below] */
const path = (number, below = '') => `/customers/${encodeURIComponent(number)}${below}`;

/** @param {Record<string, string | number | null | undefined>} values those without a value are left out */
function query(values) {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return given.length ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : '';
}

/** @param {Record<string, string>} filter @param {number} size @param {AbortSignal} [signal] @returns {Promise<Page<Customer>>} */
export const customers = (filter, size, signal) => get(`/customers${query({ ...filter, size })}`, { signal });

/** @param {string} number @returns {Promise<Customer>} */
export const customer = (number) => get(path(number));

/** @param {object} settings @returns {Promise<Customer>} */
export const create = (settings) => post('/customers', settings);

/** @param {Customer} from of whose version the changes are @param {object} changes @returns {Promise<Customer>} */
export const change = (from, changes) => patch(path(from.number), { ...changes, version: from.version });

/** @returns {Promise<string[]>} the segments that there are */
export const segments = async () => (await get('/customers/segments')).items;

/** @param {string} number @param {string} kind empty: all @param {string | null} before @param {number} size @returns {Promise<Page<Entry>>} */
export const timeLine = (number, kind, before, size) => get(path(number, `/time-line${query({ kind, before, size })}`));

/** @param {string} number @param {string} text @returns {Promise<Entry>} */
export const addNote = (number, text) => post(path(number, '/notes'), { text });

/** @param {string} number @param {number} size @returns {Promise<Page<Transaction>>} */
export const transactions = (number, size) => get(path(number, `/transactions${query({ size })}`));

/** @param {string} number @param {'open' | 'all'} status @param {number} size @returns {Promise<Page<FollowUp>>} */
export const followUps = (number, status, size) => get(path(number, `/follow-ups${query({ status, size })}`));

/** @param {string} customer @param {string} status empty: all @param {number} size @returns {Promise<Page<Order>>} */
export const orders = (customer, status, size) => get(`/orders${query({ customer, status, size })}`);

/** @param {Contact | undefined} contact @returns {Contact} one without holes */
export const contactOf = (contact) => ({ name: '', phone: null, fax: null, email: null, ...contact });
