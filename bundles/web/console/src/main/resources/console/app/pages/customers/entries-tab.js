import { css, html, nothing } from 'lit';
import { change } from '../../state/customers.js';
import { Form } from '../../state/form.js';
import { say } from '../../state/toasts.js';
import { ApiError } from '../../state/api.js';
import { messages as m } from '../../text/messages/customers.js';
import { CustomerTab } from './customer-tab.js';
import '../../elements/form/fields.js';
import '../../elements/form/form.js';
import '../../elements/notice.js';

/** @typedef {Record<string, any>} Each one of the list */

/** A tab with a list that belongs to the customer, such as contacts: one of them at a time is changed in its place. */
export class EntriesTab extends CustomerTab {
  static properties = { editing: { state: true } };

  static styles = [
    CustomerTab.styles,
    css`
      ul {
        display: grid;
        gap: 8px;
        max-width: 60rem;
        margin: 0 0 10px;
        padding: 0;
        list-style: none;
      }
      .each {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        align-items: center;
      }
      .each a {
        display: inline-flex;
        align-items: center;
        min-height: 24px;
      }
      .buttons {
        gap: 8px;
      }
      .mark {
        padding: 0 8px;
        border: 1px solid var(--good);
        border-radius: 9px;
        color: var(--good);
        font-size: var(--text-small);
        font-weight: 600;
      }
    `,
  ];

  /** @type {'contacts' | 'addresses'} by what name the customer has the list */
  list = 'contacts';
  /** @type {{add: string, none: string, edit: (name: string) => string, remove: (name: string) => string, removed: (name: string) => string}} */
  words = m.contacts;
  /** @type {Each} one that has nothing in it yet */
  blank = {};

  constructor() {
    super();
    /** @type {number | null} place of the one that is being changed; behind the last: a new one */
    this.editing = null;
    /** what that one was when it was begun @type {string | undefined} */
    this.origin = undefined;
    /** @type {Form<Each>} */
    this.form = new Form({});
  }

  /** Somebody else may have moved or removed the one that is being changed: then it is added again. @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('customer') || this.editing === null) return;
    const at = this.entries.findIndex((each) => JSON.stringify(each) === this.origin);
    this.editing = at < 0 ? this.entries.length : at;
  }

  /** @returns {Each[]} */
  get entries() {
    return this.customer[this.list];
  }

  /** @param {Each} each @returns {string} what it is called */
  nameOfEntry(each) {
    return each.name;
  }

  /** @param {number} index */
  async edit(index) {
    this.form = new Form({ ...this.blank, ...this.entries[index] }, `customer.${this.customer.number}.${this.list}.${index}`);
    this.editing = index;
    this.base = this.customer;
    this.origin = JSON.stringify(this.entries[index]);
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('tp-form tp-text-field, tp-form tp-select-field'))?.focus();
  }

  async stop() {
    const index = this.editing ?? 0;
    this.form.discard();
    Object.assign(this, { editing: null, base: null });
    await this.updateComplete;
    const buttons = /** @type {NodeListOf<HTMLElement>} */ (this.renderRoot.querySelectorAll('.edit'));
    (buttons[Math.min(index, buttons.length - 1)] ?? /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('.add')))?.focus();
  }

  async accept() {
    const index = this.editing ?? 0;
    const taken = await this.save(this.form, (_, values) => {
      const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? null : value]));
      return { [this.list]: this.entries.toSpliced(index, 1, filled) };
    });
    if (taken) await this.stop();
  }

  /** What the server refuses is said of `contacts[1].phone`: here that is the field `phone`. @param {object} changes */
  async send(changes) {
    try {
      return await super.send(changes);
    } catch (error) {
      if (error instanceof ApiError && error.field) error.field = error.field.replace(/^\w+\[\d+\]\./, '');
      throw error;
    }
  }

  /** Puts another list in the place of this one, at once. @param {Each[]} entries @param {string} done */
  async put(entries, done) {
    const before = this.entries;
    try {
      this.changed(await change(this.customer, { [this.list]: entries }));
      say(done, { undo: () => this.restore(before) });
    } catch (error) {
      say(/** @type {Error} */ (error).message, { bad: true });
      this.dispatchEvent(new CustomEvent('conflict'));
    }
  }

  /** @param {Each[]} entries */
  async restore(entries) {
    try {
      this.changed(await change(this.customer, { [this.list]: entries }));
    } catch (error) {
      say(/** @type {Error} */ (error).message, { bad: true });
    }
  }

  render() {
    const adds = this.editing === this.entries.length;
    return html`${this.entries.length || adds ? nothing : html`<tp-notice .heading=${this.words.none}></tp-notice>`}
      <ul>
        ${this.entries.map((each, index) => html`<li class="panel">${this.editing === index ? this.fields() : this.row(each, index)}</li>`)}
        ${adds ? html`<li class="panel">${this.fields()}</li>` : nothing}
      </ul>
      ${this.mayChange && this.editing === null ? html`<button class="add" @click=${() => this.edit(this.entries.length)}>${this.words.add}</button>` : nothing}
      ${this.mayChange ? nothing : html`<p class="quiet">${m.profile.readOnly}</p>`}`;
  }

  fields() {
    return html`<tp-form .form=${this.form} .accept=${m.entries.accept} @accept=${this.accept} @keydown=${this.key}>
      <div class="fields">${this.controls()}</div>
      <button slot="actions" type="button" @click=${this.stop}>${m.entries.cancel}</button>
    </tp-form>`;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.stop();
  }

  /** @returns {unknown} the fields of one */
  controls() {
    return nothing;
  }

  /** @param {string} name @param {string} label @param {string} [type] */
  text(name, label, type = 'text') {
    return html`<tp-text-field .name=${name} .label=${label} .type=${type} .form=${this.form}></tp-text-field>`;
  }

  /** @param {Each} each @param {number} index */
  row(each, index) {
    const name = this.nameOfEntry(each);
    return html`<div class="each">
      ${this.shown(each, index)} <span class="gap"></span>
      ${this.mayChange && this.editing === null
        ? html`<div class="each buttons">
            ${this.actions(each, index)}
            <button class="edit" aria-label=${this.words.edit(name)} @click=${() => this.edit(index)}>${m.entries.edit}</button>
            <button aria-label=${this.words.remove(name)} @click=${() => this.put(this.entries.toSpliced(index, 1), this.words.removed(name))}>${m.entries.remove}</button>
          </div>`
        : nothing}
    </div>`;
  }

  /** @param {Each} each @param {number} index @returns {unknown} */
  shown(each, index) {
    return `${index + 1} ${each.name}`;
  }

  /** @param {Each} _each @param {number} _index @returns {unknown} what can be done with one beside changing it */
  actions(_each, _index) {
    return nothing;
  }
}
