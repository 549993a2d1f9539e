import { html, nothing } from 'lit';
import { Form } from '../../state/form.js';
import { get, patch, post } from '../../state/api.js';
import { say } from '../../state/toasts.js';
import { dayText, today } from '../../text/days.js';
import { messages as m } from '../../text/messages/admin.js';
import { AdminPage } from './admin-page.js';
import './user-form.js';

/** @typedef {import('./user-form.js').User} User */

const NEW = '(new)';
const NOBODY = { login: '', fullName: '', email: null, phone: null, active: true, absentFrom: null, absentTo: null, standIn: null, roles: [], groups: [], password: '' };

/** User Maintenance. */
export class UsersPage extends AdminPage {
  static properties = { text: { state: true }, inactiveToo: { state: true }, openFollowUps: { state: true } };

  constructor() {
    super(['user']);
    this.text = '';
    this.inactiveToo = false;
    /** @type {number | null} of the user who is chosen */
    this.openFollowUps = null;
    /** @type {Form<any> | null} */
    this.form = null;
    this.formOf = '';
  }

  get path() {
    return '/users?size=10000';
  }

  get heading() {
    return m.users.title;
  }

  get columns() {
    return columns;
  }

  get commands() {
    return [{ title: m.users.new, run: () => this.begin() }];
  }

  get shown() {
    const text = this.text.trim().toLowerCase();
    return this.rows.filter(
      (/** @type {User} */ user) =>
        (this.inactiveToo || user.active) && [user.login, user.fullName, ...user.roles, ...user.groups].some((each) => each.toLowerCase().includes(text)),
    );
  }

  /** @param {User} user */
  key(user) {
    return user.login;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.formOf !== this.chosen && (this.chosen === NEW || this.chosen === '' || this.row)) this.prepare();
  }

  /** Another is chosen: the form is theirs, with what was typed there and not sent. */
  prepare() {
    this.formOf = this.chosen;
    this.openFollowUps = null;
    if (this.chosen === '') this.form = null;
    else if (this.chosen === NEW) this.form = new Form({ ...NOBODY });
    else {
      this.form = new Form(values(this.row));
      this.count(this.chosen);
    }
  }

  loaded() {
    if (this.form && this.row && this.formOf === this.chosen) this.form.load(values(this.row));
  }

  /** @param {string} login */
  async count(login) {
    const found = await get(`/follow-ups?${new URLSearchParams({ assignee: login, size: '1' })}`).catch(() => null);
    if (login === this.chosen) this.openFollowUps = found?.total ?? null;
  }

  begin() {
    this.choose(NEW);
  }

  async save() {
    const login = this.chosen;
    const made = await this.form?.submit((changes, all) => (login === NEW ? post('/users', all) : patch(`/users/${encodeURIComponent(login)}`, changes)));
    if (!made) return;
    say(login === NEW ? m.users.created(made.fullName) : m.users.saved(made.fullName));
    await this.load();
    if (login === NEW) this.choose(made.login);
  }

  render() {
    return html`<div class="head">
        <h1>${m.users.title}</h1>
        <input
          type="search"
          aria-label=${m.users.filter}
          placeholder=${m.users.filter}
          .value=${this.text}
          @input=${(/** @type {Event & {target: any}} */ event) => (this.text = event.target.value)} />
        <label><input type="checkbox" .checked=${this.inactiveToo} @change=${() => (this.inactiveToo = !this.inactiveToo)} />${m.users.inactiveToo}</label>
        <span class="gap"></span>
        <button class="primary" @click=${this.begin}>${m.users.new}</button>
      </div>
      <div class="split">${this.grid(m.users.empty, () => this.begin())}${this.side(this.detail())}</div>`;
  }

  detail() {
    if (!this.form || (this.chosen !== NEW && !this.row)) return nothing;
    return html`<tp-user-form .form=${this.form} .user=${this.row ?? null} .openFollowUps=${this.openFollowUps} @save=${this.save}></tp-user-form>`;
  }
}

/** @param {User} user */
const values = ({ login, fullName, email, phone, active, absentFrom, absentTo, standIn, roles, groups }) => ({
  login,
  fullName,
  email,
  phone,
  active,
  absentFrom,
  absentTo,
  standIn,
  roles,
  groups,
  password: '',
});

/** @param {User} user */
function state({ active, absentFrom, absentTo }) {
  if (!active) return m.users.states.inactive;
  const now = today();
  if (!absentFrom || absentFrom > now || (absentTo && absentTo < now)) return m.users.states.active;
  return absentTo ? m.users.states.absent(dayText(`${absentTo}T12:00:00Z`)) : m.users.states.away;
}

const columns = [
  { name: 'login', title: m.users.columns.login, width: 'minmax(5rem, 0.7fr)' },
  { name: 'fullName', title: m.users.columns.fullName },
  { name: 'roles', title: m.users.columns.roles, value: (/** @type {User} */ user) => user.roles.join(', ') || m.none },
  { name: 'groups', title: m.users.columns.groups, value: (/** @type {User} */ user) => user.groups.join(', ') || m.none },
  { name: 'state', title: m.users.columns.state, width: '8rem', value: state },
];

customElements.define('tp-users-page', UsersPage);
