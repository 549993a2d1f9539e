import { whoAmI } from './api.js';
import { readStream } from './live-stream.js';

/** @typedef {'follow-up' | 'order' | 'customer' | 'product' | 'event' | 'plugin' | 'extension' | 'journal' | 'import' | 'user' | 'news' | 'presence'} Kind */
/** @typedef {{kind: Kind, key: string | null}} Change key: null where several have changed; see GET /api/live */

const NAME = 'touchpoint.live';
const SHORTEST = 500;
const LONGEST = 30_000;
/** Between two calls of one listener: a burst of changes is looked at a few times, not a hundred. */
const GAP = 100;
/** The first stream of a page says what has changed within so many seconds: what was asked for meanwhile need not be asked for again. */
const PAST = 10;

/** What changes on the server. All tabs of a browser hear it on one stream, which one of them holds for all. */
class Live {
  /** @type {Set<(change: Change | null) => void>} */
  #listeners = new Set();
  #channel = new BroadcastChannel(NAME);
  #startedAt = 0;
  #pause = SHORTEST;
  /** @type {() => void} */
  #wake = () => {};

  constructor() {
    this.#channel.addEventListener('message', ({ data }) => this.#heard(data));
  }

  /** Begins to listen, or tries again at once if it is waiting to. The user has logged in. */
  start() {
    this.#pause = SHORTEST;
    this.#wake();
    this.#channel.postMessage({ event: 'wake' });
    if (this.#startedAt) return;
    this.#startedAt = Date.now();
    // Browsers hand the lock on to another tab when this one is closed. Without locks (no HTTPS) each tab has its own stream.
    if (navigator.locks) navigator.locks.request(NAME, () => this.#hold());
    else this.#hold();
  }

  /**
   * Calls whenever something of these kinds has changed, or may have.
   * @param {Kind[]} kinds @param {(keys: Set<string> | null) => unknown} look with the keys; null: look at everything
   * @returns {() => void} ends it
   */
  listen(kinds, look) {
    /** @type {Set<string> | null} */
    let keys = new Set();
    let last = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const call = () => {
      [last, timer] = [Date.now(), undefined];
      const all = keys;
      keys = new Set();
      look(all);
    };
    const listener = (/** @type {Change | null} */ change) => {
      if (change && !kinds.includes(change.kind)) return;
      if (!change || change.key === null) keys = null;
      else keys?.add(change.key);
      timer ??= setTimeout(call, Math.max(0, last + GAP - Date.now()));
    };
    this.#listeners.add(listener);
    return () => {
      clearTimeout(timer);
      this.#listeners.delete(listener);
    };
  }

  /** For as long as the tab is there. */
  async #hold() {
    for (let first = true; ; first = false) {
      const status = await readStream(first ? PAST : 0, new AbortController().signal, (told) => this.#told(told, first)).catch(() => 0);
      if (status === 401) this.#told({ event: 'end', data: null });
      await this.#rest(status === 401);
      this.#pause = Math.min(LONGEST, this.#pause * 2);
    }
  }

  /** Until it is worth trying again. @param {boolean} out nobody is logged in: no use before somebody is */
  #rest(out) {
    return new Promise((resolve) => {
      const timer = out ? undefined : setTimeout(resolve, this.#pause * (0.5 + Math.random()));
      this.#wake = () => {
        clearTimeout(timer);
        resolve(undefined);
      };
    });
  }

  /** @param {import('./live-stream.js').Told} told @param {boolean} [first] whether it is the page's first stream */
  #told(told, first = false) {
    if (told.event === 'hello') {
      this.#pause = SHORTEST;
      if (first && Date.now() - this.#startedAt < (PAST - 1) * 1000) return;
    }
    this.#channel.postMessage(told);
    this.#heard(told);
  }

  /** @param {import('./live-stream.js').Told} told */
  #heard({ event, data }) {
    if (event === 'change') this.#tell(data);
    // Whatever has changed before the stream was open, nobody has told.
    else if (event === 'hello' || event === 'resync') this.#tell(null);
    else if (event === 'end') this.#ended();
    else if (event === 'wake') this.#wake();
  }

  /** @param {Change | null} change */
  #tell(change) {
    for (const listener of this.#listeners) listener(change);
  }

  /** The session is over, or its rights are others: what is asked for next finds out. */
  async #ended() {
    if ((await whoAmI().catch(() => undefined)) === null) this.#tell(null);
  }
}

export const live = new Live();
