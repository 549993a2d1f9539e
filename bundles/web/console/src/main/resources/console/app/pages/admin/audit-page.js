import { css, html, nothing } from 'lit';
import { router } from '../../state/router.js';
import { leads } from '../../state/routes.js';
import { dayTimeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/admin.js';
import { AdminPage } from './admin-page.js';

/** @typedef {{field: string, before: string | null, after: string | null}} FieldChange */
/** @typedef {{id: number, at: string, who: string, kind: string, key: string, what: string, changes: FieldChange[]}} Entry */

const PAGE = 200;
const FIELDS = ['who', 'kind', 'key', 'from', 'to', 'text'];
const PAUSE = 250;

/** Who changed what, when, from what to what. */
export class AuditPage extends AdminPage {
  static styles = [
    AdminPage.styles,
    css`
      :host {
        grid-template-rows: auto auto minmax(0, 1fr);
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
        align-items: end;
        margin-bottom: 14px;
      }
      form label {
        display: grid;
        flex: 1 1 8rem;
        gap: 3px;
        max-width: 16rem;
        font-weight: 600;
      }
      form label > * {
        min-width: 0;
        font-weight: 400;
      }
      td {
        white-space: pre-wrap;
      }
      del {
        color: var(--late);
        text-decoration: none;
      }
      ins {
        color: var(--good);
        text-decoration: none;
      }
    `,
  ];

  constructor() {
    super(['user', 'plugin', 'event', 'order', 'follow-up', 'journal', 'import']);
    this.size = PAGE;
    /** the search that is shown */
    this.loadedWith = '';
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('query') && this.hasUpdated && this.filter !== this.loadedWith) this.load();
  }

  /** @returns {string} the search as the address has it */
  get filter() {
    return new URLSearchParams(FIELDS.map((field) => [field, this.query.get(field) ?? '']).filter(([, value]) => value)).toString();
  }

  get path() {
    this.loadedWith = this.filter;
    return `/audit?size=${this.size}${this.filter && `&${this.filter}`}`;
  }

  get heading() {
    return m.audit.title;
  }

  get columns() {
    return columns;
  }

  /** @param {Entry} entry */
  key(entry) {
    return String(entry.id);
  }

  more() {
    this.size = Math.min(10_000, this.size + PAGE);
    this.load();
  }

  /** @param {string} key */
  choose(key) {
    this.chosen = key;
    router.note({ ...Object.fromEntries(new URLSearchParams(this.filter)), chosen: key });
  }

  search() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.isConnected && this.note(), PAUSE);
  }

  note() {
    const form = /** @type {HTMLFormElement | null} */ (this.renderRoot.querySelector('form'));
    if (form) router.note(Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()])));
  }

  clear() {
    router.note({});
  }

  render() {
    return html`<div class="head">
        <h1>${m.audit.title}</h1>
        <span class="muted">${m.audit.note}</span>
        <span class="gap"></span>
        <a href=${`/api/audit/csv${this.filter && `?${this.filter}`}`} download="audit.csv">${m.audit.download}</a>
      </div>
      <form role="search" aria-label=${m.audit.search} @input=${this.search} @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
        ${this.input('text', 'search')} ${this.input('who')}
        <label>
          ${m.audit.kind}
          <select name="kind">
            <option value="">${m.audit.anyKind}</option>
            ${m.audit.kinds.map((kind) => html`<option .selected=${this.query.get('kind') === kind}>${kind}</option>`)}
          </select>
        </label>
        ${this.input('key')} ${this.input('from', 'date')} ${this.input('to', 'date')}
        ${this.filter ? html`<button type="button" class="link" @click=${this.clear}>${m.audit.clear}</button>` : nothing}
      </form>
      <div class="split">${this.grid(m.audit.empty, () => this.clear())}${this.side(this.detail())}</div>`;
  }

  /** @param {'text' | 'who' | 'key' | 'from' | 'to'} name @param {string} [type] */
  input(name, type = 'text') {
    return html`<label>${m.audit[name]}<input type=${type} name=${name} autocomplete="off" .value=${this.query.get(name) ?? ''} /></label>`;
  }

  detail() {
    const entry = /** @type {Entry | undefined} */ (this.row);
    if (!entry) return nothing;
    const path = where(entry);
    return html`<h2>${entry.kind} ${entry.key}: ${entry.what}</h2>
      <dl>
        <dt>${m.audit.columns.at}</dt>
        <dd>${dayTimeText(entry.at)}</dd>
        <dt>${m.audit.columns.who}</dt>
        <dd>${entry.who}</dd>
      </dl>
      ${path && leads(path.split('?')[0], this.session) ? html`<p><a href=${path}>${m.audit.show}</a></p>` : nothing}
      ${entry.changes.length ? this.table(entry.changes) : html`<p class="muted">${m.audit.noFields}</p>`}`;
  }

  /** @param {FieldChange[]} changes */
  table(changes) {
    return html`<h3>${m.audit.changed(changes.length)}</h3>
      <table>
        <thead><tr><th>${m.audit.field}</th><th>${m.audit.before}</th><th>${m.audit.after}</th></tr></thead>
        <tbody>
          ${changes.map(
            ({ field, before, after }) => html`<tr><th scope="row">${field}</th><td>${before === null ? m.none : html`<del>${before}</del>`}</td><td>${after === null ? m.none : html`<ins>${after}</ins>`}</td></tr>`,
          )}
        </tbody>
      </table>`;
  }
}

/** @param {Entry} entry @returns {string} where what it is about is shown; empty: nowhere */
function where({ kind, key }) {
  const name = encodeURIComponent(key);
  switch (kind) {
    case 'event':
      return `/events/${name}`;
    case 'follow-up':
    case 'override':
      return `/follow-ups/${name}`;
    case 'user':
    case 'log-in':
      return `/admin/users?chosen=${name}`;
    case 'role':
      return `/admin/roles?chosen=${name}`;
    case 'group':
      return `/admin/groups?chosen=${name}`;
    case 'plugin':
      return `/admin/plugins?chosen=${name}`;
    case 'hold':
    case 'order':
      return `/orders/${name}`;
    case 'customer':
      return `/customers/${name}`;
    case 'product':
      return `/products/${name}`;
    default:
      return '';
  }
}

const columns = [
  { name: 'at', title: m.audit.columns.at, width: '11rem', value: (/** @type {Entry} */ entry) => dayTimeText(entry.at) },
  { name: 'who', title: m.audit.columns.who, width: '8rem' },
  { name: 'kind', title: m.audit.columns.kind, width: '6rem' },
  { name: 'key', title: m.audit.columns.key },
  { name: 'what', title: m.audit.columns.what, width: 'minmax(10rem, 2fr)' },
];

customElements.define('tp-audit-page', AuditPage);
