/** Event definitions as the REST API gives and takes them. */
import { ApiError, get, patch, post } from './api.js';

/**
 * An event definition; see EventDocument.java.
 * @typedef {object} EventDefinition
 * @property {string} name
 * @property {string} type
 * @property {string} description
 * @property {boolean} active
 * @property {string} trigger
 * @property {string} priority
 * @property {string} media
 * @property {boolean} updateCustomer
 * @property {string[]} routeTo
 * @property {string[]} responseStatus
 * @property {string} script
 * @property {string} source
 * @property {string | null} startDate
 * @property {string | null} stopDate
 * @property {string} measureResponse
 * @property {string | null} promoId
 * @property {number} coolDownDays
 * @property {Record<string, any>} parameters
 * @property {'inactive' | 'paused' | 'active' | 'catching up' | 'dormant'} state
 * @property {string | null} stateReason
 * @property {string} changedAt
 * @property {string} changedBy
 * @property {number} [factsWaiting]
 * @property {number} [factsGivenUp]
 */
/**
 * A parameter of an event type; see ParameterInfo.java.
 * @typedef {{id: string, name: string, description: string, type: 'text' | 'integer' | 'decimal' | 'boolean', list: boolean, required: boolean,
 *   defaultValue: any, options: string[], min: string | null, max: string | null}} Parameter
 */
/**
 * @typedef {{id: string, description: string, present: boolean, reason: string | null, bundle: string, triggers: string[], guard: boolean,
 *   script: string, parameters: Parameter[]}} EventType
 */
/** @typedef {{name: string, meaning: string, needs: string | null}} Placeholder */
/** @typedef {{event: string, asOf: string, by: string, since: string, step: 'choosing' | 'making', customers: number, done: number}} Launch */
/** @typedef {{login: string, name: string, followUps: number, instead: number}} Share */
/** @typedef {{customer: string, customerName: string, order: string | null, reason: string, queues: string[]}} Call */
/**
 * @typedef {{basis: 'audience' | 'facts', from: string, until: string, considered: number, customers: number, followUps: number, exact: boolean,
 *   failed: number, failure: string | null, queues: Share[], first: Call[]}} Forecast
 */
/** @typedef {import('./form.js').Values} Values */

export const NOW = 'NOW';
const PARAMETER = 'parameters.';
const MOST = 1000;

/** @returns {Promise<{items: EventDefinition[], total: number}>} */
export const events = () => get(`/events?size=${MOST}`);

/** @returns {Promise<EventType[]>} */
export const eventTypes = async () => (await get('/events/types')).items;

/** @returns {Promise<Launch[]>} those under way */
export const launches = async () => (await get('/events/launches')).items;

/** @param {string} name @returns {Promise<EventDefinition>} */
export const event = (name) => get(address(name));

/** @param {string} type @returns {Promise<Partial<EventDefinition>>} what a new one starts with */
export const defaults = (type) => get(`/events/types/${encodeURIComponent(type)}/defaults`);

/** @param {string} type @param {string} trigger @returns {Promise<Placeholder[]>} what its scripts may use */
export const placeholders = async (type, trigger) =>
  (await get(`/events/types/${encodeURIComponent(type)}/placeholders?${new URLSearchParams({ trigger })}`)).items;

/** @param {string} type @param {Values} values @returns {Promise<EventDefinition>} */
export const make = (type, values) => indexed(post('/events', { ...body(values), type }));

/** @param {string} name @param {Values} changes @returns {Promise<EventDefinition>} */
export const change = (name, changes) => indexed(patch(address(name), body(changes)));

/** @param {string} name @param {string} as @param {Values} changes @returns {Promise<EventDefinition>} a further one of the same type, inactive */
export const saveAs = (name, as, changes) => indexed(post(`${address(name)}/save-as`, { ...body(changes), name: as, active: false }));

/** @param {string} name @returns {Promise<{audience: number, customers: number, followUps: number}>} */
export const launch = (name) => post(`${address(name)}/launch`);

/** @param {{event?: string, type?: string, from?: string}} what @param {Values} values @returns {Promise<Forecast>} */
export const forecast = (what, values) => {
  const { name, active, ...settings } = body(values);
  return indexed(post('/events/forecast', { ...settings, ...what }));
};

/** @param {{script: string, customer: string, order?: string, source: string, event?: string, promoId?: string}} sample */
export const preview = (sample) => /** @type {Promise<{text: string, unfilled: string[], contact: string | null}>} */ (post('/events/preview', sample));

/** @param {string} name */
const address = (name) => `/events/${encodeURIComponent(name)}`;

/** @param {string} name @returns {string} where its form is */
export const pathOf = (name) => `/events/${encodeURIComponent(name)}`;

/** What a form holds: parameters are fields of their own. @param {Partial<EventDefinition>} definition @param {Parameter[]} parameters @returns {Values} */
export function fields({ parameters: given = {}, ...definition }, parameters) {
  const all = Object.fromEntries(parameters.map(({ id, list }) => [PARAMETER + id, given[id] ?? (list ? [] : null)]));
  return { ...definition, ...all };
}

/** What is sent: parameters are together again. @param {Values} values @returns {Values} */
function body(values) {
  /** @type {Values} */
  const sent = {};
  for (const [field, value] of Object.entries(values)) {
    if (field.startsWith(PARAMETER)) (sent.parameters ??= {})[field.slice(PARAMETER.length)] = value;
    else sent[field] = value;
  }
  return sent;
}

/** A fault in one of a list's values is the list's. @template T @param {Promise<T>} answer @returns {Promise<T>} */
async function indexed(answer) {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof ApiError) || error.field === null) throw error;
    throw new ApiError(error.status, error.message, error.field.replace(/\[\d+\]$/, ''));
  }
}
