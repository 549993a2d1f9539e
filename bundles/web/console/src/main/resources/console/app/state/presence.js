import { ours, put } from './api.js';
import { live } from './live.js';

/** @typedef {{login: string, fullName: string, until: string}} Viewer see Viewer.java */

/** Whoever leafs through a queue has none of them open. */
const SETTLES = 400;
/** It holds for 90 s on the server. */
const AGAIN = 40_000;

/**
 * Says that the user has a follow-up open, and hears who else has. Nobody is asked again and again: who comes and goes is told, and who
 * vanishes without a word is forgotten when the time is up. Says `change`.
 */
export class Presence extends EventTarget {
  /** @type {Viewer[]} */
  others = [];
  /** @type {number | null} */
  #id = null;
  #said = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {() => void} */
  #deaf = () => {};

  start() {
    this.#deaf = live.listen(['presence'], (keys) => (!keys || keys.has(String(this.#id))) && this.#said && this.#look());
    addEventListener('pagehide', this.#leave);
  }

  stop() {
    this.#deaf();
    removeEventListener('pagehide', this.#leave);
    this.open(null);
  }

  /** @param {number | null} id the follow-up that is open now; null: none */
  open(id) {
    if (id === this.#id) return;
    this.#leave();
    this.#id = id;
    this.#tell([]);
    clearTimeout(this.#timer);
    if (id !== null) this.#timer = setTimeout(() => this.#look(), SETTLES);
  }

  async #look() {
    const id = this.#id;
    if (id === null) return;
    clearTimeout(this.#timer);
    this.#said = true;
    try {
      const { items } = await put(`/follow-ups/${id}/presence`);
      if (id === this.#id) this.#tell(items);
    } catch {
      // Nobody is shown rather than somebody who may have gone; the page says itself what is wrong with the follow-up.
      if (id === this.#id) this.#tell([]);
    }
    if (id === this.#id) this.#timer = setTimeout(() => this.#look(), this.#pause());
  }

  /** @returns {number} until somebody's time is up, or it has to be said again */
  #pause() {
    const ends = this.others.map(({ until }) => Date.parse(until) - Date.now() + 500);
    return Math.max(2_000, Math.min(AGAIN, ...ends));
  }

  /** @param {Viewer[]} others */
  #tell(others) {
    if (!others.length && !this.others.length) return;
    this.others = others;
    this.dispatchEvent(new Event('change'));
  }

  #leave = () => {
    if (this.#id === null || !this.#said) return;
    this.#said = false;
    // Sent even while the page goes; whether it arrives nobody hears.
    fetch(`/api/follow-ups/${this.#id}/presence`, { method: 'DELETE', headers: ours(), keepalive: true }).catch(() => {});
  };
}
