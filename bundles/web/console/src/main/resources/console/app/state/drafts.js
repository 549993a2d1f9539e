/**
 * What has been typed and not accepted yet, follow-up by follow-up. Kept for as long as the browser's tab, so that neither another
 * follow-up nor a reload nor the end of a session loses a word; each user's own.
 */
import { local } from '../text/days.js';

/** @typedef {import('./follow-ups.js').FollowUp} FollowUp */
/** @typedef {import('./follow-ups.js').Changes} Changes */
/** @typedef {Changes & {baseDetails?: string}} Draft baseDetails: the details that were there when the user began to write */

export class Drafts {
  /** @type {Map<number, Draft>} */
  #drafts;
  #key;
  /** counts the changes, so that what shows drafts knows that there are others */
  version = 0;

  /** @param {string} login */
  constructor(login) {
    this.#key = `touchpoint.drafts.${login}`;
    this.#drafts = new Map(stored(this.#key));
  }

  /** @param {number} id @returns {Draft} */
  get(id) {
    return this.#drafts.get(id) ?? {};
  }

  /** @param {number} id */
  has(id) {
    return this.#drafts.has(id);
  }

  /**
   * Notes a field; one that is as it was is no change.
   * @template {keyof Changes} Field
   * @param {FollowUp} item @param {Field} field @param {Changes[Field]} value
   */
  set(item, field, value) {
    const draft = { ...this.get(item.id), [field]: value };
    if (field === 'details' && draft.baseDetails === undefined) draft.baseDetails = item.details;
    if (same(value, original(item, field))) delete draft[field];
    if (draft.details === undefined) delete draft.baseDetails;
    this.put(item.id, draft);
  }

  /** @param {number} id @param {Draft} draft */
  put(id, draft) {
    this.version++;
    const fields = Object.entries(draft).filter(([, value]) => value !== undefined);
    if (fields.length) this.#drafts.set(id, Object.fromEntries(fields));
    else this.#drafts.delete(id);
    this.#store();
  }

  /** @param {number} id */
  clear(id) {
    this.put(id, {});
  }

  /** @param {number} id @returns {Changes} what Accept is to send */
  changes(id) {
    const { baseDetails, ...changes } = this.get(id);
    return changes;
  }

  #store() {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify([...this.#drafts]));
    } catch {
      // The browser keeps nothing: what is in memory stays.
    }
  }
}

/** @param {string} key @returns {[number, Draft][]} */
function stored(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '[]');
  } catch {
    return [];
  }
}

/** @param {FollowUp} item @param {keyof Changes} field @returns {unknown} */
export function original(item, field) {
  if (field === 'startDate') return local(item.startDate);
  return field === 'routeTo' ? [] : item[field];
}

/** @param {unknown} one @param {unknown} other */
function same(one, other) {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((value) => other.includes(value));
}
