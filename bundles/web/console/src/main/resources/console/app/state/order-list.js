import { listOrders } from './orders.js';

/** @typedef {import('./orders.js').OrderRow} OrderRow */
/** @typedef {Record<'text' | 'status' | 'held' | 'channel' | 'customer' | 'product' | 'from' | 'to' | 'sort', string>} Filter */

const PAGE = 200;
const MOST = 10_000;
const TYPING = 200;
export const LATEST = '-orderedAt';

/** @type {Filter} */
const NONE = { text: '', status: '', held: '', channel: '', customer: '', product: '', from: '', to: '', sort: '' };

/** The list of orders: its filter, and what was found by it. Says `change`. */
export class OrderList extends EventTarget {
  /** @type {Filter} */
  filter;
  /** @type {OrderRow[]} */
  items = [];
  total = 0;
  /** @type {'loading' | 'ready' | 'failed'} */
  state = 'loading';
  error = '';
  #asked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {URLSearchParams} query as the address has it */
  constructor(query) {
    super();
    this.filter = { ...NONE };
    this.read(query);
  }

  /** Takes the filter from an address. @param {URLSearchParams} query @returns {boolean} whether it is another one */
  read(query) {
    const before = JSON.stringify(this.filter);
    for (const name of /** @type {(keyof Filter)[]} */ (Object.keys(NONE))) this.filter[name] = query.get(name) ?? '';
    return before !== JSON.stringify(this.filter);
  }

  get sort() {
    return this.filter.sort || LATEST;
  }

  /** @returns {boolean} whether anything is left out */
  get filtered() {
    const { sort: _, ...parts } = this.filter;
    return Object.values(parts).some(Boolean);
  }

  /** @param {Partial<Filter>} parts */
  change(parts) {
    Object.assign(this.filter, parts);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.fetch(PAGE), 'text' in parts ? TYPING : 0);
    this.#changed();
  }

  clear() {
    this.change({ ...NONE, sort: this.filter.sort });
  }

  stop() {
    clearTimeout(this.#timer);
    this.#asked++;
  }

  /** Looks again at as many as are here. */
  refresh() {
    return this.fetch(Math.max(PAGE, this.items.length));
  }

  more() {
    return this.fetch(this.items.length + PAGE);
  }

  /** @param {number} size */
  async fetch(size = PAGE) {
    const asked = ++this.#asked;
    const query = Object.fromEntries(Object.entries(this.filter).filter(([, value]) => value.trim()));
    try {
      const page = await listOrders({ ...query, size: String(Math.min(MOST, size)) });
      if (asked !== this.#asked) return;
      Object.assign(this, { items: page.items, total: page.total, state: 'ready', error: '' });
    } catch (error) {
      if (asked !== this.#asked) return;
      // What is here stays in sight until Touchpoint answers again.
      Object.assign(this, { state: this.items.length ? 'ready' : 'failed', error: /** @type {Error} */ (error).message });
    }
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
