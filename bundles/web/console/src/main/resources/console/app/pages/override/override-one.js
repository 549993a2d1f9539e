import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../../elements/shared.js';
import { StoreController } from '../../elements/store-controller.js';
import { ApiError } from '../../state/api.js';
import { checklist } from '../../state/follow-ups.js';
import { Form } from '../../state/form.js';
import { contactsOf, history, override, valuesOf } from '../../state/overrides.js';
import { dayTimeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/override.js';
import { assigneeField, dateField, priorityField, statusField } from './override-fields.js';
import { overrideStyles } from './override-styles.js';
import '../../elements/time-line.js';

/** @typedef {import('../../state/follow-ups.js').FollowUp} FollowUp */

/**
 * All fields of one follow-up, each to be overridden, and what was done to it. Says `overridden` with {before, changes, result}, and `remove`.
 */
export class OverrideOne extends LitElement {
  static properties = {
    item: { attribute: false },
    titles: { attribute: false },
    contacts: { state: true },
    items: { state: true },
    entries: { state: true },
    error: { state: true },
  };

  static styles = [
    shared,
    overrideStyles,
    css`
      .ticks {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr));
        gap: 2px 12px;
      }
      .ticks label {
        display: flex;
        gap: 6px;
        align-items: center;
        min-height: 24px;
      }
    `,
  ];

  #watch = new StoreController(this);
  #attempt = 0;

  constructor() {
    super();
    /** @type {FollowUp | null} */
    this.item = null;
    /** @type {Record<string, string>} full names by log-in */
    this.titles = {};
    /** @type {Form<any> | null} */
    this.form = null;
    /** @type {string[]} */
    this.contacts = [];
    /** @type {string[]} */
    this.items = [];
    /** @type {import('../../elements/time-line.js').Entry[]} */
    this.entries = [];
    this.error = '';
  }

  async connectedCallback() {
    super.connectedCallback();
    this.items = await checklist().catch(() => []);
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (!changed.has('item') || !this.item) return;
    const before = /** @type {FollowUp | null | undefined} */ (changed.get('item'));
    if (before?.id === this.item.id) this.form?.load(valuesOf(this.item));
    else this.begin(this.item);
    if (JSON.stringify(before) !== JSON.stringify(this.item)) this.look(this.item);
  }

  /** @param {FollowUp} item */
  begin(item) {
    this.form = new Form(valuesOf(item), `override.${item.id}`);
    this.#watch.watch(this.form);
    [this.entries, this.contacts, this.error] = [[], [], ''];
  }

  /** @param {FollowUp} item */
  async look(item) {
    const attempt = ++this.#attempt;
    const [entries, contacts] = await Promise.allSettled([history(item.id), contactsOf(item.customer)]);
    if (attempt !== this.#attempt) return;
    if (contacts.status === 'fulfilled') this.contacts = contacts.value;
    if (entries.status === 'rejected') this.error = m.one.historyFailed(entries.reason.message);
    else this.entries = entries.value.map(({ id, at, by, what }) => ({ id, at, title: this.titles[by] ?? by, text: what }));
  }

  focus() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('tp-select-field'))?.focus();
  }

  async accept() {
    const item = /** @type {FollowUp} */ (this.item);
    const done = await this.form?.submit(async (changes) => {
      const result = await override([item.id], changes);
      const [only] = result.items;
      if (only.outcome === 'refused') throw new ApiError(409, only.reason ?? '');
      return { before: [item], changes, result };
    });
    if (done) this.dispatchEvent(new CustomEvent('overridden', { detail: done }));
  }

  render() {
    const { item, form } = this;
    if (!item || !form) return nothing;
    const contacts = [...new Set([...(item.contact ? [item.contact] : ['']), ...this.contacts])];
    return html`<h2>${item.customerName}</h2>
      ${this.facts(item)}
      <tp-form .form=${form} .accept=${m.one.accept} @accept=${this.accept}>
        ${assigneeField(form, m.fields.assignee, this.titles)}
        <div class="pair">${statusField(form, item.responseStatus, false)} ${priorityField(form, false)}</div>
        ${dateField(form, 'startDate')} ${dateField(form, 'stopDate')}
        <tp-select-field
          name="contact"
          label=${m.fields.contact}
          .options=${contacts.map((name) => (name ? name : ['', m.fields.noContact]))}
          .form=${form}></tp-select-field>
        <tp-text-area name="details" label=${m.fields.details} .form=${form}></tp-text-area>
        ${this.ticks(form)}
        <button slot="actions" class="danger" @click=${() => this.dispatchEvent(new CustomEvent('remove'))}>${m.one.remove}</button>
      </tp-form>
      <h3>${m.one.history}</h3>
      ${this.error ? html`<p class="error" role="status">${this.error}</p>` : html`<tp-time-line label=${m.one.history} .entries=${this.entries}></tp-time-line>`}`;
  }

  /** @param {Form<any>} form */
  ticks(form) {
    const ticked = /** @type {string[]} */ (form.get('checklist'));
    const turn = (/** @type {string} */ name) => form.set('checklist', this.items.filter((each) => (each === name ? !ticked.includes(each) : ticked.includes(each))));
    return html`<fieldset>
      <legend>${m.fields.checklist}</legend>
      <div class="ticks">
        ${this.items.map((name) => html`<label><input type="checkbox" .checked=${ticked.includes(name)} @change=${() => turn(name)} /> ${name}</label>`)}
      </div>
    </fieldset>`;
  }

  /** @param {FollowUp} item */
  facts(item) {
    const closed = item.closedAt && m.one.closedBy(dayTimeText(item.closedAt), this.titles[item.closedBy ?? ''] ?? item.closedBy ?? '');
    /** @type {[string, unknown][]} */
    const facts = [
      [m.one.event, item.event ?? m.byHand],
      [m.one.customer, html`<a href="/customers/${encodeURIComponent(item.customer)}">${item.customer}</a>`],
      [m.one.order, item.order && html`<a href="/orders/${encodeURIComponent(item.order)}">${item.order}</a>`],
      [m.one.source, item.source],
      [m.one.phone, item.phone && html`<a href="tel:${item.phone}">${item.phone}</a>`],
      [m.one.reason, item.reason],
      [m.one.made, dayTimeText(item.createdAt)],
      [m.one.closed, closed],
    ];
    return html`<dl>${facts.map(([name, value]) => (value ? html`<dt>${name}</dt><dd>${value}</dd>` : nothing))}</dl>
      <a href="/follow-ups/${item.id}">${m.one.open}</a>`;
  }
}

customElements.define('tp-override-one', OverrideOne);
