import { ApiError } from './api.js';
import { CLOSED, followUp, queue } from './follow-ups.js';
import { live } from './live.js';

/** @typedef {import('./follow-ups.js').FollowUp} FollowUp */
/** @typedef {import('./follow-ups.js').Filter} Filter */

const STEP = 500;
const MOST = 10_000;
/** What changes is told; this is for what nobody could tell. */
const REFRESH = 60_000;

/** @type {Filter} */
export const UNFILTERED = { status: 'open', event: '', priority: '', sort: 'startDate', text: '' };

/** One's queue as the page shows it, and which follow-up is open. Says `change` whenever it has changed. */
export class Queue extends EventTarget {
  /** @type {FollowUp[]} */
  items = [];
  total = 0;
  /** @type {'loading' | 'ready' | 'failed'} */
  state = 'loading';
  /** @type {string} what the last attempt to fetch it failed with */
  error = '';
  readAt = 0;
  /** @type {Filter} */
  filter;
  /** @type {Set<string>} */
  events = new Set();
  /** @type {number | null} */
  chosenId = null;
  /** @type {FollowUp | null} kept when the list no longer has it */
  chosen = null;
  chosenError = '';
  #size = STEP;
  #attempt = 0;
  #pending = 0;
  #again = false;
  /** @type {() => void} */
  #deaf = () => {};
  #key;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;

  /** @param {string} login */
  constructor(login) {
    super();
    this.#key = `touchpoint.filter.${login}`;
    this.filter = { ...UNFILTERED, ...stored(this.#key) };
  }

  /** Fetches the queue now, whenever a follow-up has changed and, while the page is visible, every so often. */
  start() {
    document.addEventListener('visibilitychange', this.#whenVisible);
    this.#timer = setInterval(this.#whenVisible, REFRESH);
    this.#deaf = live.listen(['follow-up'], this.#stir);
    return this.refresh();
  }

  stop() {
    document.removeEventListener('visibilitychange', this.#whenVisible);
    clearInterval(this.#timer);
    this.#deaf();
    this.#attempt++;
  }

  /** What has changed while it is being fetched may or may not be in what comes: so once more. */
  #stir = () => {
    if (this.#pending) this.#again = true;
    else this.refresh();
  };

  #whenVisible = () => {
    // One at a time: while nobody logs in again, requests wait, and must not pile up.
    if (document.visibilityState === 'visible' && !this.#pending && Date.now() - this.readAt >= REFRESH - 1_000) this.refresh();
  };

  async refresh() {
    const attempt = ++this.#attempt;
    this.#pending++;
    try {
      const page = await queue(this.filter, this.#size);
      if (attempt !== this.#attempt) return;
      Object.assign(this, { items: page.items, total: page.total, state: 'ready', error: '', readAt: Date.now() });
      for (const item of page.items) if (item.event) this.events.add(item.event);
      await this.#freshenChosen();
    } catch (error) {
      if (attempt !== this.#attempt) return;
      if (this.#forget(error)) return await this.refresh();
      this.error = error instanceof ApiError ? error.message : String(error);
      if (this.state === 'loading') this.state = 'failed';
    } finally {
      this.#pending--;
    }
    this.changed();
    if (this.#again && !this.#pending) {
      this.#again = false;
      this.refresh();
    }
  }

  /** A filter kept from earlier that is none any more is dropped. @param {unknown} error @returns {boolean} whether one was */
  #forget(error) {
    const field = /** @type {keyof Filter} */ (error instanceof ApiError && error.status === 400 ? error.field : '');
    if (!(field in UNFILTERED) || this.filter[field] === UNFILTERED[field]) return false;
    this.filter = { ...this.filter, [field]: UNFILTERED[field] };
    store(this.#key, { ...this.filter, text: '' });
    return true;
  }

  /** @param {Partial<Filter>} change */
  filterBy(change) {
    const onlyText = Object.keys(change).every((name) => name === 'text');
    this.filter = { ...this.filter, ...change };
    store(this.#key, { ...this.filter, text: '' });
    if (!onlyText) this.refresh();
    this.changed();
  }

  get filtered() {
    return Boolean(this.filter.text || this.filter.event || this.filter.priority);
  }

  fetchMore() {
    this.#size = Math.min(MOST, this.#size + 4 * STEP);
    return this.refresh();
  }

  get byDate() {
    return this.filter.sort.endsWith('startDate');
  }

  /** @returns {FollowUp[]} those that the text in the filter fits; by date, what is closed comes after what is open */
  get visible() {
    const words = this.filter.text.toLowerCase().split(/\s+/).filter(Boolean);
    const found = words.length ? this.items.filter((item) => fits(item, words)) : this.items;
    if (!this.byDate || this.filter.status === 'open') return found;
    return [...found.filter((item) => item.status !== CLOSED), ...found.filter((item) => item.status === CLOSED)];
  }

  /** @param {number | null} id opens this follow-up, whether or not the list has it */
  async choose(id) {
    this.chosenId = id;
    this.chosen = this.items.find((item) => item.id === id) ?? null;
    this.chosenError = '';
    this.changed();
    if (id !== null && !this.chosen && this.state !== 'loading') {
      await this.#freshenChosen();
      this.changed();
    }
  }

  /** @param {number} by @returns {FollowUp | undefined} the one so many places after the open one */
  neighbour(by) {
    const visible = this.visible;
    const at = visible.findIndex((item) => item.id === this.chosenId);
    return at < 0 ? visible[0] : visible[at + by];
  }

  /** @param {FollowUp} item has changed; it leaves the list if it no longer belongs there */
  replace(item) {
    const leaves = item.status === CLOSED && this.filter.status === 'open';
    const had = this.items.some((each) => each.id === item.id);
    this.items = leaves
      ? this.items.filter((each) => each.id !== item.id)
      : this.items.map((each) => (each.id === item.id ? item : each));
    if (leaves && had) this.total--;
    if (this.chosenId === item.id) this.chosen = item;
    this.changed();
  }

  async #freshenChosen() {
    const id = this.chosenId;
    if (id === null) return;
    const listed = this.items.find((item) => item.id === id);
    if (listed) {
      this.chosen = listed;
      return;
    }
    try {
      const found = await followUp(id);
      if (this.chosenId === id) this.chosen = found;
    } catch (error) {
      if (this.chosenId === id) this.chosenError = error instanceof Error ? error.message : String(error);
    }
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** @param {FollowUp} item @param {string[]} words */
function fits(item, words) {
  const text = [item.customerName, item.customer, item.contact, item.order, item.event, item.phone, item.email, item.details]
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

/** @param {string} key @returns {Partial<Filter>} */
function stored(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}');
  } catch {
    return {};
  }
}

/** @param {string} key @param {object} value */
function store(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // The browser keeps nothing: the choice lasts as long as the page.
  }
}
