import { peopleNames } from '../state/people.js';

/** Full names for an element that has log-ins; it is drawn again when they have come. */
export class Names {
  #host;
  /** @type {Record<string, string>} */
  #names = {};

  /** @param {import('lit').ReactiveControllerHost} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    peopleNames().then(
      (names) => {
        this.#names = names;
        this.#host.requestUpdate();
      },
      () => {},
    );
  }

  /** @param {string} login of a user, or the name of what is none: an event, the system */
  of(login) {
    return this.#names[login] ?? login;
  }
}
