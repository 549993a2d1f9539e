import { LitElement, css, html, nothing } from 'lit';
import { ApiError, logIn } from '../state/api.js';
import { messages as m } from '../text/messages/shell.js';
import { shared } from './shared.js';

/** The log-in; says `logged-in` with the session. With `again`, the log-in of the user whose session has ended. */
export class LogIn extends LitElement {
  static properties = {
    company: {},
    again: {},
    busy: { state: true },
    error: { state: true },
    field: { state: true },
  };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        place-items: center;
        padding: 1rem;
      }
      form {
        display: grid;
        gap: 14px;
        width: 100%;
        max-width: 22rem;
        padding: 1.75rem;
      }
      :host(.whole) form {
        margin-bottom: 12vh;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--surface);
      }
      h1 {
        font-size: 1.25rem;
        letter-spacing: -0.01em;
      }
      .company {
        margin-bottom: 6px;
        color: var(--muted);
      }
      label {
        display: grid;
        gap: 4px;
        font-weight: 600;
      }
      input:not([type='checkbox']) {
        width: 100%;
        min-height: 36px;
        font-size: var(--text-reading);
        font-weight: 400;
      }
      input[aria-invalid='true'] {
        border-color: var(--late);
      }
      .error {
        padding: 8px 10px;
        border-radius: var(--radius);
        background: var(--late-back);
      }
      button {
        min-height: 36px;
        margin-top: 4px;
      }
    `,
  ];

  constructor() {
    super();
    this.company = '';
    this.again = '';
    this.busy = false;
    this.error = '';
    /** @type {'' | 'login' | 'password'} */
    this.field = '';
  }

  firstUpdated() {
    this.focusField(this.again ? 'password' : 'login');
  }

  /** @param {string} name @returns {HTMLInputElement} */
  input(name) {
    return /** @type {HTMLInputElement} */ (this.renderRoot.querySelector(`[name=${name}]`));
  }

  /** @param {string} name */
  focusField(name) {
    this.input(name).focus();
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    const login = this.input('login').value.trim();
    const password = this.input('password').value;
    if (!login) return this.refuse(m.logIn.loginMissing, 'login');
    if (!password) return this.refuse(m.logIn.passwordMissing, 'password');
    this.busy = true;
    this.error = '';
    try {
      const session = await logIn(login, password);
      this.dispatchEvent(new CustomEvent('logged-in', { detail: session }));
    } catch (error) {
      const wrong = error instanceof ApiError && error.status === 401;
      this.refuse(wrong ? m.logIn.wrong : /** @type {Error} */ (error).message, 'password');
    } finally {
      this.busy = false;
    }
  }

  /** @param {string} why @param {'login' | 'password'} field */
  refuse(why, field) {
    this.error = why;
    this.field = field;
    this.focusField(field);
    if (field === 'password') this.input('password').select();
  }

  render() {
    return html`<form novalidate @submit=${this.submit}>
      <div>
        <h1>${this.again ? m.logIn.again : m.product}</h1>
        <p class="company">${this.again ? m.logIn.againWhy : this.company}</p>
      </div>
      <label>
        ${m.logIn.login}
        <input
          name="login"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          required
          value=${this.again}
          aria-invalid=${this.error !== '' && this.field === 'login'}
          aria-describedby=${this.error ? 'error' : nothing} />
      </label>
      <label>
        ${m.logIn.password}
        <input
          name="password"
          type="password"
          autocomplete="current-password"
          required
          aria-invalid=${this.error !== '' && this.field === 'password'}
          aria-describedby=${this.error ? 'error' : nothing} />
      </label>
      <div role="alert">${this.error ? html`<p class="error" id="error">${this.error}</p>` : nothing}</div>
      <button class="primary" ?disabled=${this.busy}>${this.busy ? m.logIn.busy : m.logIn.submit}</button>
    </form>`;
  }
}

customElements.define('tp-log-in', LogIn);
