import { followUp } from './follow-ups.js';

/** @typedef {import('./follow-ups.js').FollowUp} FollowUp */
/** @typedef {{coming: Promise<FollowUp>, item: FollowUp | null}} Known */

const MOST = 40;

/** The follow-ups themselves, of which the queue has only rows: the one that is open, and a few that may be opened next. */
export class OpenFollowUps {
  /** @type {Map<number, Known>} those that are here or on their way, the oldest first */
  #known = new Map();
  /** @type {number | null} */
  id = null;
  /** @type {FollowUp | null} the one that is open, once it has come; kept when the queue no longer has it */
  open = null;
  /** why it cannot be shown */
  error = '';
  /** when the one that is open has come, or cannot */
  come = Promise.resolve();
  #changed;

  /** @param {() => void} changed called when what is open has changed */
  constructor(changed) {
    this.#changed = changed;
  }

  /** @param {number | null} id @returns {Promise<void>} when it has come */
  choose(id) {
    if (id === this.id) return this.come;
    this.id = id;
    this.open = id === null ? null : (this.#known.get(id)?.item ?? null);
    this.error = '';
    this.come = id === null ? Promise.resolve() : this.#take(id);
    return this.come;
  }

  /** @param {number} id @returns {Promise<FollowUp>} */
  get(id) {
    const known = this.#known.get(id);
    if (known) return known.coming;
    /** @type {Known} */
    const fresh = { coming: followUp(id), item: null };
    this.#known.set(id, fresh);
    fresh.coming.then(
      (item) => (fresh.item = item),
      () => this.#known.get(id) === fresh && this.#known.delete(id),
    );
    const oldest = this.#known.keys().next().value;
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
    return fresh.coming;
  }

  /** So that it is there at once when it is opened. @param {number} id */
  prepare(id) {
    this.get(id).catch(() => {});
  }

  /** Others may have changed these. @param {Set<string> | null} keys null: any of them */
  forget(keys) {
    if (keys) for (const key of keys) this.#known.delete(Number(key));
    else this.#known.clear();
  }

  /** @param {FollowUp} item as it is now */
  put(item) {
    this.#known.set(item.id, { coming: Promise.resolve(item), item });
    if (item.id === this.id) this.open = item;
  }

  /** Looks at the one that is open again. */
  async freshen() {
    if (this.id === null) return;
    this.#known.delete(this.id);
    await this.#take(this.id);
  }

  /** @param {number} id */
  async #take(id) {
    try {
      const come = await this.get(id);
      if (id === this.id) Object.assign(this, { open: come, error: '' });
    } catch (error) {
      if (id === this.id && !this.open) this.error = error instanceof Error ? error.message : String(error);
    }
    if (id === this.id) this.#changed();
  }
}
