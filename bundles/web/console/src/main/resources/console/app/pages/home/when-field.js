import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { local, localText } from '../../text/days.js';
import { readWhen } from '../../text/when.js';
import { messages as m } from '../../text/messages/home.js';
import { Field } from '../../elements/form/field.js';

/** A date as people say it; its value is a local time, or null. What it is taken for is shown as one types. */
export class WhenField extends Field {
  static properties = { none: {}, text: { state: true } };

  constructor() {
    super();
    /** what an empty field means */
    this.none = '';
    /** @type {string | null} what is typed; null: nothing yet */
    this.text = null;
  }

  /** @param {string} text */
  typed(text) {
    this.text = text;
    const date = text.trim() ? readWhen(text, local(Date.now())) : null;
    if (date || !text.trim()) this.set(date);
    else this.refuse(m.work.badPhrase);
  }

  get described() {
    return this.fault ? 'fault' : 'hint';
  }

  input() {
    return html`<input
      id="control"
      autocomplete="off"
      placeholder=${m.work.whenHint}
      .value=${live(this.text ?? this.now ?? '')}
      ?disabled=${this.disabled}
      aria-invalid=${this.fault !== ''}
      aria-describedby=${this.described}
      @input=${(/** @type {any} */ event) => this.typed(event.target.value)} />`;
  }

  foot() {
    if (this.fault) return html`<p class="error" id="fault">${this.fault}</p>`;
    return html`<p class="hint" id="hint" role="status">${this.now ? html`→ ${localText(this.now)}` : this.none}</p>`;
  }
}

customElements.define('tp-when-field', WhenField);
