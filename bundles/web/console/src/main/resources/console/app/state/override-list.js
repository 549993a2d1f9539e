import { filterOf, idsOf, list } from './overrides.js';
import { report } from './status.js';

/** @typedef {import('./follow-ups.js').FollowUp} FollowUp */

const STEP = 500;
const MOST = 10_000;
/** Between two looks while follow-ups change all the time, as they do while many are overridden. */
const PAUSE = 400;

/** The follow-ups that Follow-up Override lists, the tree beside them, and which are chosen. Says `change`. */
export class OverrideList extends EventTarget {
  /** @type {import('./status.js').Report | null} */
  report = null;
  /** @type {FollowUp[]} */
  items = [];
  total = 0;
  /** @type {'loading' | 'ready' | 'failed'} */
  state = 'loading';
  error = '';
  readAt = 0;
  filter = new URLSearchParams();
  sort = 'startDate';
  /** @type {{keys: number[], all: boolean}} */
  chosen = { keys: [], all: false };
  #size = STEP;
  #key = '';
  #pending = false;
  #again = false;
  /** @type {AbortController | null} */
  #asking = null;

  /** Lists others, from the first. @param {URLSearchParams} query of the page @param {string} sort @param {string[]} members whose queues, if it is a group */
  show(query, sort, members) {
    const filter = filterOf(query);
    if (members.length) filter.set('assignee', members.join(','));
    const key = `${filter}#${sort}`;
    if (key === this.#key) return;
    const others = filter.toString() !== this.filter.toString();
    Object.assign(this, { filter, sort });
    this.#key = key;
    this.#size = STEP;
    if (others) Object.assign(this, { items: [], total: 0, state: 'loading' });
    this.#asking?.abort();
    this.refresh();
  }

  more() {
    this.#size = Math.min(MOST, this.#size + 4 * STEP);
    return this.refresh();
  }

  /** Fetches it, and once more for what has changed meanwhile. */
  async refresh() {
    this.#again = true;
    if (this.#pending) return;
    this.#pending = true;
    while (this.#again) {
      this.#again = false;
      const asking = (this.#asking = new AbortController());
      await this.#fetch(asking.signal);
      if (this.#again && !asking.signal.aborted) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    this.#pending = false;
  }

  /** @param {AbortSignal} signal */
  async #fetch(signal) {
    try {
      const [all, page] = await Promise.all([report(), list(this.filter, this.sort, this.#size, signal)]);
      if (signal.aborted) return;
      Object.assign(this, { report: all, items: page.items, total: page.total, state: 'ready', error: '', readAt: Date.now() });
    } catch (error) {
      if (signal.aborted) return;
      this.error = error instanceof Error ? error.message : String(error);
      if (this.state === 'loading') this.state = 'failed';
    }
    this.changed();
  }

  /** @returns {FollowUp[]} those of the chosen that are fetched */
  get chosenItems() {
    if (this.chosen.all) return this.items;
    const keys = new Set(this.chosen.keys);
    return this.items.filter(({ id }) => keys.has(id));
  }

  /** how many are chosen, fetched or not */
  get chosenCount() {
    return this.chosen.all ? this.total : this.chosen.keys.length;
  }

  /** @returns {Promise<number[]>} the ids of all that are chosen */
  async chosenIds() {
    return this.chosen.all ? idsOf(this.filter, this.sort) : this.chosen.keys;
  }

  /** @param {{keys: unknown[], all: boolean}} chosen */
  choose(chosen) {
    this.chosen = /** @type {{keys: number[], all: boolean}} */ (chosen);
    this.changed();
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }
}
