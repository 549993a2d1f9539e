import { live } from '../state/live.js';

/** While its element is in the page, calls whenever something of some kinds has changed. */
export class LiveController {
  #kinds;
  #look;
  #stop = () => {};

  /**
   * @param {import('lit').ReactiveControllerHost} host @param {import('../state/live.js').Kind[]} kinds
   * @param {(keys: Set<string> | null) => unknown} look with the keys of what has changed; null: look at everything
   */
  constructor(host, kinds, look) {
    this.#kinds = kinds;
    this.#look = look;
    host.addController(this);
  }

  hostConnected() {
    this.#stop = live.listen(this.#kinds, this.#look);
  }

  hostDisconnected() {
    this.#stop();
  }
}
