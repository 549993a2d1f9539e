import { LitElement, css, html, nothing } from 'lit';
import { RELATIONSHIPS, TIERS, segments } from '../../state/customers.js';
import { findUsers } from '../../state/finders.js';
import { messages as m } from '../../text/messages/customers.js';
import { shared } from '../../elements/shared.js';
import '../../elements/form/fields.js';
import '../../elements/form/look-up.js';

/** @typedef {Record<string, string>} Filter by the names of the REST API's parameters */
/** @typedef {Event & {target: any}} Typed */

/** What the list of customers is narrowed by. Says `filter` with the {@link Filter} whenever something of it is changed. */
export class CustomersFilter extends LitElement {
  static properties = { filter: { attribute: false }, names: { attribute: false }, segments: { state: true } };

  static styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
        align-items: end;
      }
      .search {
        flex: 1 1 15rem;
        display: grid;
        gap: 3px;
        max-width: 26rem;
      }
      label {
        color: var(--muted);
        font-size: var(--text-small);
        font-weight: 600;
      }
      .search input {
        width: 100%;
        min-height: 34px;
      }
      tp-select-field {
        width: 8.6rem;
      }
      tp-look-up {
        width: 10.5rem;
      }
      .check {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        min-height: 32px;
        color: var(--text);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Filter} */
    this.filter = {};
    /** @type {Record<string, string>} */
    this.names = {};
    /** @type {string[]} */
    this.segments = [];
  }

  connectedCallback() {
    super.connectedCallback();
    segments().then(
      (found) => (this.segments = found),
      () => {},
    );
  }

  focusSearch() {
    /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('#search'))?.focus();
  }

  /** @param {Filter} changes */
  set(changes) {
    const filter = Object.fromEntries(Object.entries({ ...this.filter, ...changes }).filter(([, value]) => value));
    this.dispatchEvent(new CustomEvent('filter', { detail: filter }));
  }

  render() {
    const { text = '', valueTier, relationship, segment } = this.filter;
    return html`<div class="search">
        <label for="search">${m.list.search}</label>
        <input
          id="search"
          type="search"
          autocomplete="off"
          spellcheck="false"
          placeholder=${m.list.searchHint}
          .value=${text}
          @input=${(/** @type {Typed} */ event) => this.set({ text: event.target.value })} />
      </div>
      ${this.choice('valueTier', m.list.tier, TIERS, valueTier)} ${this.choice('relationship', m.list.relationship, RELATIONSHIPS, relationship)}
      ${this.segments.length ? this.choice('segment', m.list.segment, this.segments, segment) : nothing} ${this.credit()}
      ${this.person('accountExecutive', m.list.executive)} ${this.person('accountCsr', m.list.csr)}
      <label class="check">
        <input type="checkbox" .checked=${this.filter.mine === 'true'} @change=${(/** @type {Typed} */ event) => this.set({ mine: event.target.checked ? 'true' : '' })} />
        ${m.list.mine}
      </label>
      ${Object.keys(this.filter).length ? html`<button class="link" @click=${() => this.dispatchEvent(new CustomEvent('filter', { detail: {} }))}>${m.list.clear}</button>` : nothing}`;
  }

  /** @param {string} name @param {string} label @param {string[]} values @param {string | undefined} now */
  choice(name, label, values, now) {
    const options = [['', m.list.any], ...values.map((value) => [value, value])];
    return html`<tp-select-field
      .label=${label}
      .options=${options}
      .value=${now ?? ''}
      @change=${(/** @type {CustomEvent<string>} */ event) => this.set({ [name]: event.detail })}></tp-select-field>`;
  }

  credit() {
    const now = this.filter.onHold ? 'onHold' : this.filter.overLimit ? 'overLimit' : '';
    return html`<tp-select-field
      .label=${m.list.credit}
      .options=${[['', m.list.any], ...Object.entries(m.list.credits)]}
      .value=${now}
      @change=${(/** @type {CustomEvent<string>} */ { detail }) =>
        this.set({ onHold: detail === 'onHold' ? 'true' : '', overLimit: detail === 'overLimit' ? 'true' : '' })}></tp-select-field>`;
  }

  /** @param {string} name @param {string} label */
  person(name, label) {
    return html`<tp-look-up
      .label=${label}
      .placeholder=${m.list.any}
      .find=${findUsers}
      .titles=${this.names}
      .value=${this.filter[name] ?? null}
      @change=${(/** @type {CustomEvent<string | null>} */ event) => this.set({ [name]: event.detail ?? '' })}></tp-look-up>`;
  }
}

customElements.define('tp-customers-filter', CustomersFilter);
