import { LitElement, html, nothing } from 'lit';
import { logOut, onSessionEnd, whoAmI } from '../state/api.js';
import { extensions } from '../state/extensions.js';
import { live } from '../state/live.js';
import { holdKeys } from '../state/held-keys.js';
import { router, setTitle } from '../state/router.js';
import { messages as m } from '../text/messages/shell.js';
import { appStyles } from './app-styles.js';
import { dialogIsOpen, openDialogs } from './dialog.js';
import { shared } from './shared.js';
import './app-header.js';
import './log-in.js';
import './notice.js';
import './page-frame.js';
import './toast.js';

/** @typedef {import('../state/api.js').Session} Session */

/** The console: the log-in, or the header and a page; and the log-in over the page when the session ends in the middle. */
export class App extends LitElement {
  static properties = {
    session: { state: true },
    state: { state: true },
    error: { state: true },
  };

  static styles = [shared, appStyles];

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
    router.addEventListener('change', () => this.requestUpdate());
    document.addEventListener('keydown', (event) => this.key(event));
    this.start();
  }

  get company() {
    return document.querySelector('meta[name="touchpoint-company"]')?.getAttribute('content') ?? '';
  }

  async start() {
    this.state = 'starting';
    // The page comes while the server says who this is; whether it has come is seen when it is shown.
    router.place.page.module().catch(() => {});
    try {
      this.session = await whoAmI();
      this.state = this.session ? 'in' : 'out';
      if (this.session) this.listen();
    } catch (error) {
      this.error = error instanceof Error ? error.message : String(error);
      this.state = 'failed';
    }
  }

  listen() {
    live.start();
    extensions.start();
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
    this.dialog?.close();
    openDialogs.delete(this);
    this.state = 'in';
    this.listen();
    this.typeOn();
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** The caret was in the dialog that has gone: only a focus that comes anew brings it back to where the user was typing. */
  async typeOn() {
    await this.updateComplete;
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!(at instanceof HTMLElement)) return;
    at.blur();
    at.focus({ preventScroll: true });
  }

  async loggedOut() {
    try {
      await logOut();
    } finally {
      // A page without anything of the last user's in its memory.
      location.assign('/');
    }
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (!(event.ctrlKey || event.metaKey) || event.defaultPrevented || this.state !== 'in' || dialogIsOpen()) return;
    if (event.key.toLowerCase() === 'k') this.find();
    else if (event.key === '/') this.showKeys();
    else return;
    event.preventDefault();
  }

  get dialog() {
    return this.renderRoot.querySelector('dialog');
  }

  get frame() {
    return /** @type {import('./page-frame.js').PageFrame | null} */ (this.renderRoot.querySelector('tp-page-frame'));
  }

  /** @param {'palette' | 'password-dialog' | 'cheat-sheet'} name @returns {Promise<any>} an element that is fetched when it is first needed */
  async late(name) {
    await { palette: () => import('./palette.js'), 'password-dialog': () => import('./password-dialog.js'), 'cheat-sheet': () => import('./cheat-sheet.js') }[name]();
    const there = this.renderRoot.querySelector(`tp-${name}`);
    return there ?? this.renderRoot.appendChild(document.createElement(`tp-${name}`));
  }

  async find() {
    const general = [
      { title: m.header.password, run: () => this.changePassword() },
      { title: m.header.keys, keys: 'Ctrl /', run: () => this.showKeys() },
      { title: m.header.logOut, run: () => this.loggedOut() },
    ];
    const release = holdKeys();
    try {
      const palette = await this.late('palette');
      await palette.open(this.session, general);
      palette.type(release());
    } finally {
      release();
    }
  }

  async showKeys() {
    (await this.late('cheat-sheet')).show(this.frame?.page?.keys ?? []);
  }

  async changePassword() {
    (await this.late('password-dialog')).show();
  }

  updated() {
    if (this.state === 'renewing' && this.dialog && !this.dialog.open) {
      openDialogs.add(this);
      this.dialog.showModal();
    }
    if (this.state === 'out') setTitle(m.logIn.title);
  }

  render() {
    if (this.state === 'starting') return nothing;
    if (this.state === 'failed') {
      return html`<tp-notice .heading=${m.page.unreachable} .text=${this.error} .action=${m.page.retry} @act=${this.start}></tp-notice>`;
    }
    if (this.state === 'out') {
      return html`<main class="whole"><tp-log-in class="whole" .company=${this.company} @logged-in=${this.loggedIn}></tp-log-in></main>`;
    }
    return html`
      <button class="skip" @click=${() => this.frame?.focus()}>${m.header.skip}</button>
      <tp-app-header
        .company=${this.company}
        .session=${this.session}
        .page=${router.place.page}
        @find=${this.find}
        @password=${this.changePassword}
        @keys=${this.showKeys}
        @log-out=${this.loggedOut}></tp-app-header>
      <tp-page-frame .session=${this.session} .place=${router.place} @show-keys=${this.showKeys}></tp-page-frame>
      <tp-toast></tp-toast>
      ${this.state === 'renewing' ? this.again() : nothing}
    `;
  }

  again() {
    return html`<dialog aria-label=${m.logIn.again} @cancel=${(/** @type {Event} */ event) => event.preventDefault()}>
      <tp-log-in .again=${this.session?.login ?? ''} @logged-in=${this.loggedIn}></tp-log-in>
    </dialog>`;
  }
}

customElements.define('tp-app', App);
