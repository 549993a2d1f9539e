import { LitElement, html, nothing } from 'lit';
import { messages as m } from '../../text/messages/elements.js';
import { shared } from '../shared.js';
import { StoreController } from '../store-controller.js';
import { fieldStyles } from './field-styles.js';

/** @typedef {import('../../state/form.js').Form<any>} Form */

/**
 * What all fields are: a label, the control, a hint and what is wrong. With a form and a name it shows and sets the form's value;
 * else it has its own `value` and `error`. Says `change` with the value in either case.
 */
export class Field extends LitElement {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    form: { attribute: false },
    name: {},
    label: {},
    hint: {},
    value: { attribute: false },
    error: {},
    required: { type: Boolean },
    disabled: { type: Boolean },
    hideLabel: { type: Boolean, attribute: 'hide-label' },
  };

  /** @type {import('lit').CSSResultGroup} */
  static styles = [shared, fieldStyles];

  #watch = new StoreController(this);

  constructor() {
    super();
    /** @type {Form | null} */
    this.form = null;
    this.name = '';
    this.label = '';
    this.hint = '';
    /** @type {any} */
    this.value = undefined;
    this.error = '';
    this.required = false;
    this.disabled = false;
    this.hideLabel = false;
  }

  willUpdate() {
    this.#watch.watch(this.form);
  }

  /** @returns {any} what is in it */
  get now() {
    return this.form ? this.form.get(this.name) : this.value;
  }

  /** @returns {string} what is wrong with it */
  get fault() {
    return (this.form ? this.form.errors[this.name] : this.error) ?? '';
  }

  get control() {
    return /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('#control'));
  }

  focus() {
    this.control?.focus();
  }

  /** @param {any} value */
  set(value) {
    if (this.form) this.form.set(this.name, value);
    else this.value = value;
    this.dispatchEvent(new CustomEvent('change', { detail: value }));
  }

  /** What is typed is nothing that can be sent. @param {string} why */
  refuse(why) {
    if (this.form) this.form.refuse(this.name, why);
    else this.error = why;
  }

  /** What describes the control, for its aria-describedby. */
  get described() {
    const ids = [this.hint && 'hint', this.fault && 'fault'].filter(Boolean).join(' ');
    return ids || nothing;
  }

  render() {
    return html`<label for="control" class=${this.hideLabel ? 'unseen' : ''}>${this.labelText()}</label>${this.input()}${this.foot()}`;
  }

  labelText() {
    return html`${this.label}${this.required ? html` <span class="required">(${m.form.required})</span>` : nothing}`;
  }

  /** @returns {unknown} the control, with the id `control` */
  input() {
    return nothing;
  }

  foot() {
    return html`${this.hint ? html`<p class="hint" id="hint">${this.hint}</p>` : nothing}${this.fault
      ? html`<p class="error" id="fault">${this.fault}</p>`
      : nothing}`;
  }
}
