import { css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { messages as m } from '../../text/messages/events.js';
import { Field } from '../../elements/form/field.js';
import { begun, nearest, pieces, unknown } from './script-names.js';

/** @typedef {import('../../state/events.js').Placeholder} Placeholder */

/**
 * The script: `[` opens what can be filled in, by the keys of a list; what nothing can fill is marked as one types. The marks lie in a copy of the
 * text behind the text area, which also tells where the caret is.
 */
export class ScriptField extends Field {
  static properties = { known: { attribute: false }, trigger: {}, found: { state: true }, at: { state: true }, head: { state: true } };

  static styles = [
    Field.styles,
    css`
      .box {
        position: relative;
      }
      textarea,
      .copy {
        padding: 8px 10px;
        font: inherit;
        font-size: var(--text-reading);
        line-height: 1.6;
      }
      textarea {
        position: relative;
        min-height: 12rem;
        background: transparent;
      }
      .copy {
        position: absolute;
        inset: 0;
        overflow: hidden;
        border: 1px solid transparent;
        border-radius: var(--radius);
        background: var(--surface);
        color: transparent;
        white-space: pre-wrap;
        overflow-wrap: break-word;
      }
      mark {
        border-radius: 3px;
        background: var(--chosen);
        color: transparent;
      }
      mark.bad {
        background: var(--blank-back);
        text-decoration: underline wavy var(--late);
      }
      [role='listbox'] {
        position: absolute;
        z-index: 10;
        width: min(22rem, 100%);
        max-height: 15rem;
        padding: 4px;
        overflow-y: auto;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--raised);
        box-shadow: var(--shadow);
      }
      [role='option'] {
        padding: 4px 8px;
        border-radius: 5px;
        cursor: pointer;
      }
      [aria-selected='true'] {
        background: var(--chosen);
      }
      small {
        display: block;
        color: var(--muted);
        font-size: var(--text-small);
      }
      .faults {
        margin-top: 4px;
        color: var(--late);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Placeholder[]} */
    this.known = [];
    this.trigger = '';
    /** @type {Placeholder[]} what the list offers; none: it is closed */
    this.found = [];
    this.at = 0;
    /** what stands before the caret, while the list is open */
    this.head = '';
  }

  get area() {
    return /** @type {HTMLTextAreaElement} */ (/** @type {unknown} */ (this.control));
  }

  get names() {
    return this.known.map(({ name }) => name);
  }

  typed() {
    this.set(this.area.value);
    this.look();
  }

  /** Opens the list where a name is being typed, closes it elsewhere. */
  look() {
    const { value, selectionStart, selectionEnd } = this.area;
    this.head = value.slice(0, selectionStart);
    const begin = selectionStart === selectionEnd ? begun(this.head) : null;
    const text = begin?.toLowerCase() ?? '';
    const fits = begin === null ? [] : this.known.filter(({ name }) => name.toLowerCase().includes(text));
    this.found = fits.sort((one, other) => Number(starts(other, text)) - Number(starts(one, text)));
    this.at = 0;
  }

  /** @param {Placeholder} chosen puts it where its beginning stands */
  choose({ name }) {
    const area = this.area;
    const start = this.head.length - (begun(this.head)?.length ?? 0);
    const end = area.selectionStart + (area.value[area.selectionStart] === ']' ? 1 : 0);
    area.setRangeText(`${name}]`, start, end, 'end');
    this.found = [];
    this.set(area.value);
    area.focus();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (!this.found.length || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') this.at = (this.at + 1) % this.found.length;
    else if (event.key === 'ArrowUp') this.at = (this.at + this.found.length - 1) % this.found.length;
    else if (event.key === 'Enter' || event.key === 'Tab') this.choose(this.found[this.at]);
    else if (event.key === 'Escape') this.found = [];
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {string} name @param {string} meant */
  replace(name, meant) {
    this.set(String(this.now ?? '').replaceAll(`[${name}]`, `[${meant}]`));
    this.focus();
  }

  updated() {
    const copy = /** @type {HTMLElement} */ (this.renderRoot.querySelector('.copy'));
    copy.scrollTop = this.area.scrollTop;
    const list = /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('[role=listbox]'));
    if (!list) return;
    const caret = /** @type {HTMLElement} */ (this.renderRoot.querySelector('.caret'));
    list.style.top = `${caret.offsetTop - copy.scrollTop + caret.offsetHeight + 4}px`;
    list.style.left = `${Math.min(caret.offsetLeft, Math.max(0, copy.clientWidth - list.offsetWidth))}px`;
    list.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  input() {
    const open = this.found.length > 0;
    const unfilled = this.known.length ? unknown(String(this.now ?? ''), this.names) : [];
    const described = [this.hint && 'hint', this.fault && 'fault', unfilled.length && 'faults'].filter(Boolean).join(' ');
    return html`<div class="box">
        ${this.copy()}
        <textarea
          id="control"
          spellcheck="true"
          .value=${live(this.now ?? '')}
          aria-autocomplete="list"
          aria-controls=${open ? 'list' : nothing}
          aria-activedescendant=${open ? `name-${this.at}` : nothing}
          aria-invalid=${this.fault !== '' || unfilled.length > 0}
          aria-describedby=${described || nothing}
          @input=${this.typed}
          @click=${this.look}
          @keydown=${this.key}
          @scroll=${() => this.requestUpdate()}
          @blur=${() => (this.found = [])}></textarea>
        ${open ? this.list() : nothing}
      </div>
      <div class="faults" id="faults" role="status">${unfilled.map((name) => this.unfilled(name))}</div>`;
  }

  /** The text again, for its marks and the place of the caret. */
  copy() {
    const text = String(this.now ?? '');
    const names = this.names;
    const mark = (/** @type {import('./script-names.js').Piece} */ piece) =>
      piece.name === null ? piece.text : html`<mark class=${names.length && !names.includes(piece.name) ? 'bad' : ''}>${piece.text}</mark>`;
    const body = this.found.length ? html`${this.head}<span class="caret">​</span>${text.slice(this.head.length)}` : pieces(text).map(mark);
    return html`<div class="copy" aria-hidden="true">${body}${'\n'}</div>`;
  }

  list() {
    return html`<div role="listbox" id="list" aria-label=${m.script.list}>
      ${this.found.map(
        (each, index) =>
          html`<div
            role="option"
            id="name-${index}"
            aria-selected=${index === this.at}
            @pointerdown=${(/** @type {Event} */ event) => event.preventDefault()}
            @click=${() => this.choose(each)}>
            [${each.name}] <small>${each.meaning}</small>
          </div>`,
      )}
    </div>`;
  }

  /** @param {string} name */
  unfilled(name) {
    const meant = nearest(name, this.names);
    return html`<p>
      ${m.script.unfilled(`[${name}]`, this.trigger)}
      ${meant ? html`${m.script.meant(meant)} <button type="button" class="link" @click=${() => this.replace(name, meant)}>${m.script.replace(meant)}</button>` : nothing}
    </p>`;
  }
}

/** @param {Placeholder} placeholder @param {string} text */
const starts = ({ name }, text) => name.toLowerCase().startsWith(text);

customElements.define('tp-script-field', ScriptField);
