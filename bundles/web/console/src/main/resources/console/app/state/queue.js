import { ApiError } from './api.js';
import { ALL, fetchOptions, parameters, rememberOptions, restricts } from './display-options.js';
import { CLOSED, entry, rows, rowsOf } from './follow-ups.js';
import { live } from './live.js';
import { OpenFollowUps } from './open-follow-ups.js';
import { placed } from './queue-order.js';

/** @typedef {import('./follow-ups.js').FollowUp} FollowUp */
/** @typedef {import('./follow-ups.js').Entry} Entry */
/** @typedef {import('./display-options.js').Options} Options */

/** The first rows come alone, for they are all that is in sight; the others follow in larger parts, side by side. */
const FIRST = 200;
const STEP = 5_000;
const MOST = 10_000;
/** As many changes are looked at one by one. */
const FEW = 50;
/** What changes is told; this is for what nobody could tell. */
const REFRESH = 60_000;
/** A long queue is not fetched anew at every change. */
const LONG = 2_000;
const LONG_GAP = 3_000;
/** Whoever stays on a row for so long may open it next. */
const SOON = 60;

/** One's queue as the page shows it, and which follow-up is chosen. Says `change` whenever it has changed. */
export class Queue extends EventTarget {
  /** @type {Entry[]} */
  items = [];
  total = 0;
  /** @type {'loading' | 'ready' | 'failed'} */
  state = 'loading';
  /** @type {string} what the last attempt to fetch it failed with */
  error = '';
  readAt = 0;
  /** @type {Options} */
  options = ALL;
  /** @type {string | null} the day in the calendar that alone is shown */
  day = null;
  text = '';
  /** @type {Set<string>} */
  events = new Set();
  /** @type {number | null} */
  chosenId = null;
  /** the follow-ups themselves */
  whole = new OpenFollowUps(() => this.changed());
  #most = MOST;
  #attempt = 0;
  #pending = 0;
  /** @type {Set<string> | null | undefined} what has changed meanwhile; null: anything may have; undefined: nothing */
  #missed;
  /** @type {Entry[] | null} */
  #visible = null;
  /** @type {() => void} */
  #deaf = () => {};
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #later;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #soon;

