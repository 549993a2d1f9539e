import { LitElement, css, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { get } from '../../state/api.js';
import { findCustomers, findPeople } from '../../state/finders.js';
import { PRIORITIES, create } from '../../state/follow-ups.js';
import { Form } from '../../state/form.js';
import { say } from '../../state/toasts.js';
import { messages as m } from '../../text/messages/home.js';
import { shared } from '../../elements/shared.js';
import '../../elements/dialog.js';
import '../../elements/form/fields.js';
import '../../elements/form/form.js';
import '../../elements/form/look-up.js';
import './when-field.js';

const FRESH = { customer: null, contact: '', order: null, routeTo: [], priority: 'Medium', startDate: null, stopDate: null, details: '', script: '' };

/** New Follow-up (V20): one made by hand, for oneself or for others. What is typed is kept until it is made. */
export class NewFollowUpDialog extends LitElement {
  static properties = { form: { state: true }, contacts: { state: true }, customerName: { state: true } };

  static styles = [
    shared,
    css`
      tp-form > * + * {
        margin-top: 12px;
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
        gap: 12px 16px;
        align-items: start;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../../state/desk.js').Desk | null} */
    this.desk = null;
    /** @type {import('../../state/api.js').Session | null} */
    this.session = null;
    /** @type {(id: number) => void} called with what was made, if it is in the user's own queue */
    this.made = () => {};
    /** @type {Form<typeof FRESH> | null} */
    this.form = null;
    /** @type {string[]} the chosen customer's */
    this.contacts = [];
    this.customerName = '';
    /** @type {Record<string, string>} */
    this.customers = {};
  }

  get dialog() {
    return /** @type {import('../../elements/dialog.js').Dialog | null} */ (this.renderRoot.querySelector('tp-dialog'));
  }

  async open() {
    this.form ??= new Form(/** @type {any} */ (FRESH), `new-follow-up.${this.session?.login}`);
    await this.updateComplete;
    this.dialog?.show();
    this.known();
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('tp-look-up'))?.focus();
  }

  /** Who can be called at the customer that is chosen. */
  async known() {
    const number = this.form?.get('customer');
    if (!number) return void (this.contacts = []);
    try {
      const customer = await get(`/customers/${encodeURIComponent(number)}`);
      if (number !== this.form?.get('customer')) return;
      this.customers = { ...this.customers, [number]: customer.name };
      this.contacts = customer.contacts.map((/** @type {{name: string}} */ contact) => contact.name);
      this.customerName = customer.name;
    } catch {
      this.contacts = [];
    }
  }

  changed() {
    this.form?.set('contact', '');
    this.form?.set('order', null);
    this.known();
  }

  /** @type {import('../../state/finders.js').Finder} the chosen customer's orders */
  findOrders = async (text, signal) => {
    const customer = this.form?.get('customer');
    const query = new URLSearchParams({ size: '8', ...(text && { text }), ...(customer && { customer }) });
    return (await get(`/orders?${query}`, { signal })).items.map((/** @type {any} */ each) => ({
      value: each.number,
      title: each.number,
      detail: `${each.status} · ${each.customerName}`,
    }));
  };

  async accept() {
    const form = /** @type {Form<typeof FRESH>} */ (this.form);
    if (!form.get('customer')) return form.refuse('customer', m.create.noCustomer);
    const made = await form.submit((_, values) => create(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== null))));
    if (!made) return;
    this.form = null;
    this.dialog?.close();
    await this.desk?.queue.refresh();
    const own = made.assignee === this.session?.login;
    say(own ? m.create.done(made.customerName) : m.create.doneFor(made.customerName, made.assignee));
    if (own) this.made(made.id);
  }

  render() {
    const { form } = this;
    return html`<tp-dialog wide .heading=${m.create.title}>
      ${form ? keyed(form, html`<tp-form always .form=${form} .accept=${m.create.accept} @accept=${this.accept}>${this.fields(form)}</tp-form>`) : nothing}
    </tp-dialog>`;
  }

  /** @param {Form<any>} form */
  fields(form) {
    const contacts = [['', m.create.usualContact], ...this.contacts.map((name) => [name, name])];
    return html`<div class="pair">
        <tp-look-up
          name="customer"
          required
          .label=${m.detail.customer}
          .placeholder=${m.create.customerHint}
          .find=${findCustomers}
          .titles=${this.customers}
          .form=${form}
          @change=${this.changed}></tp-look-up>
        <tp-select-field name="contact" .label=${m.detail.contact} .options=${contacts} .form=${form}></tp-select-field>
      </div>
      <div class="pair">
        <tp-look-up name="order" .label=${m.create.order} .placeholder=${m.create.orderHint} .find=${this.findOrders} .form=${form}></tp-look-up>
        <tp-select-field name="priority" .label=${m.queue.priority} .options=${PRIORITIES} .form=${form}></tp-select-field>
      </div>
      <tp-look-up name="routeTo" multiple pause="0" .label=${m.create.routeTo} .placeholder=${m.create.routeToHint} .find=${findPeople} .form=${form}></tp-look-up>
      <div class="pair">
        <tp-when-field name="startDate" .label=${m.create.start} .none=${m.create.now} .form=${form}></tp-when-field>
        <tp-when-field name="stopDate" .label=${m.create.stop} .none=${m.create.never} .form=${form}></tp-when-field>
      </div>
      <tp-text-area name="details" .label=${m.work.details} .placeholder=${m.create.detailsHint} .form=${form}></tp-text-area>
      <tp-text-area name="script" .label=${m.create.script} .hint=${m.create.scriptHint} .form=${form}></tp-text-area>`;
  }
}

customElements.define('tp-new-follow-up', NewFollowUpDialog);
