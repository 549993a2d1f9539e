import { LitElement, css, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { context, extensions } from '../state/extensions.js';
import { messages as m } from '../text/messages/extensions.js';
import { shared } from './shared.js';
import { StoreController } from './store-controller.js';

/** @typedef {import('../state/extensions.js').Entry} Entry */

/**
 * Where plugins show something: at a point of the console, for a model (a follow-up, a customer), each in a box of its own; what has
 * nothing to show and something to do is a button.
 */
export class PluginSlot extends LitElement {
  static properties = { point: {}, model: { attribute: false }, only: {} };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      :host(:not([filled])) {
        display: none;
      }
      section {
        padding: 12px 14px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
      }
      :host([bare]) section {
        padding: 0;
        border: 0;
        background: none;
      }
      h3 {
        margin-bottom: 8px;
        font-size: var(--text-normal);
        font-weight: 650;
      }
    `,
  ];

  /** @type {Map<string, import('../state/extensions.js').Mounted>} */
  #mounted = new Map();
  #watch = new StoreController(this);

  constructor() {
    super();
    /** @type {import('../state/extensions.js').Point} */
    this.point = 'dashboard.tile';
    /** what the panels are about @type {any} */
    this.model = null;
    /** the key of the only one that is shown; empty: all */
    this.only = '';
    this.#watch.watch(extensions);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    for (const key of this.#mounted.keys()) this.#dispose(key);
  }

  connectedCallback() {
    super.connectedCallback();
    this.requestUpdate();
  }

  get entries() {
    return extensions.at(this.point).filter(({ key }) => !this.only || key === this.only);
  }

  render() {
    const bare = this.hasAttribute('bare');
    return repeat(
      this.entries,
      ({ key }) => key,
      (entry) => (entry.contribution.mount ? this.box(entry, bare) : this.action(entry)),
    );
  }

  /** @param {Entry} entry @param {boolean} bare */
  box({ key, extension, contribution }, bare) {
    return html`<section aria-label=${contribution.title} title=${m.by(extension.title)}>
      ${bare ? '' : html`<h3>${contribution.title}</h3>`}
      <div data-key=${key}></div>
    </section>`;
  }

  /** @param {Entry} entry */
  action(entry) {
    return html`<button title=${m.by(entry.extension.title)} @click=${() => extensions.run(entry, this.model)}>${entry.contribution.title}</button>`;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    const { entries } = this;
    this.toggleAttribute('filled', entries.length > 0);
    for (const key of this.#mounted.keys()) if (!entries.some((entry) => entry.key === key)) this.#dispose(key);
    for (const entry of entries) this.#show(entry, changed.has('model'));
  }

  /** @param {Entry} entry @param {boolean} other whether the model is another, or has changed */
  #show(entry, other) {
    if (!entry.contribution.mount) return;
    const mounted = this.#mounted.get(entry.key);
    try {
      if (!mounted) this.#mounted.set(entry.key, entry.contribution.mount(this.#host(entry.key), this.model, context) ?? {});
      else if (other) mounted.update?.(this.model);
    } catch (error) {
      extensions.fail(entry, error);
    }
  }

  /** @param {string} key @returns {HTMLElement} */
  #host(key) {
    return /** @type {HTMLElement} */ ([...this.renderRoot.querySelectorAll('[data-key]')].find((host) => host.getAttribute('data-key') === key));
  }

  /** @param {string} key */
  #dispose(key) {
    const mounted = this.#mounted.get(key);
    this.#mounted.delete(key);
    try {
      mounted?.dispose?.();
    } catch {
      // It is gone anyhow.
    }
  }
}

customElements.define('tp-plugin-slot', PluginSlot);
