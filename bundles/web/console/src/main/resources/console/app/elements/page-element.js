import { LitElement } from 'lit';
import { offerCommands } from '../state/commands.js';
import { setTitle } from '../state/router.js';
import { pageLayout } from './page-layout.js';
import { shared } from './shared.js';

/** @typedef {import('./cheat-sheet.js').Section} Section */

/**
 * What all pages are: the console gives them the parts of the address, its query and the session, and asks them for their keys and
 * commands. A page has one <h1>; it gets the focus on arrival. See docs/decisions/0006-console.md.
 */
export class PageElement extends LitElement {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = { params: { attribute: false }, query: { attribute: false }, session: { attribute: false } };

  /** @type {import('lit').CSSResultGroup} */
  static styles = [shared, pageLayout];

  /** Whether the page has the window's height and scrolls in parts of its own. */
  static bounded = false;

  #arriving = false;
  /** @type {() => void} */
  #withdraw = () => {};

  constructor() {
    super();
    /** @type {import('../state/routes.js').Params} */
    this.params = {};
    this.query = new URLSearchParams();
    /** @type {import('../state/api.js').Session} */
    this.session = { login: '', fullName: '', jobFunctions: [] };
    this.addController({ hostUpdated: () => this.#focusHeading() });
  }

  connectedCallback() {
    super.connectedCallback();
    this.#withdraw = offerCommands(() => this.commands);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#withdraw();
  }

  /** @returns {Section[]} its keys, for the sheet that lists them */
  get keys() {
    return [];
  }

  /** @returns {import('../state/commands.js').Command[]} what the command palette offers while the page is shown */
  get commands() {
    return [];
  }

  /** @returns {HTMLElement | null} what scrolls, if the page as a whole does not; its place is restored by Back */
  get scroller() {
    return null;
  }

  /** @param {string} text the browser's title, where the page knows a better one than the table of pages */
  setTitle(text) {
    setTitle(text);
  }

  /** The user has come here by a link, by Back or by the address; not by what the page itself notes in the address. */
  arrive() {
    this.#arriving = true;
    this.#focusHeading();
  }

  /** As soon as there is a heading, unless the user is already doing something on the page. */
  #focusHeading() {
    const heading = /** @type {HTMLElement | null} */ (this.#arriving ? this.renderRoot?.querySelector('h1') : null);
    if (!heading) return;
    this.#arriving = false;
    if (this.shadowRoot?.activeElement) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}
