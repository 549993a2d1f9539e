import { html, nothing } from 'lit';
import { Form } from '../../state/form.js';
import { put } from '../../state/api.js';
import { findUsers } from '../../state/finders.js';
import { say } from '../../state/toasts.js';
import { messages as m } from '../../text/messages/admin.js';
import { AdminPage } from './admin-page.js';
import '../../elements/form/fields.js';
import '../../elements/form/form.js';
import '../../elements/form/look-up.js';

/** @typedef {{name: string, description: string, members: string[]}} Group */

const NEW = '(new)';

/** Groups: users to whom follow-ups are routed together. */
export class GroupsPage extends AdminPage {
  constructor() {
    super(['user']);
    /** @type {Form<any> | null} */
    this.form = null;
    this.formOf = '';
  }

  get path() {
    return '/groups';
  }

  get heading() {
    return m.groups.title;
  }

  get columns() {
    return columns;
  }

  get commands() {
    return [{ title: m.groups.new, run: () => this.choose(NEW) }];
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.formOf === this.chosen || (this.chosen !== NEW && this.chosen !== '' && !this.row)) return;
    this.formOf = this.chosen;
    this.form = this.chosen === '' ? null : new Form(this.row ? { ...this.row } : { name: '', description: '', members: [] });
  }

  loaded() {
    if (this.form && this.row && this.formOf === this.chosen) this.form.load({ ...this.row });
  }

  async save() {
    const isNew = this.chosen === NEW;
    const form = this.form;
    if (isNew && !form?.get('name').trim()) return form?.refuse('name', m.groups.missing);
    const saved = await form?.submit((_, { name, description, members }) => put(`/groups/${encodeURIComponent(name.trim())}`, { description, members }));
    if (!saved) return;
    say(m.groups.saved(saved.name));
    await this.load();
    if (isNew) this.choose(saved.name);
  }

  render() {
    return html`<div class="head">
        <h1>${m.groups.title}</h1>
        <span class="gap"></span>
        <button class="primary" @click=${() => this.choose(NEW)}>${m.groups.new}</button>
      </div>
      <div class="split">${this.grid(m.groups.empty, () => this.choose(NEW))}${this.side(this.detail())}</div>`;
  }

  detail() {
    const { form } = this;
    if (!form || (this.chosen !== NEW && !this.row)) return nothing;
    return html`<h2>${this.row?.name ?? m.groups.new}</h2>
      <tp-form .form=${form} .accept=${m.groups.save} @accept=${this.save}>
        ${this.row ? nothing : html`<tp-text-field name="name" .label=${m.groups.name} required .form=${form}></tp-text-field>`}
        <tp-text-field name="description" .label=${m.groups.description} .form=${form}></tp-text-field>
        <tp-look-up name="members" .label=${m.groups.members} .hint=${m.groups.membersHint} multiple .find=${findUsers} .form=${form}></tp-look-up>
      </tp-form>`;
  }
}

const columns = [
  { name: 'name', title: m.groups.columns.name },
  { name: 'description', title: m.groups.columns.description },
  { name: 'members', title: m.groups.columns.members, width: 'minmax(8rem, 2fr)', value: (/** @type {Group} */ group) => group.members.join(', ') || m.none },
];

customElements.define('tp-groups-page', GroupsPage);
