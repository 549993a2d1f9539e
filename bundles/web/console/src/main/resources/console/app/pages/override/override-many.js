import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../../elements/shared.js';
import { StoreController } from '../../elements/store-controller.js';
import { CLOSED } from '../../state/follow-ups.js';
import { Form } from '../../state/form.js';
import { dayTimeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/override.js';
import { assigneeField, dateField, priorityField, statusField } from './override-fields.js';
import { overrideStyles } from './override-styles.js';

/** @typedef {import('../../state/follow-ups.js').FollowUp} FollowUp */

const NOTHING = { assignee: '', status: '', priority: '', startDate: null, stopDate: null };

/**
 * What can be overridden of many follow-ups at once (V26); what each has of its own cannot be. Says `change-all` with the changes, and `remove`.
 * It knows those that are fetched; more may be chosen.
 */
export class OverrideMany extends LitElement {
  static properties = { items: { attribute: false }, count: { type: Number }, titles: { attribute: false }, busy: { type: Boolean } };

  static styles = [
    shared,
    overrideStyles,
    css`
      .disabled {
        margin-top: 12px;
      }
      .disabled > * + * {
        margin-top: 12px;
      }
    `,
  ];

  #watch = new StoreController(this);

  constructor() {
    super();
    /** @type {FollowUp[]} */
    this.items = [];
    this.count = 0;
    /** @type {Record<string, string>} */
    this.titles = {};
    this.busy = false;
    /** @type {Form<any>} */
    this.form = new Form(NOTHING);
    this.#watch.watch(this.form);
  }

  focus() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('tp-look-up'))?.focus();
  }

  accept() {
    const changes = Object.fromEntries(Object.entries(this.form.changes).filter(([, value]) => value));
    if (Object.keys(changes).length) this.say('change-all', changes);
  }

  /** What was asked for is done: nothing of it stays for the next ones. */
  clear() {
    this.form.discard();
  }

  /** @param {string} name @param {object} [detail] */
  say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** @returns {string[]} the statuses that all of them may take */
  get statuses() {
    const [first, ...others] = this.items;
    return (first?.responseStatus ?? [CLOSED]).filter((status) => others.every(({ responseStatus }) => responseStatus.includes(status)));
  }

  /** @param {(item: FollowUp) => string} value @returns {string} what they have in common, or that they differ */
  now(value) {
    const values = new Set(this.items.map(value));
    return values.size === 1 && this.count === this.items.length ? m.fields.alike([...values][0]) : m.fields.differ;
  }

  render() {
    if (!this.items.length) return nothing;
    const form = this.form;
    return html`<h2>${m.many.heading(this.count)}</h2>
      <tp-form .form=${form} .accept=${m.many.accept} @accept=${this.accept}>
        ${assigneeField(form, m.fields.newRoute, this.titles, this.now((item) => this.titles[item.assignee] ?? item.assignee))}
        <div class="pair">
          ${statusField(form, this.statuses, true, this.now(({ status }) => status))} ${priorityField(form, true, this.now(({ priority }) => priority))}
        </div>
        ${dateField(form, 'startDate', this.now(({ startDate }) => dayTimeText(startDate)))}
        ${dateField(form, 'stopDate', this.now(({ stopDate }) => (stopDate ? dayTimeText(stopDate) : '–')))}
        ${this.disabled()}
        <button slot="actions" class="danger" ?disabled=${this.busy} @click=${() => this.say('remove')}>${m.many.remove}</button>
        <button slot="actions" ?disabled=${this.busy} @click=${() => this.say('change-all', { status: CLOSED })}>${m.many.close}</button>
      </tp-form>`;
  }

  disabled() {
    return html`<div class="disabled">
      <tp-text-field disabled label=${m.fields.contact} .placeholder=${m.fields.single}></tp-text-field>
      <tp-text-field disabled label=${m.fields.details} .placeholder=${m.fields.single} .hint=${m.many.contents}></tp-text-field>
    </div>`;
  }
}

customElements.define('tp-override-many', OverrideMany);
