import { html, nothing } from 'lit';
import { messages as m } from '../../text/messages/customers.js';
import { EntriesTab } from './entries-tab.js';

/** @typedef {import('../../state/customers.js').Address} Address */

const a = m.addresses;

/** Where the customer is to be found: one bill-to address, any number of ship-to addresses. */
class AddressesTab extends EntriesTab {
  list = /** @type {const} */ ('addresses');
  words = a;
  blank = { kind: 'ship-to', name: '', street: '', city: '', region: '', postalCode: '', country: '' };

  /** @param {any} address */
  nameOfEntry(address) {
    return address.street;
  }

  controls() {
    return html`<tp-select-field name="kind" .label=${a.kind} .options=${a.kinds} .form=${this.form}></tp-select-field>
      ${this.text('name', a.name)} ${this.text('street', a.street)} ${this.text('city', a.city)} ${this.text('region', a.region)}
      ${this.text('postalCode', a.postalCode)} ${this.text('country', a.country)}`;
  }

  /** @param {any} address */
  shown({ kind, name, street, city, region, postalCode, country }) {
    const place = [street, city, [region, postalCode].filter(Boolean).join(' '), country].filter(Boolean).join(', ');
    return html`<span class="mark">${Object.fromEntries(a.kinds)[kind]}</span> ${name ? html`<strong>${name}</strong>` : nothing} <span>${place}</span>`;
  }
}

customElements.define('tp-customer-addresses', AddressesTab);
