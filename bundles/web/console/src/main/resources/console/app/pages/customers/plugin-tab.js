import { html } from 'lit';
import { CustomerTab } from './customer-tab.js';
import '../../elements/plugin-slot.js';

/** What a plugin adds to the customer's page: `customer.tab`. */
export class PluginTab extends CustomerTab {
  static properties = { entry: { attribute: false } };

  constructor() {
    super();
    /** the key of the contribution */
    this.entry = '';
  }

  render() {
    return html`<tp-plugin-slot bare point="customer.tab" .only=${this.entry} .model=${this.customer}></tp-plugin-slot>`;
  }
}

customElements.define('tp-customer-plugin', PluginTab);
