import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { messages as m } from '../../text/messages/elements.js';
import { Field } from './field.js';
import { lookUpStyles } from './look-up-styles.js';

/** @typedef {import('../../state/finders.js').Found} Found */
/** @typedef {import('../../state/finders.js').Finder} Finder */

const MOST = 8;

/**
 * A combo box that looks up what is typed: its value is the value of what was chosen, or with `multiple` a list of them. `titles` knows how
 * values that are there already are called. Says `change`, and `found` with what was chosen.
 */
export class LookUp extends Field {
  static properties = {
    find: { attribute: false },
    titles: { attribute: false },
    multiple: { type: Boolean },
    above: { type: Boolean, reflect: true },
    placeholder: {},
    pause: { type: Number },
    text: { state: true },
    found: { state: true },
    at: { state: true },
    open: { state: true },
    state: { state: true },
  };

  static styles = [Field.styles, lookUpStyles];

  constructor() {
    super();
    /** @type {Finder} */
    this.find = async () => [];
    /** @type {Record<string, string>} */
    this.titles = {};
    this.multiple = false;
    /** whether its list opens upwards */
    this.above = false;
    this.placeholder = '';
    /** how long the user may go on typing before it is looked up, in milliseconds */
    this.pause = 150;
    /** @type {string | null} what is typed; null: nothing since the last choice */
    this.text = null;
    /** @type {Found[]} */
    this.found = [];
    this.at = 0;
    this.open = false;
    /** @type {'' | 'searching' | string} empty when it is ready, or what it failed with */
    this.state = '';
    /** @type {AbortController | null} */
    this.search = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
  }

  stop() {
    clearTimeout(this.timer);
    this.search?.abort();
  }

  /** @returns {string[]} */
  get chosen() {
    return this.multiple ? (this.now ?? []) : [];
  }

  /** @param {string} value */
  titleOf(value) {
    return this.titles[value] ?? value;
  }

  /** @param {number} pause in milliseconds before it is looked up */
  look(pause) {
    this.stop();
    this.open = true;
    this.at = 0;
    this.state = 'searching';
    this.timer = setTimeout(() => this.ask(), pause);
  }

  async ask() {
    const search = (this.search = new AbortController());
    try {
      const found = await this.find(this.text ?? '', search.signal);
      if (search.signal.aborted) return;
      this.found = found.filter(({ value }) => !this.chosen.includes(value)).slice(0, MOST);
      this.state = '';
    } catch (error) {
      if (!search.signal.aborted) this.state = m.lookUp.failed(/** @type {Error} */ (error).message);
    }
  }

  /** @param {string} text */
  typed(text) {
    this.text = text;
    if (!this.multiple && text === '') this.set(null);
    this.look(this.pause);
  }

  /** @param {Found} found */
  choose(found) {
    this.stop();
    this.titles = { ...this.titles, [found.value]: found.title };
    Object.assign(this, { text: null, open: false, found: [] });
    this.set(this.multiple ? [...this.chosen, found.value] : found.value);
    this.dispatchEvent(new CustomEvent('found', { detail: found }));
  }

  /** @param {string} value */
  without(value) {
    this.set(this.chosen.filter((each) => each !== value));
    this.focus();
  }

  close() {
    this.stop();
    // What was typed and not chosen is nothing: the field shows again what it holds.
    Object.assign(this, { open: false, text: null, found: [] });
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') this.open ? (this.at = Math.min(this.found.length - 1, this.at + 1)) : this.look(0);
    else if (event.key === 'ArrowUp' && this.open) this.at = Math.max(0, this.at - 1);
    else if (event.key === 'Enter' && this.open && this.found[this.at]) this.choose(this.found[this.at]);
    else if (event.key === 'Escape' && this.open) this.close();
    else if (event.key === 'Backspace' && !this.text && this.chosen.length) this.without(/** @type {string} */ (this.chosen.at(-1)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  input() {
    const shown = this.multiple || this.now === null || this.now === undefined ? '' : this.titleOf(this.now);
    return html`<div class="box">
      <input
        id="control"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        placeholder=${this.placeholder || nothing}
        .value=${live(this.text ?? shown)}
        ?disabled=${this.disabled}
        aria-expanded=${this.open}
        aria-controls="list"
        aria-autocomplete="list"
        aria-activedescendant=${this.open && this.found[this.at] ? `found-${this.at}` : nothing}
        aria-invalid=${this.fault !== ''}
        aria-describedby=${this.described}
        @click=${() => this.open || this.look(0)}
        @input=${(/** @type {Event & {target: any}} */ event) => this.typed(event.target.value)}
        @keydown=${this.key}
        @blur=${this.close} />
      ${this.list()}
    </div>
    ${this.chosen.length ? html`<ul class="chosen">${this.chosen.map((value) => this.chip(value))}</ul>` : nothing}`;
  }

  list() {
    const words = this.state === 'searching' ? m.lookUp.searching : this.state || (this.found.length ? '' : m.lookUp.nothing);
    return html`<div class="popup" ?hidden=${!this.open}>
      <div role="listbox" id="list" aria-label=${m.lookUp.found}>${this.found.map((found, index) => this.option(found, index))}</div>
      <p class="words" role="status">${this.open ? words : nothing}</p>
    </div>`;
  }

  /** @param {Found} found @param {number} index */
  option(found, index) {
    return html`<div
      role="option"
      id="found-${index}"
      aria-selected=${index === this.at}
      @pointerdown=${(/** @type {Event} */ event) => event.preventDefault()}
      @click=${() => this.choose(found)}>
      <span>${found.title}</span> <span class="detail">${found.detail || ('group' in found && found.group ? m.lookUp.group : '')}</span>
    </div>`;
  }

  /** @param {string} value */
  chip(value) {
    const title = this.titleOf(value);
    return html`<li>
      <button type="button" ?disabled=${this.disabled} aria-label=${m.lookUp.remove(title)} @click=${() => this.without(value)}>
        ${title} <span aria-hidden="true">×</span>
      </button>
    </li>`;
  }
}

customElements.define('tp-look-up', LookUp);
