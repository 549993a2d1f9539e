import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../../elements/shared.js';
import { StoreController } from '../../elements/store-controller.js';
import { findGroups, findRoles, findUsers } from '../../state/finders.js';
import { leads } from '../../state/routes.js';
import { messages as m } from '../../text/messages/admin.js';
import { adminStyles } from './admin-styles.js';
import '../../elements/form/fields.js';
import '../../elements/form/form.js';
import '../../elements/form/look-up.js';

/**
 * @typedef {{id: number, login: string, fullName: string, email: string | null, phone: string | null, active: boolean,
 *   absentFrom: string | null, absentTo: string | null, standIn: string | null, roles: string[], groups: string[], jobFunctions: string[]}} User
 */

/** Whether there is the page on which follow-ups are routed to others. */
const OVERRIDE = leads('/override', { login: '', fullName: '', jobFunctions: ['CRM'] });

/** A user's settings; without a user those of a new one. Says `save`. */
export class UserForm extends LitElement {
  static properties = { form: { attribute: false }, user: { attribute: false }, openFollowUps: { attribute: false } };

  static styles = [
    shared,
    adminStyles,
    css`
      :host {
        display: block;
        padding: 0;
        overflow: visible;
      }
      h2 {
        margin-bottom: 12px;
        font-size: 1rem;
      }
      li {
        line-height: 26px;
      }
      li a {
        display: inline-block;
        min-height: 24px;
      }
    `,
  ];

  #watch = new StoreController(this);

  constructor() {
    super();
    /** @type {import('../../state/form.js').Form<any> | null} */
    this.form = null;
    /** @type {User | null} */
    this.user = null;
    /** @type {number | null} */
    this.openFollowUps = null;
  }

  willUpdate() {
    this.#watch.watch(this.form);
  }

  save() {
    this.dispatchEvent(new CustomEvent('save'));
  }

  render() {
    const { form, user } = this;
    if (!form) return nothing;
    return html`<h2>${user?.fullName ?? m.users.newTitle}</h2>
      <tp-form .form=${form} .accept=${user ? m.users.save : m.users.create} @accept=${this.save}>
        ${user ? nothing : html`<tp-text-field name="login" .label=${m.users.login} .hint=${m.users.loginHint} required .form=${form}></tp-text-field>`}
        <tp-text-field name="fullName" .label=${m.users.fullName} required .form=${form}></tp-text-field>
        <div class="pair">
          <tp-text-field name="email" type="email" .label=${m.users.email} .form=${form}></tp-text-field>
          <tp-text-field name="phone" type="tel" .label=${m.users.phone} .form=${form}></tp-text-field>
        </div>
        <tp-look-up name="roles" .label=${m.users.roles} .hint=${m.users.rolesHint} multiple .find=${findRoles} .form=${form}></tp-look-up>
        <tp-look-up name="groups" .label=${m.users.groups} multiple .find=${findGroups} .form=${form}></tp-look-up>
        <tp-text-field
          name="password"
          type="password"
          autocomplete="new-password"
          .label=${user ? m.users.password : m.users.newPassword}
          .hint=${user ? m.users.passwordLeave : m.users.passwordHint}
          ?required=${!user}
          .form=${form}></tp-text-field>
        <div class="pair">
          <tp-date-field name="absentFrom" .label=${m.users.absentFrom} .form=${form}></tp-date-field>
          <tp-date-field name="absentTo" .label=${m.users.absentTo} .form=${form}></tp-date-field>
        </div>
        <tp-look-up name="standIn" .label=${m.users.standIn} .hint=${m.users.standInHint} .find=${findUsers} .form=${form}></tp-look-up>
        <tp-check-field name="active" .label=${m.users.active} .form=${form}></tp-check-field>
        ${user ? this.leaving(user) : nothing}
      </tp-form>
      ${user ? this.links(user) : nothing}`;
  }

  /** What becomes of the open follow-ups is said before. @param {User} user */
  leaving(user) {
    if (!user.active || this.form?.get('active') || this.openFollowUps === null) return nothing;
    return html`<p class="note" role="status">${m.users.leaving(user.fullName, this.openFollowUps)} ${this.override(user, m.users.route)}</p>`;
  }

  /** @param {User} user @param {string} title */
  override(user, title) {
    return this.openFollowUps && OVERRIDE
      ? html`<a href=${`/override?assignee=${encodeURIComponent(user.login)}`}>${title}</a>`
      : nothing;
  }

  /** @param {User} user */
  links(user) {
    return html`<ul>
      ${this.openFollowUps && OVERRIDE ? html`<li>${this.override(user, m.users.open(this.openFollowUps))}</li>` : nothing}
      <li><a href=${`/admin/audit?kind=user&key=${encodeURIComponent(user.login)}`}>${m.users.history}</a></li>
    </ul>`;
  }
}

customElements.define('tp-user-form', UserForm);
