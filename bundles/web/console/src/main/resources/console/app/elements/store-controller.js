/** Draws its element again whenever a store says `change`. */
export class StoreController {
  /** @type {EventTarget | null} */
  #store = null;
  #host;

  /** @param {import('lit').ReactiveControllerHost} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  /** @param {EventTarget | null} store */
  watch(store) {
    if (this.#store === store) return;
    this.#store?.removeEventListener('change', this.#draw);
    this.#store = store;
    this.#store?.addEventListener('change', this.#draw);
  }

  hostConnected() {
    this.#store?.addEventListener('change', this.#draw);
  }

  hostDisconnected() {
    this.#store?.removeEventListener('change', this.#draw);
  }

  #draw = () => this.#host.requestUpdate();
}
