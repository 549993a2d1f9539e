import { LitElement, css, html } from 'lit';
import { post } from '../../state/api.js';
import { findPeople } from '../../state/finders.js';
import { PRIORITIES } from '../../state/follow-ups.js';
import { Form } from '../../state/form.js';
import { say } from '../../state/toasts.js';
import { messages as m } from '../../text/messages/customers.js';
import { shared } from '../../elements/shared.js';
import { EMPTY_CUSTOMER } from './customer-tab.js';
import '../../elements/dialog.js';
import '../../elements/form/fields.js';
import '../../elements/form/form.js';
import '../../elements/form/look-up.js';

/** A follow-up made by hand for a customer. Says `closed`. */
class NewCustomerFollowUp extends LitElement {
  static properties = { customer: { attribute: false } };

  static styles = [
    shared,
    css`
      .fields {
        display: grid;
        gap: 12px;
      }
    `,
  ];

  constructor() {
    super();
    this.customer = EMPTY_CUSTOMER;
    this.form = new Form({ details: '', routeTo: /** @type {string[]} */ ([]), priority: 'Medium', startDate: /** @type {string | null} */ (null) });
  }

  firstUpdated() {
    /** @type {import('../../elements/dialog.js').Dialog} */ (this.renderRoot.querySelector('tp-dialog')).show();
    this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('tp-text-area'))?.focus());
  }

  async accept() {
    const { number, name } = this.customer;
    const made = await this.form.submit((_, values) => post('/follow-ups', { customer: number, ...values }));
    if (!made) return;
    say(m.followUp.done(name));
    this.dispatchEvent(new CustomEvent('closed'));
  }

  render() {
    const { form } = this;
    return html`<tp-dialog .heading=${m.followUp.title(this.customer.name)} @closed=${() => this.dispatchEvent(new CustomEvent('closed'))}>
      <tp-form .form=${form} .accept=${m.followUp.accept} @accept=${this.accept}>
        <div class="fields">
          <tp-text-area name="details" .label=${m.followUp.details} .form=${form}></tp-text-area>
          <tp-look-up name="routeTo" multiple .label=${m.followUp.routeTo} .hint=${m.followUp.routeHint} .find=${findPeople} .form=${form}></tp-look-up>
          <tp-select-field name="priority" .label=${m.followUp.priority} .options=${PRIORITIES} .form=${form}></tp-select-field>
          <tp-date-field name="startDate" time .label=${m.followUp.startDate} .hint=${m.followUp.startHint} .form=${form}></tp-date-field>
        </div>
      </tp-form>
    </tp-dialog>`;
  }
}

customElements.define('tp-new-customer-follow-up', NewCustomerFollowUp);
