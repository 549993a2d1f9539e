import { html, nothing } from 'lit';
import { LiveController } from '../../elements/live-controller.js';
import { PageElement } from '../../elements/page-element.js';
import { get } from '../../state/api.js';
import { router } from '../../state/router.js';
import { messages as m } from '../../text/messages/admin.js';
import { adminStyles } from './admin-styles.js';
import '../../elements/grid.js';
import '../../elements/notice.js';

/** @typedef {import('../../state/live.js').Kind} Kind */
/** @typedef {import('../../elements/grid.js').Column} Column */

/**
 * What the pages under Administration are: a list that is fetched, and fetched anew when something of some kinds has changed; what is
 * chosen of it stands in the address. Subclasses say where the list is, what its columns are, and what is shown beside it.
 */
export class AdminPage extends PageElement {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = { rows: { state: true }, total: { state: true }, state: { state: true }, error: { state: true }, chosen: { state: true } };

  static styles = [PageElement.styles, adminStyles];

  static bounded = true;

  /** @param {Kind[]} kinds */
  constructor(kinds) {
    super();
    /** @type {any[]} */
    this.rows = [];
    /** @type {number | null} */
    this.total = null;
    /** @type {'loading' | 'ready' | 'failed'} */
    this.state = 'loading';
    this.error = '';
    /** @type {string} key of the row that is shown beside the list; empty: none */
    this.chosen = '';
    this.asked = 0;
    new LiveController(this, kinds, () => this.load());
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('query')) this.chosen = this.query.get('chosen') ?? '';
  }

  /** @returns {string} where the list is */
  get path() {
    return '';
  }

  /** @returns {string} */
  get heading() {
    return '';
  }

  /** @returns {Column[]} */
  get columns() {
    return [];
  }

  /** @returns {any[]} those of the rows that are shown */
  get shown() {
    return this.rows;
  }

  /** @returns {any} the row that is chosen */
  get row() {
    return this.rows.find((row) => this.key(row) === this.chosen);
  }

  /** @param {any} row @returns {string} */
  key(row) {
    return row.name;
  }

  async load() {
    const mine = ++this.asked;
    try {
      const { items, total } = await get(this.path);
      if (mine !== this.asked) return;
      Object.assign(this, { rows: items, total, state: 'ready' });
      this.loaded();
    } catch (error) {
      if (mine === this.asked) Object.assign(this, { state: 'failed', error: /** @type {Error} */ (error).message });
    }
  }

  /** The list is there, or there anew. */
  loaded() {}

  /** @param {string} key */
  choose(key) {
    this.chosen = key;
    router.note({ chosen: key });
  }

  /** @param {import('../../elements/grid.js').Words} empty @param {() => void} [act] */
  grid(empty, act) {
    return html`<tp-grid
      .label=${this.heading}
      .columns=${this.columns}
      .rows=${this.shown}
      .total=${this.shown === this.rows ? this.total : this.shown.length}
      .key=${this.key}
      .state=${this.state}
      .error=${this.error}
      .empty=${empty}
      @active=${(/** @type {CustomEvent} */ event) => this.choose(this.key(event.detail))}
      @retry=${this.load}
      @more=${this.more}
      @act=${() => act?.()}></tp-grid>`;
  }

  more() {}

  /** @param {unknown} content */
  side(content) {
    return html`<section class="side panel" aria-label=${this.chosen || m.choose} tabindex="-1">
      ${content === nothing ? html`<tp-notice .heading=${m.choose} .text=${m.chooseWhy}></tp-notice>` : content}
    </section>`;
  }
}
