import { LitElement, css, html, nothing } from 'lit';
import { routeTargets } from '../../state/follow-ups.js';
import { messages as m } from '../../text/messages/home.js';
import { shared } from '../../elements/shared.js';

/** @typedef {import('../../state/follow-ups.js').Target} Target */

const MOST = 8;

/** Users and groups who get a copy: a combo box to find them, and what is chosen. Says `route` with the values. */
export class RouteField extends LitElement {
  static properties = {
    chosen: { attribute: false },
    targets: { state: true },
    text: { state: true },
    at: { state: true },
    open: { state: true },
    error: { state: true },
  };

  static styles = [
    shared,
    css`
      :host {
        display: block;
        position: relative;
      }
      label {
        display: block;
        margin-bottom: 4px;
        font-weight: 600;
      }
      input {
        width: 100%;
      }
      [role='listbox'] {
        position: absolute;
        bottom: calc(100% - 18px);
        left: 0;
        z-index: 5;
        width: 100%;
        padding: 4px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--raised);
        box-shadow: var(--shadow);
      }
      [role='option'] {
        display: flex;
        justify-content: space-between;
        padding: 4px 8px;
        border-radius: 5px;
        cursor: pointer;
      }
      [role='option'] span {
        color: var(--muted);
      }
      [aria-selected='true'],
      [role='option']:hover {
        background: var(--chosen);
      }
      .chosen {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin: 6px 0 0;
        padding: 0;
        list-style: none;
      }
      .chosen button {
        border-color: var(--accent);
        border-radius: 14px;
        color: var(--accent);
      }
      .nobody {
        padding: 4px 8px;
        color: var(--muted);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {string[]} */
    this.chosen = [];
    /** @type {Target[]} */
    this.targets = [];
    this.text = '';
    this.at = 0;
    this.open = false;
    this.error = '';
  }

  async fetch() {
    try {
      this.targets = await routeTargets();
      this.error = '';
    } catch {
      this.error = m.work.routeFailed;
    }
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.chosen.length) this.fetch();
  }

  get found() {
    const text = this.text.trim().toLowerCase();
    const fits = (/** @type {Target} */ target) =>
      !this.chosen.includes(target.value) && `${target.name} ${target.login}`.toLowerCase().includes(text);
    return this.targets.filter(fits).slice(0, MOST);
  }

  /** @param {string[]} values */
  say(values) {
    this.dispatchEvent(new CustomEvent('route', { detail: values }));
  }

  /** @param {Target} target */
  add(target) {
    this.say([...this.chosen, target.value]);
    Object.assign(this, { text: '', at: 0, open: false });
    const input = this.renderRoot.querySelector('input');
    if (input) input.value = '';
  }

  /** @param {any} event */
  typed(event) {
    Object.assign(this, { text: event.target.value, at: 0, open: true });
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const matches = this.found;
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') Object.assign(this, { at: this.open ? Math.min(matches.length - 1, this.at + 1) : 0, open: true });
    else if (event.key === 'ArrowUp') this.at = Math.max(0, this.at - 1);
    else if (event.key === 'Enter') this.enter(matches);
    else if (event.key === 'Escape' && this.open) this.open = false;
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {Target[]} matches */
  enter(matches) {
    if (this.open && matches[this.at]) this.add(matches[this.at]);
  }

  render() {
    const matches = this.open ? this.found : [];
    return html`
      <label for="who">${m.work.route}</label>
      <input
        id="who"
        role="combobox"
        autocomplete="off"
        placeholder=${m.work.routeHint}
        aria-expanded=${this.open}
        aria-controls="list"
        aria-autocomplete="list"
        aria-activedescendant=${matches[this.at] ? `target-${this.at}` : nothing}
        @focus=${this.fetch}
        @click=${() => (this.open = true)}
        @input=${this.typed}
        @keydown=${this.key}
        @blur=${() => (this.open = false)} />
      ${this.open ? this.list(matches) : html`<div id="list" hidden></div>`}
      ${this.error ? html`<p class="error">${this.error}</p>` : nothing}
      ${this.chosen.length ? html`<ul class="chosen">${this.chosen.map((value) => this.chip(value))}</ul>` : nothing}
    `;
  }

  /** @param {Target[]} matches */
  list(matches) {
    if (!matches.length) return html`<div role="listbox" id="list" aria-label=${m.work.route}><div role="option" aria-disabled="true" aria-selected="false" class="nobody">${m.work.routeNobody}</div></div>`;
    return html`<div role="listbox" id="list" aria-label=${m.work.route}>
      ${matches.map(
        (target, index) => html`<div
          role="option"
          id="target-${index}"
          aria-selected=${index === this.at}
          @pointerdown=${(/** @type {Event} */ event) => event.preventDefault()}
          @click=${() => this.add(target)}>
          ${target.name} <span>${target.group ? m.work.group : target.login}</span>
        </div>`,
      )}
    </div>`;
  }

  /** @param {string} value */
  chip(value) {
    const name = this.targets.find((target) => target.value === value)?.name ?? value;
    return html`<li>
      <button type="button" aria-label=${m.work.routeRemove(name)} @click=${() => this.say(this.chosen.filter((each) => each !== value))}>
        ${name} <span aria-hidden="true">×</span>
      </button>
    </li>`;
  }
}

customElements.define('tp-route-field', RouteField);
