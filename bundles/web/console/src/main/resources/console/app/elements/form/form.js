import { LitElement, css, html, nothing } from 'lit';
import { messages as m } from '../../text/messages/elements.js';
import { shared } from '../shared.js';
import { StoreController } from '../store-controller.js';

/** @typedef {import('../../state/form.js').Form<any>} Form */

/**
 * Fields with Accept and Discard at their foot, and what is wrong with the whole. Ctrl+Enter accepts from anywhere in it, Enter from one-line
 * fields. Says `accept` when the form is to be sent; whoever listens calls the form's `submit`. More buttons go into the slot `actions`.
 */
export class FormFrame extends LitElement {
  static properties = { form: { attribute: false }, accept: {}, always: { type: Boolean }, sticky: { type: Boolean, reflect: true } };

  static styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
        justify-content: end;
        margin-top: 16px;
      }
      :host([sticky]) .foot {
        position: sticky;
        bottom: 0;
        z-index: 5;
        margin: 0;
        padding: 10px 0;
        border-top: 1px solid var(--line);
        background: var(--canvas);
      }
      [role='alert'] {
        flex: 1;
      }
      .primary {
        min-height: 34px;
        padding-inline: 16px;
      }
    `,
  ];

  #watch = new StoreController(this);

  constructor() {
    super();
    /** @type {Form | null} */
    this.form = null;
    this.accept = m.form.accept;
    /** whether it can be accepted though nothing is typed */
    this.always = false;
    /** whether its foot stays in sight while its fields are scrolled */
    this.sticky = false;
  }

  willUpdate() {
    this.#watch.watch(this.form);
  }

  /** @param {Map<string, unknown>} changed */
  firstUpdated(changed) {
    super.firstUpdated(changed);
    this.form?.addEventListener('change', () => this.#showFault());
  }

  /** The first field in which something was found wrong by the server gets the focus. */
  #showFault() {
    const form = this.form;
    if (!form?.busy && form?.sent) this.#fields.find((field) => form.errors[field.name])?.focus();
  }

  get #fields() {
    return /** @type {import('./field.js').Field[]} */ ([...this.querySelectorAll('*')].filter((each) => 'form' in each && each.form === this.form));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key !== 'Enter' || event.defaultPrevented) return;
    const from = /** @type {HTMLElement} */ (event.composedPath()[0]);
    if (!(event.ctrlKey || event.metaKey) && !(from instanceof HTMLInputElement && from.type !== 'checkbox')) return;
    event.preventDefault();
    event.stopPropagation();
    this.say();
  }

  say() {
    if (this.form?.busy || !(this.always || this.form?.dirty)) return;
    const wrong = !this.form?.sent && this.#fields.find((field) => this.form?.errors[field.name]);
    if (wrong) wrong.focus();
    else this.dispatchEvent(new CustomEvent('accept'));
  }

  render() {
    const form = this.form;
    if (!form) return nothing;
    return html`<div role="group" @keydown=${this.key}><slot></slot></div>
      <div class="foot">
        <div role="alert">${form.error ? html`<p class="error">${form.error}</p>` : nothing}</div>
        <slot name="actions"></slot>
        ${form.dirty ? html`<button type="button" class="link" @click=${() => form.discard()}>${m.form.discard}</button>` : nothing}
        <button type="button" class="primary" ?disabled=${form.busy || !(this.always || form.dirty)} aria-keyshortcuts="Control+Enter" @click=${this.say}>
          ${form.busy ? m.form.accepting : this.accept}
        </button>
      </div>`;
  }
}

customElements.define('tp-form', FormFrame);
