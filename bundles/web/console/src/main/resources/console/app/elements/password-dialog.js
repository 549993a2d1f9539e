import { LitElement, css, html, nothing } from 'lit';
import { ApiError, post } from '../state/api.js';
import { say } from '../state/toasts.js';
import { messages as m } from '../text/messages/shell.js';
import { shared } from './shared.js';
import './dialog.js';

/** A change of one's own password. */
export class PasswordDialog extends LitElement {
  static properties = { error: { state: true }, field: { state: true }, busy: { state: true } };

  static styles = [
    shared,
    css`
      :host {
        position: absolute;
      }
      form {
        display: grid;
        gap: 12px;
      }
      label {
        display: grid;
        gap: 4px;
        font-weight: 600;
      }
      input:not([type='checkbox']) {
        min-height: 34px;
        font-weight: 400;
      }
      input[aria-invalid='true'] {
        border-color: var(--late);
      }
      .primary {
        min-height: 34px;
        margin-top: 4px;
      }
    `,
  ];

  constructor() {
    super();
    this.error = '';
    this.field = '';
    this.busy = false;
  }

  get dialog() {
    return /** @type {import('./dialog.js').Dialog | null} */ (this.renderRoot.querySelector('tp-dialog'));
  }

  async show() {
    await this.updateComplete;
    this.dialog?.show();
  }

  /** Nothing of it stays in the page. */
  clear() {
    this.renderRoot.querySelector('form')?.reset();
    this.error = '';
    this.field = '';
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    const value = Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (event.target)));
    if (!value.old) return this.refuse(m.password.missing, 'old');
    if (!value.new) return this.refuse(m.password.missing, 'new');
    if (value.new !== value.again) return this.refuse(m.password.differ, 'again');
    this.busy = true;
    try {
      await post('/users/me/password', { oldPassword: value.old, newPassword: value.new });
      this.dialog?.close();
      say(m.password.done);
    } catch (error) {
      const field = error instanceof ApiError && error.field === 'oldPassword' ? 'old' : 'new';
      this.refuse(/** @type {Error} */ (error).message, field);
    } finally {
      this.busy = false;
    }
  }

  /** @param {string} why @param {string} field */
  refuse(why, field) {
    this.error = why;
    this.field = field;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(`[name=${field}]`))?.focus();
  }

  render() {
    return html`<tp-dialog .heading=${m.password.title} @closed=${this.clear}>
      <form novalidate @submit=${this.submit}>
        ${this.input('old', m.password.old, 'current-password')} ${this.input('new', m.password.new, 'new-password')}
        ${this.input('again', m.password.again, 'new-password')}
        <div role="alert">${this.error ? html`<p class="error" id="error">${this.error}</p>` : nothing}</div>
        <button class="primary" ?disabled=${this.busy}>${m.password.submit}</button>
      </form>
    </tp-dialog>`;
  }

  /** @param {string} name @param {string} label @param {'current-password' | 'new-password'} autocomplete */
  input(name, label, autocomplete) {
    return html`<label>
      ${label}
      <input
        type="password"
        name=${name}
        autocomplete=${autocomplete}
        required
        aria-invalid=${this.field === name}
        aria-describedby=${this.field === name ? 'error' : nothing} />
    </label>`;
  }
}

customElements.define('tp-password-dialog', PasswordDialog);
