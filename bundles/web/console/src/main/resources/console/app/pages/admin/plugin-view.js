import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../../elements/shared.js';
import { get } from '../../state/api.js';
import { leads } from '../../state/routes.js';
import { dayTimeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/admin.js';
import { adminStyles } from './admin-styles.js';
import '../../elements/dialog.js';

/**
 * @typedef {{name: string, version: string, state: string, reason: string | null, since: string, types: string[], definitions: string[],
 *   failures: number, lastFailure: string | null, lastFailureAt: string | null, location: string}} Plugin
 */
/** @typedef {{event: string, active: boolean, openFollowUps: number}} Dependent */

/** A plugin: state, health, what depends on it. Says `act` with start, stop or remove, and `upgrade` with a file. */
export class PluginView extends LitElement {
  static properties = { plugin: { attribute: false }, dependents: { state: true }, fault: { state: true }, asking: { state: true } };

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
        font-size: 1rem;
        overflow-wrap: anywhere;
      }
      p a,
      li a {
        display: inline-block;
        min-height: 24px;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Plugin | null} */
    this.plugin = null;
    /** @type {Dependent[] | null} null: not known yet */
    this.dependents = null;
    /** why what depends on it is not known */
    this.fault = '';
    /** @type {'stop' | 'remove'} what is asked about */
    this.asking = 'stop';
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (!changed.has('plugin') || !this.plugin) return;
    if (changed.get('plugin')?.name !== this.plugin.name) [this.dependents, this.fault] = [null, ''];
    this.load(this.plugin);
  }

  /** @param {Plugin} plugin */
  async load({ name }) {
    try {
      const found = await get(`/plugins/${encodeURIComponent(name)}/dependents`);
      if (this.plugin?.name === name) [this.dependents, this.fault] = [found.items, ''];
    } catch (error) {
      if (this.plugin?.name === name) [this.dependents, this.fault] = [null, /** @type {Error} */ (error).message];
    }
  }

  get dialog() {
    return /** @type {import('../../elements/dialog.js').Dialog | null} */ (this.renderRoot.querySelector('tp-dialog'));
  }

  get file() {
    return /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('input[type=file]'));
  }

  /** @param {'stop' | 'remove'} what */
  ask(what) {
    this.asking = what;
    if (this.plugin) this.load(this.plugin);
    this.dialog?.show();
  }

  /** @param {'start' | 'stop' | 'remove'} what */
  act(what) {
    this.dialog?.close();
    this.dispatchEvent(new CustomEvent('act', { detail: what }));
  }

  /** @param {HTMLInputElement} control */
  upgrade(control) {
    const file = control.files?.[0];
    control.value = '';
    if (file) this.dispatchEvent(new CustomEvent('upgrade', { detail: file }));
  }

  render() {
    const plugin = this.plugin;
    if (!plugin) return nothing;
    const installed = plugin.state !== 'not taken';
    return html`<h2>${plugin.name}</h2>
      <div class="buttons">
        ${installed && plugin.state !== 'active' ? html`<button class="primary" @click=${() => this.act('start')}>${m.plugins.start}</button>` : nothing}
        ${installed && plugin.state !== 'stopped' ? html`<button @click=${() => this.ask('stop')}>${m.plugins.stop}</button>` : nothing}
        ${installed ? html`<button @click=${() => this.file?.click()}>${m.plugins.upgrade}</button>` : nothing}
        <button @click=${() => this.ask('remove')}>${m.plugins.remove}</button>
        <input type="file" hidden accept=".jar" aria-label=${m.plugins.upgrade} @change=${(/** @type {Event & {target: any}} */ event) => this.upgrade(event.target)} />
      </div>
      ${this.facts(plugin)}
      <h3>${m.plugins.dependents}</h3>
      ${this.list()}
      <p><a href=${`/admin/audit?kind=plugin&key=${encodeURIComponent(plugin.name)}`}>${m.plugins.history}</a></p>
      ${this.question(plugin)}`;
  }

  /** @param {Plugin} plugin */
  facts(plugin) {
    const { state, reason, since, version, failures, lastFailure, lastFailureAt } = plugin;
    return html`<dl>
      <dt>${m.plugins.columns.version}</dt>
      <dd>${version || m.none}</dd>
      <dt>${m.plugins.columns.state}</dt>
      <dd><span class=${state === 'active' ? 'good' : 'bad'}>${m.plugins.states[state]}</span> ${m.plugins.since(dayTimeText(since))}</dd>
      ${reason ? html`<dt>${m.plugins.reason}</dt><dd class="bad">${reason}</dd>` : nothing}
      <dt>${m.plugins.health}</dt>
      <dd>${failures ? m.plugins.failures(failures) : m.plugins.healthy}</dd>
      ${lastFailure ? html`<dt>${m.plugins.lastFailure}</dt><dd>${lastFailure}${lastFailureAt ? html`<br /><span class="muted">${dayTimeText(lastFailureAt)}</span>` : nothing}</dd>` : nothing}
      <dt>${m.plugins.types}</dt>
      <dd>${plugin.types.join(', ') || m.none}</dd>
      <dt>${m.plugins.location}</dt>
      <dd>${plugin.location}</dd>
    </dl>`;
  }

  list() {
    if (this.fault) return html`<p class="bad" role="status">${m.plugins.dependentsUnknown(this.fault)}</p>`;
    if (!this.dependents) return html`<p class="muted">${m.plugins.dependentsAsked}</p>`;
    return this.dependents.length ? html`<ul>${this.dependents.map(dependent)}</ul>` : html`<p class="muted">${m.plugins.noDependents}</p>`;
  }

  /** @param {Plugin} plugin */
  question(plugin) {
    const removes = this.asking === 'remove';
    const why = plugin.state === 'not taken' ? m.plugins.removeFileWhy : removes ? m.plugins.removeWhy : m.plugins.stopWhy;
    return html`<tp-dialog .heading=${removes ? m.plugins.removeTitle(plugin.name) : m.plugins.stopTitle(plugin.name)}>
      <p>${why}</p>
      <h3>${m.plugins.dependents}</h3>
      ${this.list()}
      <div slot="foot">
        <button autofocus @click=${() => this.dialog?.close()}>${m.plugins.cancel}</button>
        <button class="primary" @click=${() => this.act(this.asking)}>${removes ? m.plugins.removeIt : m.plugins.stopIt}</button>
      </div>
    </tp-dialog>`;
  }
}

/** @param {Dependent} dependent */
function dependent({ event, active, openFollowUps }) {
  const path = `/events/${encodeURIComponent(event)}`;
  const manager = { login: '', fullName: '', jobFunctions: ['CRM'] };
  return html`<li>
    ${leads(path, manager) ? html`<a href=${path}>${event}</a>` : event}${active ? nothing : html` <span class="muted">(${m.plugins.inactive})</span>`}:
    ${openFollowUps && leads('/override', manager)
      ? html`<a href=${`/override?event=${encodeURIComponent(event)}`}>${m.plugins.dependent(openFollowUps)}</a>`
      : m.plugins.dependent(openFollowUps)}
  </li>`;
}

customElements.define('tp-plugin-view', PluginView);
