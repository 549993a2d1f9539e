import { html, nothing } from 'lit';
import { RELATIONSHIPS, TIERS } from '../../state/customers.js';
import { findUsers } from '../../state/finders.js';
import { Form } from '../../state/form.js';
import { messages as m } from '../../text/messages/customers.js';
import { CustomerTab } from './customer-tab.js';
import '../../elements/form/fields.js';
import '../../elements/form/form.js';
import '../../elements/form/look-up.js';

/** What kind of customer it is, and whose. */
class ProfileTab extends CustomerTab {
  constructor() {
    super();
    /** @type {Form<any> | null} */
    this.form = null;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('customer')) return;
    const { number, name, accountExecutive, accountCsr, valueTier, relationship, segment, country, houseAccount } = this.customer;
    const now = {
      name,
      accountExecutive,
      accountCsr,
      valueTier: valueTier ?? '',
      relationship: relationship ?? '',
      segment: segment ?? '',
      country: country ?? '',
      houseAccount,
    };
    if (this.form) this.load(this.form, now);
    else this.form = new Form(now, `customer.${number}.profile`);
  }

  async accept() {
    const form = /** @type {Form<any>} */ (this.form);
    await this.save(form, (changes) => Object.fromEntries(Object.entries(changes).map(([field, value]) => [field, value === '' && field !== 'name' ? null : value])));
  }

  render() {
    const form = this.form;
    if (!form) return nothing;
    const off = !this.mayChange;
    const text = (/** @type {string} */ name, /** @type {string} */ label) =>
      html`<tp-text-field .name=${name} .label=${label} .hint=${this.hint(form, name)} .disabled=${off} .form=${form}></tp-text-field>`;
    const choice = (/** @type {string} */ name, /** @type {string} */ label, /** @type {string[]} */ values) =>
      html`<tp-select-field
        .name=${name}
        .label=${label}
        .hint=${this.hint(form, name)}
        .options=${[['', m.profile.none], ...values.map((value) => [value, value])]}
        .disabled=${off}
        .form=${form}></tp-select-field>`;
    const person = (/** @type {string} */ name, /** @type {string} */ label) =>
      html`<tp-look-up .name=${name} .label=${label} .hint=${this.hint(form, name)} .find=${findUsers} .titles=${this.names} .disabled=${off} .form=${form}></tp-look-up>`;
    return html`<div class="panel">
      ${this.warning(form)}
      <tp-form .form=${form} @accept=${this.accept}>
        <div class="fields">
          ${text('name', m.profile.name)} ${person('accountExecutive', m.list.executive)} ${person('accountCsr', m.list.csr)}
          ${choice('valueTier', m.list.tier, TIERS)} ${choice('relationship', m.list.relationship, RELATIONSHIPS)} ${text('segment', m.list.segment)}
          ${text('country', m.profile.country)}
          <tp-check-field name="houseAccount" .label=${m.profile.house} .disabled=${off} .form=${form}></tp-check-field>
        </div>
      </tp-form>
      ${off ? html`<p class="quiet">${m.profile.readOnly}</p>` : nothing}
    </div>`;
  }
}

customElements.define('tp-customer-profile', ProfileTab);
