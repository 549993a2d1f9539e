import { LitElement, css, html, nothing } from 'lit';
import { logOut, onSessionEnd, whoAmI } from '../state/api.js';
import { messages as m } from '../text/messages.js';
import { shared } from './shared.js';
import './app-header.js';
import './follow-ups-page.js';
import './log-in.js';
import './notice.js';

/** @typedef {import('../state/api.js').Session} Session */

/** The console: the log-in, or the header and a page; and the log-in over the page when the session ends in the middle. */
export class App extends LitElement {
  static properties = {
    session: { state: true },
    state: { state: true },
    error: { state: true },
  };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
        height: 100%;
      }
      main,
      tp-notice {
        display: grid;
        grid-row: 1 / -1;
      }
      dialog {
        width: min(25rem, calc(100vw - 2rem));
        padding: 0;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--raised);
        color: var(--text);
        box-shadow: var(--shadow);
      }
      dialog::backdrop {
        background: rgb(10 15 25 / 0.45);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Session | null} */
    this.session = null;
    /** @type {'starting' | 'out' | 'in' | 'renewing' | 'failed'} */
    this.state = 'starting';
    this.error = '';
    /** @type {(() => void)[]} those who wait for the session to be opened again */
    this.waiting = [];
    onSessionEnd(() => this.renew());
    this.start();
  }

  get company() {
    return document.querySelector('meta[name="touchpoint-company"]')?.getAttribute('content') ?? '';
  }

  async start() {
    this.state = 'starting';
    try {
      this.session = await whoAmI();
      this.state = this.session ? 'in' : 'out';
    } catch (error) {
      this.error = error instanceof Error ? error.message : String(error);
      this.state = 'failed';
    }
  }

  /** @returns {Promise<void>} when the user has logged in again */
  renew() {
    this.state = 'renewing';
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** @param {CustomEvent<Session>} event */
  loggedIn(event) {
    const other = this.session && this.session.login !== event.detail.login;
    this.session = event.detail;
    if (other) this.waiting = [];
    // Closed and not only taken away: so the focus goes back to where the user was typing.
    this.renderRoot.querySelector('dialog')?.close();
    this.state = 'in';
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  async loggedOut() {
    try {
      await logOut();
    } finally {
      // A page without anything of the last user's in its memory.
      location.assign('/');
    }
  }

  updated() {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && this.state === 'renewing' && !dialog.open) dialog.showModal();
    if (this.state === 'out') document.title = `${m.logIn.title} – ${m.product}`;
  }

  render() {
    if (this.state === 'starting') return nothing;
    if (this.state === 'failed') {
      return html`<tp-notice .heading=${m.queue.failed} .text=${this.error} .action=${m.queue.retry} @act=${this.start}></tp-notice>`;
    }
    if (this.state === 'out') {
      return html`<main><tp-log-in class="whole" .company=${this.company} @logged-in=${this.loggedIn}></tp-log-in></main>`;
    }
    return html`
      <tp-app-header .company=${this.company} .session=${this.session} @log-out=${this.loggedOut} @keys=${this.showKeys}></tp-app-header>
      <tp-follow-ups-page .login=${this.session?.login ?? ''}></tp-follow-ups-page>
      ${this.state === 'renewing' ? this.again() : nothing}
    `;
  }

  again() {
    return html`<dialog aria-label=${m.logIn.again} @cancel=${(/** @type {Event} */ event) => event.preventDefault()}>
      <tp-log-in .again=${this.session?.login ?? ''} @logged-in=${this.loggedIn}></tp-log-in>
    </dialog>`;
  }

  showKeys() {
    /** @type {any} */ (this.renderRoot.querySelector('tp-follow-ups-page')).showKeys();
  }
}

customElements.define('tp-app', App);
