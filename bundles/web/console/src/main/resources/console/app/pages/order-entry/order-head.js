import { LitElement, css, html, nothing } from 'lit';
import { CHANNELS } from '../../state/orders.js';
import { messages as m } from '../../text/messages/order-entry.js';
import { messages as orders } from '../../text/messages/orders.js';
import { shared } from '../../elements/shared.js';
import '../../elements/form/fields.js';

/** What an order says beside its customer and its lines. */
export class OrderHead extends LitElement {
  static properties = { entry: { attribute: false }, contacts: { attribute: false } };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr));
        gap: 12px 14px;
      }
      .wide {
        grid-column: 1 / -1;
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
        gap: 12px 14px;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../../state/order-entry.js').OrderEntry | null} */
    this.entry = null;
    /** @type {{name: string, phone: string | null}[]} */
    this.contacts = [];
  }

  get options() {
    const named = this.contacts.map(({ name, phone }) => /** @type {[string, string]} */ ([name, phone ? `${name} · ${phone}` : name]));
    return /** @type {[string, string][]} */ ([['', m.head.mainContact], ...named]);
  }

  render() {
    const form = this.entry;
    if (!form) return nothing;
    const h = m.head;
    const channels = CHANNELS.filter((each) => each !== 'import').map((each) => /** @type {[string, string]} */ ([each, orders.channel(each)]));
    return html`<tp-text-field name="purchaseOrder" .longest=${60} .label=${h.purchaseOrder} .form=${form}></tp-text-field>
      <tp-select-field name="contact" .label=${h.contact} .options=${this.options} .form=${form}></tp-select-field>
      <tp-select-field name="channel" .label=${h.channel} .options=${channels} .form=${form}></tp-select-field>
      <tp-date-field name="wantedDate" .label=${h.wantedDate} .form=${form}></tp-date-field>
      <tp-date-field name="promisedDate" .label=${h.promisedDate} .form=${form}></tp-date-field>
      <tp-text-field name="shippingMethod" .longest=${60} .label=${h.shippingMethod} .form=${form}></tp-text-field>
      <tp-text-field name="payment" .longest=${60} .label=${h.payment} .form=${form}></tp-text-field>
      <div class="wide">
        <tp-text-area name="shipTo" .label=${h.shipTo} .placeholder=${h.shipToHint} .form=${form}></tp-text-area>
        <tp-text-area name="comments" .label=${h.comments} .form=${form}></tp-text-area>
      </div>`;
  }
}

customElements.define('tp-order-head', OrderHead);
