import { get } from './api.js';
import { routeTargets } from './follow-ups.js';

/** @typedef {{value: string, title: string, detail?: string}} Found something that was looked up */
/** @typedef {(text: string, signal: AbortSignal) => Promise<Found[]>} Finder */

const MOST = 8;

/** @param {string} path @param {string} text @param {AbortSignal} signal @returns {Promise<any[]>} */
const items = async (path, text, signal) =>
  (await get(`${path}?${new URLSearchParams({ ...(text ? { text } : {}), size: String(MOST) })}`, { signal })).items;

/** @type {Finder} customers by number or name */
export const findCustomers = async (text, signal) =>
  (await items('/customers', text, signal)).map((each) => ({ value: each.number, title: each.name, detail: each.number }));

/** @type {Finder} products by number, cross-reference or description */
export const findProducts = async (text, signal) =>
  (await items('/products', text, signal)).map((each) => ({ value: each.number, title: each.number, detail: each.description }));

/** @type {Finder} orders by number, reference or purchase order */
export const findOrders = async (text, signal) =>
  (await items('/orders', text, signal)).map((each) => ({ value: each.number, title: each.number, detail: each.customerName }));

/** @type {Finder} users by log-in or name */
export const findUsers = async (text, signal) =>
  (await items('/users', text, signal)).filter((each) => each.active).map((each) => ({ value: each.login, title: each.fullName, detail: each.login }));

/** @type {Finder} roles by name */
export const findRoles = async (text) => named((await get('/roles')).items, text);

/** @type {Finder} groups by name */
export const findGroups = async (text) => named((await get('/groups')).items, text);

/** @type {Finder} users and groups as routes take them: user:judy, group:CSR */
export const findPeople = async (text) =>
  (await routeTargets())
    .map(({ value, name, login, group }) => ({ value, title: name, detail: group ? '' : login, group }))
    .filter((each) => fits(`${each.title} ${each.detail}`, text));

/** @param {{name: string}[]} all @param {string} text @returns {Found[]} */
const named = (all, text) => all.filter((each) => fits(each.name, text)).map((each) => ({ value: each.name, title: each.name }));

/** @param {string} name @param {string} text */
const fits = (name, text) => name.toLowerCase().includes(text.trim().toLowerCase());
