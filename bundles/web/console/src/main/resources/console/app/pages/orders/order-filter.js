import { LitElement, css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { CHANNELS, HOLDS, STATUSES } from '../../state/orders.js';
import { messages as m } from '../../text/messages/orders.js';
import { shared } from '../../elements/shared.js';

/** @typedef {import('../../state/order-list.js').Filter} Filter */

/** Nothing is left out. */
const NONE = { text: '', status: '', held: '', channel: '', customer: '', product: '', from: '', to: '' };

/** Which orders are wanted. Says `filter` with the parts that change, and `found` when the user goes on to the list. */
export class OrderFilter extends LitElement {
  static properties = { list: { attribute: false }, filter: { attribute: false } };

  static styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
      }
      input[type='search'] {
        flex: 1 1 15rem;
        max-width: 26rem;
      }
      select.set,
      input.set {
        border-color: var(--accent);
      }
      .dates {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        color: var(--muted);
      }
      .chip {
        border-color: var(--accent);
        border-radius: 14px;
        color: var(--accent);
      }
      @media (max-width: 52rem) {
        input[type='search'] {
          flex-basis: 100%;
          max-width: none;
        }
        select {
          min-width: 0;
          flex: 1 1 8rem;
        }
        .dates {
          flex-wrap: wrap;
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../../state/order-list.js').OrderList | null} */
    this.list = null;
    /** @type {Filter | null} a copy, so that a change is noticed */
    this.filter = null;
  }

  focus() {
    const field = this.renderRoot.querySelector('input');
    field?.focus();
    field?.select();
  }

  /** @param {Partial<Filter>} parts */
  say(parts) {
    this.dispatchEvent(new CustomEvent('filter', { detail: parts }));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('found'));
  }

  render() {
    const filter = this.filter;
    if (!filter) return nothing;
    const f = m.filter;
    return html`<input
        type="search"
        aria-label=${f.text}
        placeholder=${f.textHint}
        maxlength="100"
        .value=${live(filter.text)}
        @input=${(/** @type {any} */ event) => this.say({ text: event.target.value })}
        @keydown=${this.key} />
      ${this.select('status', f.status, [['', f.anyStatus], ...STATUSES.map((each) => [each, m.status(each)])])}
      ${this.select('held', f.held, [['', f.anyHeld], ['any', f.held_any], ...HOLDS.map((each) => [each, m.heldFor(each)])])}
      ${this.select('channel', f.channel, [['', f.anyChannel], ...CHANNELS.map((each) => [each, m.channel(each)])])}
      <span class="dates"><label for="from">${f.from}</label>${this.day('from')}<label for="to">${f.to}</label>${this.day('to')}</span>
      ${this.chip('customer', filter.customer && f.customer(filter.customer))}${this.chip('product', filter.product && f.product(filter.product))}
      ${this.list?.filtered ? html`<button class="link" @click=${() => this.say(NONE)}>${f.clear}</button>` : nothing}`;
  }

  /** @param {'status' | 'held' | 'channel'} name @param {string} label @param {string[][]} options */
  select(name, label, options) {
    const value = this.filter?.[name] ?? '';
    return html`<select
      class=${value ? 'set' : ''}
      aria-label=${label}
      title=${label}
      @change=${(/** @type {any} */ event) => this.say({ [name]: event.target.value })}>
      ${options.map(([option, text]) => html`<option value=${option} .selected=${live(option === value)}>${text}</option>`)}
    </select>`;
  }

  /** @param {'from' | 'to'} name */
  day(name) {
    const value = this.filter?.[name] ?? '';
    return html`<input
      id=${name}
      type="date"
      class=${value ? 'set' : ''}
      .value=${live(value)}
      @change=${(/** @type {any} */ event) => event.target.validity.badInput || this.say({ [name]: event.target.value })} />`;
  }

  /** @param {'customer' | 'product'} name @param {string} words */
  chip(name, words) {
    if (!words) return nothing;
    return html`<button class="chip" aria-label=${m.filter.without(words)} @click=${() => this.say({ [name]: '' })}>${words} <span aria-hidden="true">×</span></button>`;
  }
}

customElements.define('tp-order-filter', OrderFilter);