  /**
   * Fetches the queue now, whenever a follow-up has changed and, while the page is visible, every so often.
   * @param {() => Promise<Options | undefined>} preferred with which options it is opened, where not with those chosen last
   */
  async start(preferred) {
    document.addEventListener('visibilitychange', this.#whenVisible);
    this.#timer = setInterval(this.#whenVisible, REFRESH);
    this.#deaf = live.listen(['follow-up'], this.#stir);
    const [chosen, last] = await Promise.all([preferred(), fetchOptions().catch(() => ALL)]);
    this.options = chosen ?? last;
    return this.refresh();
  }

  stop() {
    document.removeEventListener('visibilitychange', this.#whenVisible);
    clearInterval(this.#timer);
    clearTimeout(this.#later);
    clearTimeout(this.#soon);
    this.#deaf();
    this.#attempt++;
  }

  /** @param {Set<string> | null} keys */
  #stir = (keys) => {
    this.whole.forget(keys);
    // What has changed before it is asked for at all will be in what comes; while it is being fetched, may or may not.
    if (this.#pending) this.#missed = keys && this.#missed !== null ? new Set([...(this.#missed ?? []), ...keys]) : null;
    else if (this.state !== 'loading') this.#look(keys);
  };

  /** @param {Set<string> | null} keys what has changed; null: anything may have */
  #look(keys) {
    if (keys && keys.size <= FEW && this.items.length === this.total) this.#renew(keys);
    else if (this.items.length <= LONG) this.refresh();
    else this.#later ??= setTimeout(() => this.refresh(), Math.max(0, this.readAt + LONG_GAP - Date.now()));
  }

  #lookAgain() {
    const missed = this.#missed;
    if (missed === undefined || this.#pending) return;
    this.#missed = undefined;
    this.#look(missed);
  }

  /** Fetches these rows alone: those that come are in the queue, the others not, or no more. @param {Set<string>} keys */
  async #renew(keys) {
    const attempt = this.#attempt;
    this.#pending++;
    try {
      const come = await rowsOf(parameters(this.options, this.day), keys);
      if (attempt === this.#attempt) {
        const items = placed(this.items, keys, come, this.options.sort);
        this.#take(items, items.length);
        if (keys.has(String(this.whole.id))) await this.whole.freshen();
      }
    } catch {
      // The whole queue then; if that fails as well, it says so.
      this.#missed = null;
    } finally {
      this.#pending--;
    }
    this.#lookAgain();
  }

  #whenVisible = () => {
    // One at a time: while nobody logs in again, requests wait, and must not pile up.
    if (document.visibilityState === 'visible' && !this.#pending && Date.now() - this.readAt >= REFRESH - 1_000) this.refresh();
  };

  /** @param {boolean} [anew] whether what is shown is of other options, and need not stay until everything has come @returns {Promise<void>} */
  async refresh(anew = this.state === 'loading') {
    const attempt = ++this.#attempt;
    this.#pending++;
    clearTimeout(this.#later);
    this.#later = undefined;
    try {
      await this.#fetch(attempt, anew);
      if (attempt !== this.#attempt) return;
      await this.whole.freshen();
    } catch (error) {
      if (attempt !== this.#attempt) return;
      if (this.#dropped(error)) return await this.refresh(true);
      this.error = error instanceof ApiError ? error.message : String(error);
      if (this.state === 'loading') this.state = 'failed';
    } finally {
      this.#pending--;
    }
    this.changed();
    this.#lookAgain();
  }

  /** @param {number} attempt @param {boolean} anew */
  async #fetch(attempt, anew) {
    const query = parameters(this.options, this.day);
    const first = await rows(query, 0, FIRST);
    const wanted = Math.min(first.total, this.#most);
    if (attempt !== this.#attempt) return;
    if (anew || first.items.length >= wanted) this.#take(first.items, first.total);
    if (first.items.length >= wanted) return;
    const size = Math.min(STEP, this.#most);
    const parts = await Promise.all(Array.from({ length: Math.ceil(wanted / size) }, (_, page) => rows(query, page, size)));
    // By id, since rows may have moved from one part to another while they were read.
    const all = new Map(parts.flatMap(({ items }) => items).map((item) => [item.id, item]));
    if (attempt === this.#attempt) this.#take([...all.values()], parts[0].total);
  }

  /** @param {Entry[]} items @param {number} total */
  #take(items, total) {
    this.#visible = null;
    this.chosenId = this.#stillChosen(items);
    Object.assign(this, { items, total, state: 'ready', error: '', readAt: Date.now() });
    for (const item of items) if (item.event) this.events.add(item.event);
    this.changed();
  }

  /** What is marked and not open stays in sight: where it has gone, the mark is on what has moved up. @param {Entry[]} items */
  #stillChosen(items) {
    if (this.whole.id !== null || this.chosenId === null || items.some((item) => item.id === this.chosenId)) return this.chosenId;
    const at = this.items.findIndex((item) => item.id === this.chosenId);
    return (items[Math.min(Math.max(0, at), items.length - 1)] ?? { id: null }).id;
  }

  /** Options kept from earlier may name what is not there any more: such are dropped. @param {unknown} error @returns {boolean} whether any were */
  #dropped(error) {
    const field = error instanceof ApiError && error.status === 400 ? error.field : '';
    const list = { event: 'events', source: 'sources', priority: 'priorities' }[field ?? ''];
    if (!list || !this.options[/** @type {'events'} */ (list)].length) return false;
    this.options = { ...this.options, [list]: [] };
    return true;
  }

  /** Shows the queue as these options say, and remembers them. @param {Partial<Options>} change */
  async show(change) {
    this.options = { ...this.options, ...change };
    this.day = null;
    const remembered = rememberOptions(this.options).catch(() => {});
    await Promise.all([this.refresh(true), remembered]);
  }

  /** @param {string | null} day shows the work of one day alone; null: again what the options say */
  showDay(day) {
    this.day = day;
    return this.refresh(true);
  }

  /** @param {string} text */
  find(text) {
    this.text = text;
    this.#visible = null;
    this.changed();
  }

  get filtered() {
    return Boolean(this.text || this.day || restricts(this.options));
  }

  clear() {
    this.text = '';
    return this.show({ ...ALL, sort: this.options.sort, closed: this.options.closed });
  }

  fetchMore() {
    this.#most += MOST;
    return this.refresh();
  }

  get byDate() {
    return this.options.sort.endsWith('startDate');
  }

  /** @returns {Entry[]} those that the text fits; by date, what is closed comes after what is open */
  get visible() {
    this.#visible ??= this.#sift();
    return this.#visible;
  }

  #sift() {
    const words = this.text.toLowerCase().split(/\s+/).filter(Boolean);
    const found = words.length ? this.items.filter((item) => words.every((word) => item.words.includes(word))) : this.items;
    if (!this.byDate || !this.options.closed) return found;
    return [...found.filter((item) => item.status !== CLOSED), ...found.filter((item) => item.status === CLOSED)];
  }

  /** @returns {FollowUp | null} the one that is open, once it has come */
  get chosen() {
    return this.whole.open;
  }

  /** Moves the mark, without opening anything. @param {number | null} id */
  choose(id) {
    this.chosenId = id;
    clearTimeout(this.#soon);
    if (id !== null) this.#soon = setTimeout(() => this.whole.prepare(id), SOON);
    this.changed();
  }

  /** Opens a follow-up, whether or not the list has it. @param {number | null} id null: none is open any more */
  async open(id) {
    if (id !== null) this.chosenId = id;
    const come = this.whole.choose(id);
    this.changed();
    await come;
    const next = this.neighbour(1);
    if (id !== null && next) this.whole.prepare(next.id);
  }

  /** @param {number} by @returns {Entry | undefined} the one so many places after the chosen one */
  neighbour(by) {
    const visible = this.visible;
    const at = visible.findIndex((item) => item.id === this.chosenId);
    return at < 0 ? visible[0] : visible[at + by];
  }

  /** @param {FollowUp} item has changed; it leaves the list if it no longer belongs there */
  replace(item) {
    const leaves = item.status === CLOSED && !this.options.closed;
    const had = this.items.some((each) => each.id === item.id);
    this.#visible = null;
    this.items = leaves
      ? this.items.filter((each) => each.id !== item.id)
      : this.items.map((each) => (each.id === item.id ? entry(item) : each));
    if (leaves && had) this.total--;
    this.whole.put(item);
    this.changed();
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }
}
