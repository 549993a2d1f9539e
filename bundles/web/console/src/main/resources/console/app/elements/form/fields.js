import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { messages as m } from '../../text/messages/elements.js';
import { Field } from './field.js';

/** @typedef {Event & {target: any}} Typed */

/** A line of text; `type` may be email, tel, password or search. */
export class TextField extends Field {
  static properties = { type: {}, placeholder: {}, autocomplete: {}, longest: { type: Number } };

  constructor() {
    super();
    this.type = 'text';
    this.placeholder = '';
    this.autocomplete = 'off';
    this.longest = 0;
  }

  input() {
    return html`<input
      id="control"
      type=${this.type}
      autocomplete=${this.autocomplete}
      placeholder=${this.placeholder || nothing}
      maxlength=${this.longest || nothing}
      .value=${live(this.now ?? '')}
      ?disabled=${this.disabled}
      ?required=${this.required}
      aria-invalid=${this.fault !== ''}
      aria-describedby=${this.described}
      @input=${(/** @type {Typed} */ event) => this.set(event.target.value)} />`;
  }
}

/** Text of several lines; it grows with them. */
export class TextArea extends Field {
  static properties = { placeholder: {} };

  constructor() {
    super();
    this.placeholder = '';
  }

  input() {
    return html`<textarea
      id="control"
      placeholder=${this.placeholder || nothing}
      .value=${live(this.now ?? '')}
      ?disabled=${this.disabled}
      ?required=${this.required}
      aria-invalid=${this.fault !== ''}
      aria-describedby=${this.described}
      @input=${(/** @type {Typed} */ event) => this.set(event.target.value)}></textarea>`;
  }
}

/** A day, or with `time` a day and a time of the company's zone. */
export class DateField extends Field {
  static properties = { time: { type: Boolean } };

  constructor() {
    super();
    this.time = false;
  }

  /** @param {HTMLInputElement} control */
  typed(control) {
    if (control.validity.badInput) this.refuse(m.form.badDate);
    else this.set(control.value || null);
  }

  input() {
    return html`<input
      id="control"
      type=${this.time ? 'datetime-local' : 'date'}
      .value=${live(this.now ?? '')}
      ?disabled=${this.disabled}
      ?required=${this.required}
      aria-invalid=${this.fault !== ''}
      aria-describedby=${this.described}
      @input=${(/** @type {Typed} */ event) => this.typed(event.target)} />`;
  }
}

/** One of some choices. */
export class SelectField extends Field {
  static properties = { options: { attribute: false } };

  constructor() {
    super();
    /** @type {(string | [string, string])[]} values, or values with their titles */
    this.options = [];
  }

  input() {
    const now = this.now ?? '';
    const options = this.options.map((option) => (typeof option === 'string' ? [option, option] : option));
    return html`<select
      id="control"
      ?disabled=${this.disabled}
      aria-invalid=${this.fault !== ''}
      aria-describedby=${this.described}
      @change=${(/** @type {Typed} */ event) => this.set(event.target.value)}>
      ${options.some(([value]) => value === now) ? nothing : html`<option value=${now} selected>${now}</option>`}
      ${options.map(([value, title]) => html`<option value=${value} .selected=${live(value === now)}>${title}</option>`)}
    </select>`;
  }
}

/** Yes or no; its label is beside the box. */
export class CheckField extends Field {
  render() {
    return html`<label class="check">
        <input
          id="control"
          type="checkbox"
          .checked=${live(Boolean(this.now))}
          ?disabled=${this.disabled}
          aria-invalid=${this.fault !== ''}
          aria-describedby=${this.described}
          @change=${(/** @type {Typed} */ event) => this.set(event.target.checked)} />
        ${this.label}
      </label>
      ${this.foot()}`;
  }
}

customElements.define('tp-text-field', TextField);
customElements.define('tp-text-area', TextArea);
customElements.define('tp-date-field', DateField);
customElements.define('tp-select-field', SelectField);
customElements.define('tp-check-field', CheckField);
