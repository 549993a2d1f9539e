import { css, html, nothing } from 'lit';
import { post, remove } from '../../state/api.js';
import { say } from '../../state/toasts.js';
import { upload } from '../../state/upload.js';
import { messages as m } from '../../text/messages/admin.js';
import { AdminPage } from './admin-page.js';
import './plugin-view.js';

/** @typedef {import('./plugin-view.js').Plugin} Plugin */

/** Plugins, hot: uploaded, started, stopped, upgraded and removed while orders come in. */
export class PluginsPage extends AdminPage {
  static properties = { sending: { state: true }, share: { state: true }, fault: { state: true }, over: { state: true } };

  static styles = [
    AdminPage.styles,
    css`
      .drop {
        position: absolute;
        inset: 8px;
        z-index: 5;
        display: grid;
        place-content: center;
        border: 2px dashed var(--accent);
        border-radius: 12px;
        background: var(--surface);
        font-weight: 600;
        pointer-events: none;
      }
      :host {
        grid-template-rows: auto auto minmax(0, 1fr);
      }
      .fault {
        margin-bottom: 12px;
      }
    `,
  ];

  constructor() {
    super(['plugin', 'event']);
    /** @type {string} name of the file that is being sent; empty: none */
    this.sending = '';
    this.share = 0;
    this.fault = '';
    /** whether a file is held over the page */
    this.over = false;
  }

  get path() {
    return '/plugins';
  }

  get heading() {
    return m.plugins.title;
  }

  get columns() {
    return columns;
  }

  get commands() {
    return [{ title: m.plugins.upload, run: () => this.file?.click() }];
  }

  get file() {
    return /** @type {HTMLInputElement | null} */ (this.renderRoot.querySelector('input[type=file]'));
  }

  /** @param {File | undefined} file @param {string} [name] of the plugin that it is to upgrade */
  async send(file, name) {
    if (!file || this.sending) return;
    Object.assign(this, { sending: file.name, share: 0, fault: '' });
    try {
      const [method, path] = name ? ['PUT', `/plugins/${encodeURIComponent(name)}`] : ['POST', '/plugins'];
      const plugin = await upload(method, path, file, (share) => (this.share = share));
      say(m.plugins.installed(plugin.name, plugin.version, m.plugins.states[plugin.state].toLowerCase()), { bad: plugin.state === 'failed' });
      await this.load();
      this.choose(plugin.name);
    } catch (error) {
      this.fault = /** @type {Error} */ (error).message;
    } finally {
      this.sending = '';
      if (this.file) this.file.value = '';
    }
  }

  /** @param {'start' | 'stop' | 'remove'} what */
  async act(what) {
    const { name } = this.row;
    const path = `/plugins/${encodeURIComponent(name)}`;
    this.fault = '';
    try {
      await (what === 'remove' ? remove(path) : post(`${path}/${what}`));
      say({ start: m.plugins.started, stop: m.plugins.stopped, remove: m.plugins.removed }[what](name));
      await this.load();
    } catch (error) {
      this.fault = /** @type {Error} */ (error).message;
    }
  }

  /** @param {DragEvent} event */
  drag(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = true;
  }

  /** @param {DragEvent} event */
  leave(event) {
    if (!this.contains(/** @type {Node | null} */ (event.relatedTarget))) this.over = false;
  }

  /** @param {DragEvent} event */
  drop(event) {
    event.preventDefault();
    this.over = false;
    this.send(event.dataTransfer?.files[0]);
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('dragenter', this.drag);
    this.addEventListener('dragover', this.drag);
    this.addEventListener('dragleave', this.leave);
    this.addEventListener('drop', this.drop);
  }

  render() {
    return html`<div class="head">
        <h1>${m.plugins.title}</h1>
        <span class="muted">${m.plugins.drop}</span>
        <span class="gap"></span>
        ${this.sending ? html`<span role="status">${m.plugins.uploading(this.sending)}</span><progress aria-label=${m.plugins.progress} .value=${this.share}></progress>` : nothing}
        <button class="primary" ?disabled=${this.sending !== ''} @click=${() => this.file?.click()}>${m.plugins.upload}</button>
        <input
          type="file"
          hidden
          accept=".jar"
          aria-label=${m.plugins.upload}
          @change=${(/** @type {Event & {target: any}} */ event) => this.send(event.target.files[0])} />
      </div>
      <div role="alert">${this.fault ? html`<p class="error fault">${this.fault}</p>` : nothing}</div>
      <div class="split">${this.grid(m.plugins.empty, () => this.file?.click())}${this.side(this.detail())}</div>
      ${this.over ? html`<div class="drop">${m.plugins.dropHere}</div>` : nothing}`;
  }

  detail() {
    return this.row
      ? html`<tp-plugin-view
          .plugin=${this.row}
          @act=${(/** @type {CustomEvent} */ event) => this.act(event.detail)}
          @upgrade=${(/** @type {CustomEvent} */ event) => this.send(event.detail, this.row.name)}></tp-plugin-view>`
      : nothing;
  }
}

const columns = [
  { name: 'name', title: m.plugins.columns.name, width: 'minmax(13rem, 2fr)' },
  { name: 'version', title: m.plugins.columns.version, width: '8.5rem' },
  {
    name: 'state',
    title: m.plugins.columns.state,
    width: '7.5rem',
    value: (/** @type {Plugin} */ { state }) => html`<span class=${state === 'active' ? 'good' : state === 'stopped' ? '' : 'bad'}>${m.plugins.states[state]}</span>`,
  },
  { name: 'types', title: m.plugins.columns.types, value: (/** @type {Plugin} */ plugin) => plugin.types.join(', ') || m.none },
  { name: 'definitions', title: m.plugins.columns.definitions, width: '4rem', end: true, value: (/** @type {Plugin} */ plugin) => plugin.definitions.length },
  { name: 'failures', title: m.plugins.columns.failures, width: '5rem', end: true },
];

customElements.define('tp-plugins-page', PluginsPage);
