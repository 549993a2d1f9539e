import { LitElement, html, nothing } from 'lit';
import { pages } from '../pages.js';
import { extensions } from '../state/extensions.js';
import { allows } from '../state/routes.js';
import { THEMES, chooseTheme, theme } from '../state/theme.js';
import { messages as m } from '../text/messages/shell.js';
import { headerStyles } from './header-styles.js';
import { shared } from './shared.js';
import { StoreController } from './store-controller.js';
import './menu.js';

/** @typedef {import('../pages.js').PageEntry} PageEntry */

const NARROW = window.matchMedia('(max-width: 70rem)');

/** The bar at the top: the pages, the way to find anything, and the user's own menu. Says `find`, `password`, `keys` and `log-out`. */
export class AppHeader extends LitElement {
  static properties = { company: {}, session: { attribute: false }, page: { attribute: false } };

  static styles = [shared, headerStyles];

  constructor() {
    super();
    this.company = '';
    /** @type {import('../state/api.js').Session | null} */
    this.session = null;
    /** @type {PageEntry | null} the one that is open */
    this.page = null;
    new StoreController(this).watch(extensions);
  }

  connectedCallback() {
    super.connectedCallback();
    NARROW.addEventListener('change', this.#draw);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    NARROW.removeEventListener('change', this.#draw);
  }

  #draw = () => this.requestUpdate();

  /** @param {string} name */
  say(name) {
    this.dispatchEvent(new CustomEvent(name));
  }

  /** @param {PageEntry['nav']} nav @returns {import('./menu.js').Item[]} the pages that this user may see */
  pages(nav) {
    return pages
      .filter((page) => page.nav === nav && allows(page, this.session))
      .map((page) => ({ title: page.title, href: page.paths[0], current: this.current === page.paths[0] }));
  }

  /** @returns {import('./menu.js').Item[]} the pages that plugins bring */
  get pluginPages() {
    return extensions.at('nav.page').map(({ extension, contribution }) => {
      const href = `/plugins/${extension.plugin}/${contribution.id}`;
      return { title: contribution.title, href, current: location.pathname === href };
    });
  }

  /** @returns {string | undefined} the page in the navigation to which the open one belongs */
  get current() {
    const open = this.page?.paths[0] ?? '';
    const above = pages.filter((page) => page.nav && (page === this.page || (page.paths[0] !== '/' && open.startsWith(`${page.paths[0]}/`))));
    return above.at(-1)?.paths[0];
  }

  /** @returns {import('./menu.js').Item[]} */
  userMenu() {
    const themes = THEMES.map((each, index) => ({
      title: m.header.themes[each],
      checked: theme() === each,
      part: index === 0,
      run: () => this.choose(each),
    }));
    return [
      { title: m.header.password, run: () => this.say('password') },
      { title: m.header.keys, run: () => this.say('keys') },
      ...themes,
      { title: m.header.logOut, run: () => this.say('log-out'), part: true },
    ];
  }

  /** @param {import('../state/theme.js').Theme} chosen */
  choose(chosen) {
    chooseTheme(chosen);
    this.requestUpdate();
  }

  render() {
    return html`<header>
      ${NARROW.matches ? this.narrowNavigation() : nothing}
      <a class="brand" href="/" aria-label=${m.product}>${logo}<span class="product">${m.product}</span></a>
      <span class="company">${this.company}</span>
      ${NARROW.matches ? nothing : this.navigation()}
      <span class="gap"></span>
      <button class="find" aria-label=${m.header.find} aria-keyshortcuts="Control+K" @click=${() => this.say('find')}>
        ${glass}<span>${m.header.find}</span> <kbd>Ctrl K</kbd>
      </button>
      <tp-menu class="user" .label=${m.header.user(this.session?.fullName ?? '')} .items=${this.userMenu()}>${this.session?.fullName} <span aria-hidden="true">▾</span></tp-menu>
    </header>`;
  }

  navigation() {
    const admin = this.pages('admin');
    return html`<nav aria-label=${m.header.pages}>
      ${[...this.pages('main'), ...this.pluginPages].map(({ title, href, current }) => html`<a href=${href} aria-current=${current ? 'page' : nothing}>${title}</a>`)}
      ${admin.length
        ? html`<tp-menu start class=${admin.some((item) => item.current) ? 'current' : ''} .items=${admin}>${m.header.admin} <span aria-hidden="true">▾</span></tp-menu>`
        : nothing}
    </nav>`;
  }

  narrowNavigation() {
    const admin = this.pages('admin').map((item, index) => ({ ...item, part: index === 0 }));
    return html`<nav aria-label=${m.header.pages}>
      <tp-menu start .label=${m.header.menu} .items=${[...this.pages('main'), ...this.pluginPages, ...admin]}>${bars}</tp-menu>
    </nav>`;
  }
}

const logo = html`<svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
  <rect width="32" height="32" rx="7" fill="#1d5fb8" />
  <path d="M8 11h16M16 11v12" stroke="#fff" stroke-width="3.4" stroke-linecap="round" />
  <circle cx="23.5" cy="22.5" r="3" fill="#ffc94d" />
</svg>`;

const glass = html`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.7">
  <circle cx="7" cy="7" r="4.5" />
  <path d="m10.5 10.5 4 4" stroke-linecap="round" />
</svg>`;

const bars = html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" stroke="currentColor" stroke-width="1.7">
  <path d="M2 4h12M2 8h12M2 12h12" stroke-linecap="round" />
</svg>`;

customElements.define('tp-app-header', AppHeader);
