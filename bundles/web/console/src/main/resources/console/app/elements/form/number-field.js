import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { messages as m } from '../../text/messages/elements.js';
import { decimalText, readNumber } from '../../text/numbers.js';
import { Field } from './field.js';

/** A number, typed as the reader's language writes it. What is typed stays as it is typed while the field has the focus. */
export class NumberField extends Field {
  static properties = { decimals: { type: Number }, typed: { state: true } };

  constructor() {
    super();
    /** how many decimals it may have */
    this.decimals = 0;
    /** @type {string | null} while the user types */
    this.typed = null;
  }

  /** @param {string} text */
  read(text) {
    this.typed = text;
    const number = readNumber(text);
    if (text.trim() === '') this.set(null);
    else if (Number.isNaN(number)) this.refuse(m.form.badNumber);
    else this.set(number);
  }

  input() {
    const shown = this.now === null || this.now === undefined ? '' : decimalText(this.now, this.least, this.decimals);
    return html`<input
      id="control"
      class="number"
      inputmode=${this.decimals ? 'decimal' : 'numeric'}
      autocomplete="off"
      .value=${live(this.typed ?? shown)}
      ?disabled=${this.disabled}
      ?required=${this.required}
      aria-invalid=${this.fault !== ''}
      aria-describedby=${this.described ?? nothing}
      @input=${(/** @type {Event & {target: any}} */ event) => this.read(event.target.value)}
      @blur=${() => (this.typed = this.fault ? this.typed : null)} />`;
  }

  /** how many decimals are shown at least */
  get least() {
    return 0;
  }
}

/** An amount of money: two decimals, up to four. */
export class MoneyField extends NumberField {
  constructor() {
    super();
    this.decimals = 4;
  }

  get least() {
    return 2;
  }
}

customElements.define('tp-number-field', NumberField);
customElements.define('tp-money-field', MoneyField);
