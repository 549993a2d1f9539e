import { LitElement, css, html, nothing } from 'lit';
import { CREDIT, RELATIONSHIPS, TIERS, create, may } from '../../state/customers.js';
import { findUsers } from '../../state/finders.js';
import { Form } from '../../state/form.js';
import { router } from '../../state/router.js';
import { say } from '../../state/toasts.js';
import { messages as m } from '../../text/messages/customers.js';
import { shared } from '../../elements/shared.js';
import '../../elements/dialog.js';
import '../../elements/form/fields.js';
import '../../elements/form/form.js';
import '../../elements/form/look-up.js';
import '../../elements/form/number-field.js';

const EMPTY = {
  name: '',
  number: '',
  contact: '',
  phone: '',
  email: '',
  accountExecutive: null,
  accountCsr: null,
  valueTier: '',
  relationship: '',
  segment: '',
  creditLimit: null,
  terms: '',
};
/** Where what the server says about the main contact is shown. @type {Record<string, string>} */
const FIELDS = { 'contacts[0].name': 'contact', 'contacts[0].phone': 'phone', 'contacts[0].email': 'email' };

/** The form of a new customer, over the page; leads to the customer once it is made. Says `closed`. */
export class NewCustomer extends LitElement {
  static properties = { session: { attribute: false } };

  static styles = [
    shared,
    css`
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr));
        gap: 12px 16px;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../../state/api.js').Session} */
    this.session = { login: '', fullName: '', jobFunctions: [] };
    this.form = new Form({ ...EMPTY }, 'new-customer');
  }

  firstUpdated() {
    /** @type {import('../../elements/dialog.js').Dialog} */ (this.renderRoot.querySelector('tp-dialog')).show();
    this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('tp-text-field'))?.focus());
  }

  async accept() {
    const made = await this.form.submit((_, values) => this.send(values));
    if (!made) return;
    say(m.new.done(made.name, made.number));
    this.dispatchEvent(new CustomEvent('closed'));
    router.go(`/customers/${encodeURIComponent(made.number)}`);
  }

  /** @param {typeof EMPTY} values */
  async send({ contact, phone, email, ...settings }) {
    const contacts = contact || phone || email ? [{ name: contact, phone: phone || null, email: email || null }] : [];
    const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== '' && value !== null));
    try {
      return await create({ ...given, name: settings.name, contacts });
    } catch (error) {
      const fault = /** @type {import('../../state/api.js').ApiError} */ (error);
      if (fault.field) fault.field = FIELDS[fault.field] ?? fault.field;
      throw error;
    }
  }

  render() {
    const text = (/** @type {string} */ name, /** @type {string} */ label, type = 'text', hint = '') =>
      html`<tp-text-field .name=${name} .label=${label} .type=${type} .hint=${hint} .form=${this.form}></tp-text-field>`;
    const choice = (/** @type {string} */ name, /** @type {string} */ label, /** @type {string[]} */ values) =>
      html`<tp-select-field .name=${name} .label=${label} .options=${[['', m.profile.none], ...values.map((value) => [value, value])]} .form=${this.form}></tp-select-field>`;
    const person = (/** @type {string} */ name, /** @type {string} */ label) =>
      html`<tp-look-up .name=${name} .label=${label} .find=${findUsers} .form=${this.form}></tp-look-up>`;
    return html`<tp-dialog wide .heading=${m.new.title} @closed=${() => this.dispatchEvent(new CustomEvent('closed'))}>
      <tp-form .form=${this.form} .accept=${m.new.accept} @accept=${this.accept}>
        <div class="fields">
          <tp-text-field name="name" .label=${m.profile.name} required .form=${this.form}></tp-text-field>
          ${text('number', m.new.number, 'text', m.new.numberHint)} ${text('contact', m.new.contact)} ${text('phone', m.contacts.phone, 'tel')}
          ${text('email', m.contacts.email, 'email')} ${person('accountExecutive', m.list.executive)} ${person('accountCsr', m.list.csr)}
          ${choice('valueTier', m.list.tier, TIERS)} ${choice('relationship', m.list.relationship, RELATIONSHIPS)} ${text('segment', m.list.segment)}
          ${may(this.session, CREDIT)
            ? html`<tp-money-field name="creditLimit" .label=${m.credit.limit} .hint=${m.credit.limitHint} .form=${this.form}></tp-money-field> ${text('terms', m.credit.terms)}`
            : nothing}
        </div>
      </tp-form>
    </tp-dialog>`;
  }
}

customElements.define('tp-new-customer', NewCustomer);
