import { ApiError } from './api.js';

/** @typedef {Record<string, any>} Values */

/**
 * What a form holds: what was there, what is typed, and what is wrong with it. What is typed is kept for as long as the browser's tab,
 * so that neither another page nor a reload nor the end of a session loses a word. Says `change`.
 * @template {Values} T
 */
export class Form extends EventTarget {
  /** @type {T} what was there before anything was typed */
  original;
  /** @type {Partial<T>} */
  #typed;
  /** @type {Record<string, string>} what is wrong, by field */
  errors = {};
  /** what is wrong with the whole */
  error = '';
  busy = false;
  /** whether what is wrong was found when it was sent, and nothing has been typed since */
  sent = false;
  #key;

  /** @param {T} original @param {string} [draft] under which name what is typed is kept; absent: not at all */
  constructor(original, draft) {
    super();
    this.original = original;
    this.#key = draft && `touchpoint.draft.${draft}`;
    this.#typed = this.#key ? stored(this.#key) : {};
  }

  /** @returns {T} */
  get values() {
    return { ...this.original, ...this.#typed };
  }

  /** @returns {Partial<T>} the fields that differ from what was there */
  get changes() {
    return { ...this.#typed };
  }

  get dirty() {
    return Object.keys(this.#typed).length > 0;
  }

  /** @param {string} field */
  isDirty(field) {
    return field in this.#typed;
  }

  /** @param {string} field @returns {any} */
  get(field) {
    return this.values[field];
  }

  /** @param {string} field @param {unknown} value one that is as it was is no change */
  set(field, value) {
    this.#type({ ...this.#typed, [field]: value });
    this.refuse(field, '');
  }

  /** @param {Values} typed */
  #type(typed) {
    const differs = Object.entries(typed).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(this.original[field]));
    this.#typed = /** @type {Partial<T>} */ (Object.fromEntries(differs));
    this.#keep();
  }

  /** What a field finds wrong with what is typed into it; empty: nothing. @param {string} field @param {string} why */
  refuse(field, why) {
    // What the server refused may be put right in another field than the one it named.
    const { [field]: _, ...others } = this.sent ? {} : this.errors;
    this.sent = false;
    this.errors = why ? { ...others, [field]: why } : others;
    this.#changed();
  }

  /** Takes this as what is there. @param {T} original with what is typed: only by {@link discard} is that forgotten */
  load(original) {
    this.original = original;
    this.#type(this.#typed);
    this.#changed();
  }

  discard() {
    this.#typed = {};
    this.errors = {};
    this.error = '';
    this.#keep();
    this.#changed();
  }

  /**
   * Sends it. What was typed is forgotten once it is accepted; what is refused is said at its field.
   * @template R @param {(changes: Partial<T>, values: T) => Promise<R>} send @returns {Promise<R | undefined>} the answer, or undefined if it was refused
   */
  async submit(send) {
    if (this.busy || (!this.sent && Object.keys(this.errors).length)) return undefined;
    this.busy = true;
    [this.errors, this.error] = [{}, ''];
    this.#changed();
    try {
      const answer = await send(this.changes, this.values);
      this.discard();
      return answer;
    } catch (error) {
      this.fail(error);
      this.sent = true;
      return undefined;
    } finally {
      this.busy = false;
      this.#changed();
    }
  }

  /** @param {unknown} error */
  fail(error) {
    const message = error instanceof Error ? error.message : String(error);
    const field = error instanceof ApiError ? error.field : null;
    if (field !== null && field in this.values) this.errors = { [field]: message };
    else this.error = message;
    this.#changed();
  }

  #keep() {
    if (!this.#key) return;
    try {
      if (this.dirty) sessionStorage.setItem(this.#key, JSON.stringify(this.#typed));
      else sessionStorage.removeItem(this.#key);
    } catch {
      // The browser keeps nothing: what is in memory stays.
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** @param {string} key */
function stored(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}');
  } catch {
    return {};
  }
}
