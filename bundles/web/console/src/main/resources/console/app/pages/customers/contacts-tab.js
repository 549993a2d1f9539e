import { html, nothing } from 'lit';
import { messages as m } from '../../text/messages/customers.js';
import { EntriesTab } from './entries-tab.js';

/** @typedef {import('../../state/customers.js').Contact} Contact */

/** People to talk to at the customer; the first is the main one. */
class ContactsTab extends EntriesTab {
  blank = { name: '', phone: '', fax: '', email: '' };

  controls() {
    return html`${this.text('name', m.contacts.name)} ${this.text('phone', m.contacts.phone, 'tel')} ${this.text('fax', m.contacts.fax, 'tel')}
    ${this.text('email', m.contacts.email, 'email')}`;
  }

  /** @param {Contact} contact @param {number} index */
  shown({ name, phone, fax, email }, index) {
    return html`<strong>${name}</strong> ${index === 0 ? html`<span class="mark">${m.contacts.main}</span>` : nothing}
      ${phone ? html`<a href="tel:${phone.replace(/[^+\d]/g, '')}" aria-label=${m.page.call(name, phone)}>${phone}</a>` : nothing}
      ${email ? html`<a href="mailto:${email}" aria-label=${m.page.mail(name, email)}>${email}</a>` : nothing}
      ${fax ? html`<span class="quiet">${m.contacts.fax} ${fax}</span>` : nothing}`;
  }

  /** @param {Contact} contact @param {number} index */
  actions(contact, index) {
    if (index === 0) return nothing;
    const main = () => this.put([contact, ...this.entries.toSpliced(index, 1)], m.contacts.madeMain(contact.name));
    return html`<button aria-label=${m.contacts.makeMain(contact.name)} @click=${main}>${m.contacts.main}</button>`;
  }
}

customElements.define('tp-customer-contacts', ContactsTab);
