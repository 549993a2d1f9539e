import { LitElement, html } from 'lit';
import { findPeople } from '../../state/finders.js';
import { messages as m } from '../../text/messages/home.js';
import '../../elements/form/look-up.js';

/** Users and groups who get a copy. Says `route` with their values. */
export class RouteField extends LitElement {
  static properties = { chosen: { attribute: false }, titles: { state: true } };

  constructor() {
    super();
    /** @type {string[]} */
    this.chosen = [];
    /** @type {Record<string, string>} how those are called who were chosen before the page was loaded */
    this.titles = {};
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('chosen') && this.chosen.some((value) => !(value in this.titles))) this.call();
  }

  async call() {
    const people = await findPeople('', new AbortController().signal).catch(() => []);
    this.titles = Object.fromEntries(people.map(({ value, title }) => [value, title]));
  }

  render() {
    return html`<tp-look-up
      multiple
      above
      pause="0"
      .label=${m.work.route}
      .placeholder=${m.work.routeHint}
      .find=${findPeople}
      .titles=${this.titles}
      .value=${this.chosen}
      @change=${(/** @type {CustomEvent<string[]>} */ event) => this.dispatchEvent(new CustomEvent('route', { detail: event.detail }))}></tp-look-up>`;
  }
}

customElements.define('tp-route-field', RouteField);
