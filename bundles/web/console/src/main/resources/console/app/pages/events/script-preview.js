import { LitElement, css, html, nothing } from 'lit';
import { get } from '../../state/api.js';
import { preview } from '../../state/events.js';
import { findCustomers } from '../../state/finders.js';
import { messages as m } from '../../text/messages/events.js';
import { dayText } from '../../text/days.js';
import { shared } from '../../elements/shared.js';
import '../../elements/form/look-up.js';
import '../home/script-view.js';

/** @typedef {import('../../state/finders.js').Finder} Finder */
/** @typedef {{customer: string, customerName: string, order: string | null}} Whom */

const PAUSE = 350;

/** The script as a follow-up would show it, for a customer and an order that are looked up; as one types. */
export class ScriptPreview extends LitElement {
  static properties = {
    script: {},
    source: {},
    event: {},
    promoId: { attribute: false },
    suggested: { attribute: false },
    whom: { state: true },
    text: { state: true },
    error: { state: true },
  };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 10px;
      }
      .whom {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
        gap: 10px;
      }
      p {
        color: var(--muted);
      }
      .error {
        color: var(--late);
      }
    `,
  ];

  #asked = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer = undefined;

  constructor() {
    super();
    this.script = '';
    this.source = '';
    this.event = '';
    /** @type {string | null} */
    this.promoId = null;
    /** @type {Whom | null} whom it is shown for until somebody is chosen */
    this.suggested = null;
    /** @type {Whom | null} */
    this.whom = null;
    /** @type {string | null} */
    this.text = null;
    this.error = '';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  get chosen() {
    return this.whom ?? this.suggested;
  }

  updated() {
    const whom = this.chosen;
    const sample = whom && {
      script: this.script,
      customer: whom.customer,
      source: this.source,
      event: this.event,
      ...(whom.order ? { order: whom.order } : {}),
      ...(this.promoId ? { promoId: this.promoId } : {}),
    };
    const asked = JSON.stringify(sample);
    if (!sample || asked === this.#asked) return;
    this.#asked = asked;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.fill(sample, asked), this.text === null ? 0 : PAUSE);
  }

  /** @param {Parameters<typeof preview>[0]} sample @param {string} asked */
  async fill(sample, asked) {
    try {
      const { text } = await preview(sample);
      if (asked === this.#asked) Object.assign(this, { text, error: '' });
    } catch (error) {
      if (asked === this.#asked) this.error = /** @type {Error} */ (error).message;
    }
  }

  /** @type {Finder} the orders of the customer */
  findOrders = async (text, signal) => {
    const query = new URLSearchParams({ customer: this.chosen?.customer ?? '', size: '8', ...(text ? { text } : {}) });
    const { items } = await get(`/orders?${query}`, { signal });
    return items.map((/** @type {any} */ each) => ({ value: each.number, title: each.number, detail: dayText(each.orderDate) }));
  };

  /** @param {CustomEvent<import('../../state/finders.js').Found>} event */
  foundCustomer({ detail }) {
    this.whom = { customer: detail.value, customerName: detail.title, order: null };
  }

  /** @param {CustomEvent<string | null>} event */
  foundOrder({ detail }) {
    const whom = this.chosen;
    if (whom) this.whom = { ...whom, order: detail };
  }

  render() {
    const whom = this.chosen;
    return html`<div class="whom">
        <tp-look-up
          .label=${m.script.customer}
          .placeholder=${m.script.customerPlaceholder}
          .find=${findCustomers}
          .titles=${whom ? { [whom.customer]: whom.customerName } : {}}
          .value=${whom?.customer ?? null}
          @found=${this.foundCustomer}></tp-look-up>
        <tp-look-up
          .label=${m.script.order}
          .placeholder=${m.script.orderPlaceholder}
          .find=${this.findOrders}
          .value=${whom?.order ?? null}
          ?disabled=${!whom}
          @change=${this.foundOrder}></tp-look-up>
      </div>
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      ${whom ? (this.text === null ? html`<p>${m.script.loading}</p>` : html`<tp-script-view .script=${this.text}></tp-script-view>`) : html`<p>${m.script.choose}</p>`}`;
  }
}

customElements.define('tp-script-preview', ScriptPreview);
