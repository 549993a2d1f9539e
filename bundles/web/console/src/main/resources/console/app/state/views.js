import { get, post, put, remove } from './api.js';
import { live } from './live.js';

/** @typedef {import('./display-options.js').Options} Options */
/** @typedef {{id: number, name: string, options: Options, preferred: boolean, count: number}} View see QueueView.java */

/** Between two looks at the counts, however much happens. */
const GAP = 2_000;

/** The user's saved views, with how much each shows. Says `change`. */
export class Views extends EventTarget {
  /** @type {View[]} */
  list = [];
  error = '';
  #last = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {() => void} */
  #deaf = () => {};

  start() {
    this.#deaf = live.listen(['follow-up'], () => this.#stir());
    return this.fetch();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#deaf();
  }

  /** @returns {View | undefined} the one that the queue is opened with */
  get preferred() {
    return this.list.find((view) => view.preferred);
  }

  async fetch() {
    this.#last = Date.now();
    try {
      this.list = (await get('/views')).items;
      this.error = '';
    } catch (error) {
      this.error = error instanceof Error ? error.message : String(error);
    }
    this.dispatchEvent(new Event('change'));
  }

  /** @param {string} name @param {Options} options @returns {Promise<View>} */
  async save(name, options) {
    const made = await post('/views', { name, options });
    await this.fetch();
    return made;
  }

  /** @param {View} view @param {Partial<View>} change */
  async change(view, change) {
    const { name, options, preferred } = { ...view, ...change };
    await put(`/views/${view.id}`, { name, options, preferred });
    await this.fetch();
  }

  /** @param {View} view */
  async remove(view) {
    await remove(`/views/${view.id}`);
    await this.fetch();
  }

  #stir() {
    if (!this.list.length) return;
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        this.fetch();
      },
      Math.max(0, this.#last + GAP - Date.now()),
    );
  }
}
