import { get, post } from './api.js';

/**
 * @typedef {object} OrderRow an order as a row of a list
 * @property {string} number
 * @property {string} customer
 * @property {string} customerName
 * @property {string} status
 * @property {string} channel
 * @property {string} orderedAt
 * @property {string | null} purchaseOrder
 * @property {number} total
 * @property {string | null} wantedDate
 * @property {string[]} holds the kinds of its holds that are not released
 */
/** @typedef {{line: number, product: string, internalNumber: number, orderedAs: string, description: string, quantity: number, unit: string, price: number, total: number}} OrderLine */
/**
 * @typedef {object} Hold
 * @property {number} id
 * @property {string} kind
 * @property {string} reason
 * @property {string} releasableBy the job function that may release it
 * @property {string} placedAt
 * @property {string} placedBy
 * @property {string | null} releasedAt
 * @property {string | null} releasedBy
 * @property {string | null} releaseNote
 * @property {'released' | 'void' | null} outcome null while it holds
 */
/** @typedef {{at: string, status: string, by: string, note: string | null}} Step */
/**
 * @typedef {object} Detail what an order has beside its row
 * @property {string | null} contact
 * @property {string | null} promisedDate
 * @property {string | null} shipTo
 * @property {string | null} shippingMethod
 * @property {string | null} payment
 * @property {string | null} comments
 * @property {string | null} reference
 * @property {string} enteredBy
 * @property {Hold[]} holds
 * @property {OrderLine[]} lines
 * @property {Step[]} history
 */
/** @typedef {Omit<OrderRow, 'holds'> & Detail} Order */
/** @typedef {{id: number, event: string | null, assignee: string, assigneeName: string, status: string, priority: string, startDate: string, reason: string, hold: number | null, mayOpen: boolean}} OrderFollowUp */
/** @typedef {{field: string | null, message: string, remedy: string}} Fault */
/** @typedef {{limit: number | null, balance: number, openOrders: number, available: number | null}} Credit */
/** @typedef {{kind: string, reason: string, releasableBy: string, placedBy: string}} PlacedHold */
/** @typedef {{event: string, priority: string, assignees: {login: string, name: string, routeReason: string | null}[], startDate: string | null, reason: string, cannotSay: string | null}} Outcome */
/** @typedef {{status: string, lines: OrderLine[], total: number, faults: Fault[], credit: Credit | null, holds: PlacedHold[], outcomes: Outcome[]}} Preview */

export const ENTRY = 'Order Entry';
export const STATUSES = ['quote', 'entered', 'on hold', 'released', 'cancelled'];
export const CHANNELS = ['telephone', 'web', 'point of sale', 'edi', 'import'];
export const HOLDS = ['credit', 'price', 'operational'];

/** @param {string} number */
const path = (number) => `/orders/${encodeURIComponent(number)}`;

/** @param {string} number @returns {string} the address of its page */
export const orderHref = (number) => path(number);

/** @param {string} number @returns {string} the address of a customer's page */
export const customerHref = (number) => `/customers/${encodeURIComponent(number)}`;

/** @param {Record<string, string>} query @returns {Promise<{items: OrderRow[], total: number}>} */
export const listOrders = (query) => get(`/orders?${new URLSearchParams(query)}`);

/** @param {string} number @returns {Promise<Order>} */
export const getOrder = (number) => get(path(number));

/** @param {string} number @returns {Promise<OrderFollowUp[]>} */
export const followUpsOf = async (number) => (await get(`${path(number)}/follow-ups`)).items;

/** @param {object} request @param {AbortSignal} signal @returns {Promise<Preview>} */
export const previewOrder = (request, signal) => post('/orders/preview', request, { signal });

/** @param {object} request @param {string} key the same for the same order, however often it is sent @returns {Promise<Order>} */
export const enterOrder = (request, key) => post('/orders', request, { headers: { 'Idempotency-Key': key } });

/** @param {string} number @returns {Promise<Order>} */
export const acceptQuote = (number) => post(`${path(number)}/accept`);

/** @param {string} number @param {string} reason @returns {Promise<Order>} */
export const cancelOrder = (number, reason) => post(`${path(number)}/cancel`, { reason });

/** @param {string} number @param {string} kind @param {string} reason @returns {Promise<Order>} */
export const holdOrder = (number, kind, reason) => post(`${path(number)}/holds`, { kind, reason });

/** @param {string} number @param {number} hold @param {string} note @returns {Promise<Order>} */
export const releaseHold = (number, hold, note) => post(`${path(number)}/holds/${hold}/release`, { note });
