import { LitElement, css, html, nothing } from 'lit';
import { MAINTENANCE, change, may } from '../../state/customers.js';
import { say } from '../../state/toasts.js';
import { ApiError } from '../../state/api.js';
import { messages as m } from '../../text/messages/customers.js';
import { shared } from '../../elements/shared.js';

/** @typedef {import('../../state/customers.js').Customer} Customer */

export const EMPTY_CUSTOMER = /** @type {Customer} */ (
  /** @type {unknown} */ ({ number: '', name: '', contacts: [], addresses: [], icons: [], balance: 0, openOrders: 0, creditLimit: null, creditAvailable: null })
);

/**
 * What all tabs of the customer's page are: the page gives them the customer, the session and people's names, and calls `refresh` when
 * something has happened. Says `customer` with what the customer is after a change, and `conflict` when somebody else's has come first.
 */
export class CustomerTab extends LitElement {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = { customer: { attribute: false }, session: { attribute: false }, names: { attribute: false } };

  /** @type {import('lit').CSSResultGroup} */
  static styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 14px;
        align-items: center;
        margin-bottom: 10px;
      }
      .gap {
        flex: 1;
      }
      .quiet {
        color: var(--muted);
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
        gap: 12px 16px;
      }
      .panel {
        max-width: 60rem;
        padding: 14px 16px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
      }
      .warning {
        margin-bottom: 10px;
        padding: 6px 10px;
        border: 1px solid var(--note);
        border-radius: var(--radius);
        background: var(--note-back);
        color: var(--note);
      }
      tp-grid {
        height: 26rem;
      }
    `,
  ];

  constructor() {
    super();
    this.customer = EMPTY_CUSTOMER;
    /** @type {import('../../state/api.js').Session} */
    this.session = { login: '', fullName: '', jobFunctions: [] };
    /** @type {Record<string, string>} */
    this.names = {};
    /** what somebody else has changed while it was being typed here @type {Set<string>} */
    this.theirs = new Set();
    /** on what a change is based; null: on what is shown @type {Customer | null} */
    this.base = null;
  }

  get mayChange() {
    return may(this.session, MAINTENANCE);
  }

  /** @param {string | null} login */
  nameOf(login) {
    return login ? (this.names[login] ?? login) : '';
  }

  /** Something has happened with the customer. */
  refresh() {}

  /**
   * Sends changes of the profile, based on what is shown; tells the page.
   * @param {import('../../state/form.js').Form<any>} form @param {(changes: any, values: any) => object} settings what is to be sent
   * @returns {Promise<boolean>} whether it was taken
   */
  async save(form, settings) {
    const changed = await form.submit((changes, values) => this.send(settings(changes, values)));
    if (!changed) return false;
    this.changed(changed);
    say(m.page.saved);
    return true;
  }

  /** @param {object} changes @returns {Promise<Customer>} */
  async send(changes) {
    try {
      return await change(this.base ?? this.customer, changes);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 409) throw error;
      this.base = null;
      this.dispatchEvent(new CustomEvent('conflict'));
      throw new ApiError(409, m.page.conflict);
    }
  }

  /** @param {Customer} customer what it is now */
  changed(customer) {
    this.dispatchEvent(new CustomEvent('customer', { detail: customer }));
  }

  /**
   * Takes what is there now into a form, and keeps in mind what somebody else has changed under the user's hands.
   * @param {import('../../state/form.js').Form<any>} form @param {any} now
   */
  load(form, now) {
    for (const field of Object.keys(form.changes)) {
      if (JSON.stringify(form.original[field]) !== JSON.stringify(now[field])) this.theirs.add(field);
    }
    form.load(now);
    for (const field of this.theirs) if (!form.isDirty(field)) this.theirs.delete(field);
  }

  /** What is there now beside what is typed, where somebody else came first. @param {import('../../state/form.js').Form<any>} form @param {string} field */
  hint(form, field) {
    return this.theirs.has(field) && form.isDirty(field) ? m.page.now(String(form.original[field] ?? '')) : '';
  }

  /** Tells of somebody else's change before it is overwritten. @param {import('../../state/form.js').Form<any>} form */
  warning(form) {
    const told = [...this.theirs].some((field) => form.isDirty(field)) && !form.error;
    return told ? html`<p class="warning" role="status">${m.page.conflict}</p>` : nothing;
  }
}
