import { LitElement, css, html, nothing } from 'lit';
import { allows } from '../state/routes.js';
import { router, setTitle } from '../state/router.js';
import { messages as m } from '../text/messages/shell.js';
import { shared } from './shared.js';
import './notice.js';

/** @typedef {import('../state/router.js').Place} Place */
/** @typedef {import('./page-element.js').PageElement} PageElement */

const PATIENCE = 2_000;

/** Where the pages are: fetches and makes the page of a place, or says why not; moves focus and scroll on arrival. */
export class PageFrame extends LitElement {
  static properties = { session: { attribute: false }, place: { attribute: false }, page: { state: true }, failed: { state: true } };

  static styles = [
    shared,
    css`
      :host,
      .bounded {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        min-height: 0;
      }
      main {
        position: relative;
        overflow: auto;
        outline: none;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../state/api.js').Session | null} */
    this.session = null;
    /** @type {Place | null} */
    this.place = null;
    /** @type {PageElement | null} */
    this.page = null;
    this.failed = false;
    router.scrolled = () => this.scroller?.scrollTop ?? 0;
  }

  get scroller() {
    return this.page?.scroller ?? this.renderRoot?.querySelector('main');
  }

  focus() {
    this.renderRoot.querySelector('main')?.focus();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const login = /** @type {import('../state/api.js').Session | null | undefined} */ (changed.get('session'))?.login;
    // Another user has other pages, with nothing of the last one's in them.
    if (login !== undefined && login !== this.session?.login) this.page = null;
    if (this.page && (changed.has('place') || changed.has('session'))) this.give(this.page);
  }

  /** @param {Map<string, unknown>} changed */
  async updated(changed) {
    const place = this.place;
    if (!place || !(changed.has('place') || changed.has('session'))) return;
    if (!this.allowed) return this.focus();
    const { page } = place;
    if (changed.has('place') && place.how !== 'replace') setTitle(page.title);
    const comes = this.page?.localName !== page.tag;
    if (comes && !(await this.make(page))) return;
    if (place === this.place && (comes || (changed.has('place') && place.how !== 'replace'))) this.arrived(place);
  }

  /** @param {Place['page']} page @returns {Promise<boolean>} whether it is there and still wanted */
  async make(page) {
    this.failed = false;
    try {
      await page.module();
    } catch {
      this.failed = page === this.place?.page;
      this.focus();
      return false;
    }
    if (page !== this.place?.page) return false;
    const made = /** @type {PageElement} */ (document.createElement(page.tag));
    this.give(made);
    this.page = made;
    await this.updateComplete;
    return true;
  }

  /** @param {PageElement} page */
  give(page) {
    const place = /** @type {Place} */ (this.place);
    if (page.localName !== place.page.tag) return;
    Object.assign(page, { params: place.params, query: place.query, session: this.session });
  }

  /** @param {Place} place */
  async arrived(place) {
    await this.page?.updateComplete;
    const top = place.how === 'push' ? 0 : router.scroll;
    const until = Date.now() + PATIENCE;
    const scroll = () => {
      // What the page shows may still have to come from the server.
      const scroller = this.scroller;
      if (place !== this.place || !scroller) return;
      scroller.scrollTop = top;
      if (scroller.scrollTop < top - 1 && Date.now() < until) requestAnimationFrame(scroll);
    };
    scroll();
    this.page?.arrive();
  }

  get allowed() {
    return this.place !== null && allows(this.place.page, this.session);
  }

  render() {
    const bounded = /** @type {typeof import('./page-element.js').PageElement | undefined} */ (this.page?.constructor)?.bounded;
    return html`<main tabindex="-1" class=${bounded ? 'bounded' : ''}>${this.content()}</main>`;
  }

  content() {
    const page = this.place?.page;
    if (!page) return nothing;
    if (!this.allowed) {
      const why = m.page.notForYouWhy(page.needs ?? '', this.session?.fullName ?? '');
      return html`<tp-notice main .heading=${m.page.notForYou} .text=${why} .action=${m.page.home} @act=${() => router.go('/')}></tp-notice>`;
    }
    if (this.failed) {
      return html`<tp-notice main .heading=${m.page.failed} .text=${m.page.failedWhy} .action=${m.page.reload} @act=${() => location.reload()}></tp-notice>`;
    }
    return this.page?.localName === page.tag ? this.page : nothing;
  }
}

customElements.define('tp-page-frame', PageFrame);
