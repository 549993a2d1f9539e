import { css, html, nothing } from 'lit';
import { get, put } from '../../state/api.js';
import { say } from '../../state/toasts.js';
import { messages as m } from '../../text/messages/admin.js';
import { AdminPage } from './admin-page.js';

/** @typedef {{name: string, jobFunctions: string[]}} Role */

const NEW = '(new)';

/** Security Maintenance: which job functions a role holds, and who has it. */
export class RolesPage extends AdminPage {
  static properties = { users: { state: true }, name: { state: true }, functions: { state: true }, fault: { state: true } };

  static styles = [
    AdminPage.styles,
    css`
      fieldset {
        margin: 12px 0 0;
        padding: 8px 12px 10px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      legend {
        padding: 0 4px;
        font-weight: 600;
      }
      .function {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 8px;
        align-items: start;
        padding: 5px 0;
      }
      .function strong {
        font-weight: 600;
      }
    `,
  ];

  constructor() {
    super(['user']);
    /** @type {import('./user-form.js').User[]} */
    this.users = [];
    this.name = '';
    /** @type {string[] | null} what is ticked and not yet saved; null: nothing is different */
    this.functions = null;
    this.fault = '';
  }

  get path() {
    return '/roles';
  }

  get heading() {
    return m.roles.title;
  }

  get columns() {
    return [
      { name: 'name', title: m.roles.columns.name, width: 'minmax(9rem, 1fr)' },
      { name: 'functions', title: m.roles.columns.functions, width: 'minmax(10rem, 2fr)', value: (/** @type {Role} */ role) => role.jobFunctions.join(', ') || m.none },
      { name: 'holders', title: m.roles.columns.holders, width: '4rem', end: true, value: (/** @type {Role} */ role) => this.holders(role.name).length },
    ];
  }

  get commands() {
    return [{ title: m.roles.new, run: () => this.choose(NEW) }];
  }

  /** @param {string} role */
  holders(role) {
    return this.users.filter((user) => user.roles.includes(role));
  }

  async load() {
    const users = get('/users?size=10000').then(({ items }) => (this.users = items));
    await Promise.all([super.load(), users.catch(() => {})]);
    this.rows = [...this.rows];
  }

  /** @param {string} key */
  choose(key) {
    Object.assign(this, { functions: null, name: '', fault: '' });
    super.choose(key);
  }

  get ticked() {
    return this.functions ?? this.row?.jobFunctions ?? [];
  }

  /** @param {string} title */
  tick(title) {
    const ticked = this.ticked;
    this.functions = ticked.includes(title) ? ticked.filter((/** @type {string} */ each) => each !== title) : [...ticked, title];
  }

  async save() {
    const name = this.chosen === NEW ? this.name.trim() : this.chosen;
    if (!name) {
      this.fault = m.roles.missing;
      return;
    }
    try {
      await put(`/roles/${encodeURIComponent(name)}`, { jobFunctions: this.ticked });
      say(m.roles.saved(name));
      await this.load();
      this.choose(name);
    } catch (error) {
      this.fault = /** @type {Error} */ (error).message;
    }
  }

  render() {
    return html`<div class="head">
        <h1>${m.roles.title}</h1>
        <span class="gap"></span>
        <button class="primary" @click=${() => this.choose(NEW)}>${m.roles.new}</button>
      </div>
      <div class="split">${this.grid(m.roles.empty, () => this.choose(NEW))}${this.side(this.detail())}</div>`;
  }

  detail() {
    const isNew = this.chosen === NEW;
    if (!isNew && !this.row) return nothing;
    const ticked = this.ticked;
    const holders = isNew ? [] : this.holders(this.chosen);
    return html`<h2>${isNew ? m.roles.new : this.chosen}</h2>
      ${isNew
        ? html`<label>${m.roles.name} <input .value=${this.name} @input=${(/** @type {Event & {target: any}} */ event) => (this.name = event.target.value)} /></label>`
        : nothing}
      <fieldset>
        <legend>${m.roles.functions}</legend>
        ${Object.entries(m.roles.about).map(
          ([title, about]) => html`<label class="function">
            <input type="checkbox" .checked=${ticked.includes(title)} @change=${() => this.tick(title)} />
            <span><strong>${title}</strong><br /><span class="muted">${about}</span></span>
          </label>`,
        )}
      </fieldset>
      <div role="alert">${this.fault ? html`<p class="error">${this.fault}</p>` : nothing}</div>
      <div class="buttons"><button class="primary" ?disabled=${!isNew && this.functions === null} @click=${this.save}>${m.roles.save}</button></div>
      ${isNew ? nothing : html`<h3>${holders.length ? m.roles.holders(holders.length) : m.roles.nobody}</h3>`}
      <ul>${holders.map((user) => html`<li><a href=${`/admin/users?chosen=${encodeURIComponent(user.login)}`}>${user.fullName}</a></li>`)}</ul>`;
  }
}

customElements.define('tp-roles-page', RolesPage);
