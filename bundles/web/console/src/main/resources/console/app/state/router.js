import { messages as m } from '../text/messages/shell.js';
import { match } from './routes.js';

/** @typedef {import('./routes.js').Params} Params */
/** @typedef {{page: import('../pages.js').PageEntry, params: Params, query: URLSearchParams, how: 'start' | 'push' | 'replace' | 'pop'}} Place */

const SCROLLS = 'touchpoint.scrolls';

/** Where the user is. Follows links, back and forward; says `change`. */
class Router extends EventTarget {
  /** @type {Place} */
  place = this.#read('start');
  /** @type {() => number} how far the page is scrolled; the console sets it */
  scrolled = () => 0;
  /** @type {Record<string, number>} by entry of the browser's history */
  #scrolls = stored();
  #key = '';

  start() {
    this.#key = history.state?.key ?? this.#mark();
    addEventListener('popstate', () => this.#popped());
    addEventListener('pagehide', () => this.#keep());
    document.addEventListener('click', (event) => this.#click(event));
  }

  /** Goes to a page of ours. @param {string} path with its query @param {{replace?: boolean}} [how] replace: Back does not lead here */
  go(path, { replace = false } = {}) {
    if (!match(new URL(path, location.origin).pathname)) return location.assign(path);
    this.#scrolls[this.#key] = this.scrolled();
    if (replace) history.replaceState({ key: this.#key }, '', path);
    else history.pushState({ key: (this.#key = newKey()) }, '', path);
    this.#change(replace ? 'replace' : 'push');
  }

  /** Notes in the address what the page shows, without going anywhere. @param {Record<string, string>} query empty values are left out */
  note(query) {
    const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value)).toString();
    this.go(location.pathname + (search && `?${search}`), { replace: true });
  }

  /** How far the page was scrolled when the user was here last. */
  get scroll() {
    return this.#scrolls[this.#key] ?? 0;
  }

  #popped() {
    this.#scrolls[this.#key] = this.scrolled();
    this.#key = history.state?.key ?? this.#mark();
    this.#change('pop');
  }

  #mark() {
    const key = newKey();
    history.replaceState({ key }, '');
    return key;
  }

  /** @param {Place['how']} how */
  #change(how) {
    this.place = this.#read(how);
    this.dispatchEvent(new Event('change'));
  }

  /** @param {Place['how']} how @returns {Place} */
  #read(how) {
    const found = match(location.pathname) ?? /** @type {NonNullable<ReturnType<typeof match>>} */ (match('/'));
    return { ...found, query: new URLSearchParams(location.search), how };
  }

  /** @param {MouseEvent} event */
  #click(event) {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = /** @type {HTMLAnchorElement | undefined} */ (event.composedPath().find((node) => node instanceof HTMLAnchorElement));
    if (!link?.href || link.target || link.hasAttribute('download') || link.origin !== location.origin || !match(link.pathname)) return;
    event.preventDefault();
    this.go(link.pathname + link.search);
  }

  #keep() {
    this.#scrolls[this.#key] = this.scrolled();
    try {
      sessionStorage.setItem(SCROLLS, JSON.stringify(this.#scrolls));
    } catch {
      // The browser keeps nothing: a reload starts at the top.
    }
  }
}

const newKey = () => Math.random().toString(36).slice(2);

/** @returns {Record<string, number>} */
function stored() {
  try {
    return JSON.parse(sessionStorage.getItem(SCROLLS) ?? '{}');
  } catch {
    return {};
  }
}

/** @param {string} text what the browser's title says before the product's name */
export function setTitle(text) {
  document.title = `${text} – ${m.product}`;
}

export const router = new Router();
