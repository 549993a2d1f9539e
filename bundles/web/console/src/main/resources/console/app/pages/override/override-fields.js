import { html } from 'lit';
import { findUsers } from '../../state/finders.js';
import { PRIORITIES } from '../../state/follow-ups.js';
import { messages as m } from '../../text/messages/override.js';
import '../../elements/form/fields.js';
import '../../elements/form/form.js';
import '../../elements/form/look-up.js';

/** @typedef {import('../../state/form.js').Form<any>} Form */

/** @param {Form} form @param {string} label @param {Record<string, string>} titles full names by log-in @param {string} [hint] */
export const assigneeField = (form, label, titles, hint = '') =>
  html`<tp-look-up name="assignee" .label=${label} .hint=${hint} .find=${findUsers} .titles=${titles} .form=${form}></tp-look-up>`;

/** @param {Form} form @param {string[]} statuses @param {boolean} many @param {string} [hint] */
export const statusField = (form, statuses, many, hint = '') =>
  html`<tp-select-field name="status" label=${m.fields.status} .hint=${hint} .options=${choices(statuses, many)} .form=${form}></tp-select-field>`;

/** @param {Form} form @param {boolean} many @param {string} [hint] */
export const priorityField = (form, many, hint = '') =>
  html`<tp-select-field name="priority" label=${m.fields.priority} .hint=${hint} .options=${choices(PRIORITIES, many)} .form=${form}></tp-select-field>`;

/** @param {Form} form @param {'startDate' | 'stopDate'} name @param {string} [hint] */
export const dateField = (form, name, hint = '') => html`<tp-date-field time name=${name} label=${m.fields[name]} .hint=${hint} .form=${form}></tp-date-field>`;

/** @param {string[]} values @param {boolean} many @returns {(string | [string, string])[]} */
const choices = (values, many) => (many ? [['', m.fields.asTheyAre], ...values] : values);
