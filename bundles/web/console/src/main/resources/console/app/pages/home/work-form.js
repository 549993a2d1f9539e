import { LitElement, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { original } from '../../state/drafts.js';
import { PRIORITIES, checklist } from '../../state/follow-ups.js';
import { local, localText, phrases } from '../../text/days.js';
import { readWhen } from '../../text/when.js';
import { messages as m } from '../../text/messages/home.js';
import { shared } from '../../elements/shared.js';
import { workStyles } from './work-styles.js';
import './route-field.js';

/** @typedef {import('../../state/follow-ups.js').FollowUp} FollowUp */
/** @typedef {import('../../state/follow-ups.js').Changes} Changes */

const LONGEST_DETAILS = 10_000;

/**
 * What came of a follow-up. Every change goes into the drafts at once, from where Accept takes it. Says `draft` when something has
 * changed, and `accept` when the form is submitted.
 */
export class WorkForm extends LitElement {
  static properties = {
    item: { attribute: false },
    drafts: { attribute: false },
    checklist: { state: true },
    phrase: { state: true },
  };

  static styles = [shared, workStyles];

  constructor() {
    super();
    /** @type {FollowUp | null} */
    this.item = null;
    /** @type {import('../../state/drafts.js').Drafts | null} */
    this.drafts = null;
    /** @type {string[]} */
    this.checklist = [];
    /** the date as the user says it */
    this.phrase = '';
    checklist().then(
      (items) => (this.checklist = items),
      () => {},
    );
  }

  /** @param {string} [typed] on the way here; goes behind what is there */
  focusDetails(typed = '') {
    const field = this.renderRoot.querySelector('textarea');
    if (!field) return;
    field.focus({ preventScroll: false });
    field.setSelectionRange(field.value.length, field.value.length);
    if (!typed) return;
    field.setRangeText(typed, field.value.length, field.value.length, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  focusDate() {
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('#when'))?.focus();
  }

  /** @template {keyof Changes} Field @param {Field} field @returns {any} what is typed, or else what is there */
  value(field) {
    const item = /** @type {FollowUp} */ (this.item);
    return this.drafts?.get(item.id)[field] ?? original(item, field);
  }

  /** @template {keyof Changes} Field @param {Field} field @param {Changes[Field]} value */
  set(field, value) {
    this.drafts?.set(/** @type {FollowUp} */ (this.item), field, value);
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('draft'));
  }

  discard() {
    this.phrase = '';
    this.drafts?.clear(/** @type {FollowUp} */ (this.item).id);
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('draft'));
    this.focusDetails();
  }

  /** @returns {string} why what is typed cannot be accepted; empty if it can */
  get fault() {
    const length = this.value('details').length;
    const date = /** @type {HTMLInputElement} */ (this.renderRoot.querySelector('#date'));
    if (length > LONGEST_DETAILS) return m.work.tooLong(length);
    if (this.misread) return m.work.badPhrase;
    return !date.value || date.validity.badInput ? m.work.badDate : '';
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('accept'));
  }

  render() {
    const item = this.item;
    if (!item) return nothing;
    return html`<form aria-label=${m.work.label} novalidate @submit=${this.submit}>
      <label for="details">${m.work.details}</label>
      <textarea
        id="details"
        placeholder=${m.work.detailsHint}
        .value=${live(this.value('details'))}
        @input=${(/** @type {any} */ event) => this.set('details', event.target.value)}></textarea>
      ${this.conflict(item)} ${this.qualityChecklist()}
      ${this.choice('status', m.work.status, item.responseStatus)} ${this.choice('priority', m.work.priority, PRIORITIES)}
      <div class="pair">${this.date()} ${this.route()}</div>
    </form>`;
  }

  /** @param {FollowUp} item what somebody else wrote while this user was writing */
  conflict(item) {
    const base = this.drafts?.get(item.id).baseDetails;
    if (base === undefined || base === item.details) return nothing;
    return html`<div class="conflict">
      <p>${m.work.conflict}</p>
      <blockquote>${item.details || '–'}</blockquote>
      <button type="button" @click=${() => this.set('details', item.details)}>${m.work.takeTheirs}</button>
    </div>`;
  }

  qualityChecklist() {
    const ticked = this.value('checklist');
    return html`<fieldset>
      <legend>${m.work.checklist}</legend>
      <div class="checks">
        ${this.checklist.map(
          (name) => html`<label class="check">
            <input
              type="checkbox"
              .checked=${live(ticked.includes(name))}
              @change=${(/** @type {any} */ event) => this.tick(name, event.target.checked)} />
            ${name}
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  /** @param {string} name @param {boolean} on */
  tick(name, on) {
    const others = this.value('checklist').filter((/** @type {string} */ each) => each !== name);
    this.set('checklist', on ? [...others, name] : others);
  }

  /** @param {'status' | 'priority'} field @param {string} title @param {string[]} values */
  choice(field, title, values) {
    const now = this.value(field);
    return html`<fieldset>
      <legend>${title}</legend>
      <div class="chips">
        ${values.map(
          (value) => html`<label class="chip">
            <input type="radio" name=${field} .checked=${live(value === now)} @change=${() => this.set(field, value)} />
            <span>${value}</span>
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  /** Whether what is typed as a date cannot be understood. */
  get misread() {
    return this.phrase.trim() !== '' && readWhen(this.phrase, local(Date.now())) === null;
  }

  /** @param {string} phrase */
  say(phrase) {
    this.phrase = phrase;
    const date = readWhen(phrase, local(Date.now()));
    if (date) this.set('startDate', date);
  }

  /** @param {string} date */
  move(date) {
    this.phrase = '';
    this.set('startDate', date);
  }

  date() {
    const quick = (/** @type {keyof phrases} */ name, /** @type {string} */ text) =>
      html`<button type="button" @click=${() => this.move(phrases[name]())}>${text}</button>`;
    const date = this.value('startDate');
    return html`<div class="date">
      <label for="when">${m.work.when}</label>
      <input
        id="when"
        autocomplete="off"
        placeholder=${m.work.whenHint}
        aria-describedby="read"
        aria-invalid=${this.misread}
        .value=${live(this.phrase)}
        @input=${(/** @type {any} */ event) => this.say(event.target.value)} />
      <p id="read" class=${this.misread ? 'error' : ''} role="status">${this.misread ? m.work.badPhrase : html`→ ${localText(date)}`}</p>
      <div class="quick" role="group" aria-label=${m.work.quick}>
        ${quick('today', m.work.today)} ${quick('tomorrow', m.work.tomorrow)} ${quick('monday', m.work.monday)}
      </div>
      <label for="date" class="exact">${m.work.date}</label>
      <input
        id="date"
        type="datetime-local"
        .value=${live(date)}
        @input=${(/** @type {any} */ event) => event.target.value && this.move(event.target.value)} />
    </div>`;
  }

  route() {
    return html`<tp-route-field
      .chosen=${this.value('routeTo')}
      @route=${(/** @type {CustomEvent<string[]>} */ event) => this.set('routeTo', event.detail)}></tp-route-field>`;
  }
}

customElements.define('tp-work-form', WorkForm);
