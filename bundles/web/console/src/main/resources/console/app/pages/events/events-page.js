import { css, html } from 'lit';
import { events, launches, pathOf } from '../../state/events.js';
import { router } from '../../state/router.js';
import { localDayText } from './days.js';
import { messages as m } from '../../text/messages/events.js';
import { LiveController } from '../../elements/live-controller.js';
import { PageElement } from '../../elements/page-element.js';
import { stateOf, stateText } from './event-state.js';
import '../../elements/form/fields.js';
import '../../elements/grid.js';

/** @typedef {import('../../state/events.js').EventDefinition} EventDefinition */

/** The cells are the grid's, so that no rule of this page reaches them. @type {Record<string, string>} */
const LOOKS = {
  active: 'color: var(--good); font-weight: 600',
  'catching up': 'color: var(--note); font-weight: 600',
  launching: 'color: var(--note); font-weight: 600',
  dormant: 'color: var(--late); font-weight: 600',
  quarantined: 'color: var(--late); font-weight: 600',
  inactive: 'color: var(--muted)',
  paused: 'color: var(--muted)',
};
const PRIORITIES = ['Urgent', 'High', 'Medium', 'Low'];

/** All event definitions, with the columns of the Event screen. */
export class EventsPage extends PageElement {
  static properties = { items: { state: true }, running: { state: true }, state: { state: true }, error: { state: true } };

  static bounded = true;

  static styles = [
    PageElement.styles,
    css`
      :host {
        display: grid;
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
        padding-bottom: 18px;
      }
      .find {
        width: min(20rem, 100%);
      }
      .new {
        display: inline-flex;
        align-items: center;
        min-height: 30px;
        padding: 0 13px;
        border-radius: var(--radius);
        background: var(--accent);
        color: var(--on-accent);
        font-weight: 600;
        text-decoration: none;
      }
    `,
  ];

  #live = new LiveController(this, ['event', 'plugin', 'journal'], () => this.fetch());

  constructor() {
    super();
    /** @type {EventDefinition[]} */
    this.items = [];
    /** @type {Record<string, import('../../state/events.js').Launch>} */
    this.running = {};
    /** @type {'loading' | 'ready' | 'failed'} */
    this.state = 'loading';
    this.error = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.fetch();
  }

  async fetch() {
    try {
      const [page, under] = await Promise.all([events(), launches()]);
      this.items = page.items;
      this.running = Object.fromEntries(under.map((each) => [each.event, each]));
      this.state = 'ready';
    } catch (error) {
      if (this.items.length) return;
      this.error = /** @type {Error} */ (error).message;
      this.state = 'failed';
    }
  }

  get scroller() {
    return /** @type {any} */ (this.renderRoot.querySelector('tp-grid'))?.scroller ?? null;
  }

  get keys() {
    return [{ title: m.list.keys, keys: /** @type {[string[], string][]} */ ([[['Enter'], m.list.open]]) }];
  }

  get commands() {
    return [{ title: m.list.create, run: () => router.go('/events/new') }];
  }

  get text() {
    return this.query.get('text') ?? '';
  }

  get wanted() {
    return this.query.get('state') ?? '';
  }

  get sort() {
    return this.query.get('sort') ?? 'name';
  }

  /** @param {Record<string, string>} some */
  show(some) {
    router.note({ text: this.text, state: this.wanted, sort: this.sort === 'name' ? '' : this.sort, ...some });
  }

  get rows() {
    const text = this.text.trim().toLowerCase();
    const fits = this.items.filter(
      (each) => (!this.wanted || this.stateName(each) === this.wanted) && `${each.name} ${each.description}`.toLowerCase().includes(text),
    );
    const down = this.sort.startsWith('-');
    const name = down ? this.sort.slice(1) : this.sort;
    return fits.sort((one, other) => (down ? -1 : 1) * compare(this.sortValue(one, name), this.sortValue(other, name)));
  }

  /** @param {EventDefinition} event */
  stateName(event) {
    return this.running[event.name] ? 'launching' : stateOf(event);
  }

  /** @param {any} event @param {string} name @returns {string | number} */
  sortValue(event, name) {
    if (name === 'priority') return PRIORITIES.indexOf(event.priority);
    if (name === 'state') return this.stateName(event);
    return String(event[name] ?? '').toLowerCase();
  }

  get columns() {
    const column = (/** @type {keyof typeof m.list.columns} */ name, /** @type {object} */ more = {}) => ({
      name,
      title: m.list.columns[name],
      sorts: true,
      ...more,
    });
    return [
      column('name', { width: 'minmax(8.6rem, 0.6fr)', value: (/** @type {EventDefinition} */ each) => html`<a href=${pathOf(each.name)}>${each.name}</a>` }),
      column('description', { width: 'minmax(11rem, 2fr)' }),
      column('state', { width: 'minmax(5.4rem, 0.6fr)', value: (/** @type {EventDefinition} */ each) => this.stateCell(each) }),
      column('trigger', { width: '4.4rem' }),
      column('updateCustomer', { width: '6.4rem', value: (/** @type {EventDefinition} */ each) => (each.updateCustomer ? m.list.yes : m.list.no) }),
      column('priority', { width: '5rem' }),
      column('source', { width: '5.4rem' }),
      column('media', { width: '8rem' }),
      column('startDate', { width: '6.6rem', value: (/** @type {EventDefinition} */ each) => localDayText(each.startDate) }),
      column('stopDate', { width: '6.6rem', value: (/** @type {EventDefinition} */ each) => localDayText(each.stopDate) }),
    ];
  }

  /** @param {EventDefinition} event */
  stateCell(event) {
    const text = stateText(event, this.running[event.name]);
    return html`<span .style=${LOOKS[this.stateName(event)] ?? ''} title=${event.stateReason ?? text}>${text}</span>`;
  }

  render() {
    return html`<div class="head">
        <h1>${m.list.title}</h1>
        <tp-text-field
          class="find"
          type="search"
          hide-label
          .label=${m.list.find}
          .placeholder=${m.list.find}
          .value=${this.text}
          @change=${(/** @type {CustomEvent<string>} */ event) => this.show({ text: event.detail })}></tp-text-field>
        <tp-select-field
          hide-label
          .label=${m.list.state}
          .options=${[['', m.list.anyState], ...Object.entries(m.states)]}
          .value=${this.wanted}
          @change=${(/** @type {CustomEvent<string>} */ event) => this.show({ state: event.detail })}></tp-select-field>
        <span class="gap"></span>
        <a class="new" href="/events/new">${m.list.create}</a>
      </div>
      ${this.grid()}`;
  }

  grid() {
    const rows = this.rows;
    return html`<tp-grid
      .label=${m.list.label}
      .columns=${this.columns}
      .rows=${rows}
      .total=${rows.length}
      .key=${(/** @type {EventDefinition} */ each) => each.name}
      .sort=${this.sort}
      .state=${this.state}
      .error=${this.error}
      .empty=${this.items.length ? m.list.noMatch : m.list.empty}
      @sort=${(/** @type {CustomEvent<string>} */ event) => this.show({ sort: event.detail })}
      @act=${() => this.show({ text: '', state: '' })}
      @retry=${this.fetch}
      @open=${(/** @type {CustomEvent<EventDefinition>} */ event) => router.go(pathOf(event.detail.name))}></tp-grid>`;
  }
}

/** @param {string | number} one @param {string | number} other */
const compare = (one, other) => (typeof one === 'number' ? one - Number(other) : one.localeCompare(String(other)));

customElements.define('tp-events-page', EventsPage);
