import { css, html, nothing } from 'lit';
import { KINDS, addNote, may, timeLine } from '../../state/customers.js';
import { Form } from '../../state/form.js';
import { say } from '../../state/toasts.js';
import { messages as m } from '../../text/messages/customers.js';
import { numberText } from '../../text/numbers.js';
import { CustomerTab } from './customer-tab.js';
import '../../elements/form/fields.js';
import '../../elements/form/form.js';
import '../../elements/notice.js';
import '../../elements/time-line.js';

/** @typedef {import('../../state/customers.js').Entry} Entry */

const STEP = 30;
const WRITERS = ['Customer Maintenance', 'Follow-up', 'Order Entry', 'CRM'];

/** What happened, latest first; a note is written here. */
class LineTab extends CustomerTab {
  static properties = { entries: { state: true }, total: { state: true }, kind: { state: true }, error: { state: true }, writing: { state: true } };

  static styles = [
    CustomerTab.styles,
    css`
      .kinds {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }
      .kinds button[aria-pressed='true'] {
        border-color: var(--accent);
        background: var(--chosen);
        font-weight: 600;
      }
      .note {
        margin-bottom: 14px;
      }
      .foot {
        display: flex;
        gap: 12px;
        align-items: center;
        margin-top: 10px;
        color: var(--muted);
      }
      .line {
        max-width: 60rem;
      }
    `,
  ];

  #call = 0;

  constructor() {
    super();
    /** @type {Entry[] | null} null: not fetched yet */
    this.entries = null;
    this.total = 0;
    this.kind = '';
    this.error = '';
    /** whether a note is being written */
    this.writing = false;
    /** @type {Form<{text: string}> | null} */
    this.form = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.form ??= new Form({ text: '' }, `note.${this.customer.number}`);
    this.writing = this.form.dirty;
    this.refresh();
  }

  get mayWrite() {
    return this.session.jobFunctions.some((each) => WRITERS.includes(each));
  }

  async focusNote() {
    this.writing = true;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('tp-text-area'))?.focus();
  }

  async stop() {
    this.form?.discard();
    this.writing = false;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('.add'))?.focus();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.stop();
  }

  /** As many as are shown are looked at anew: what has come stands above them. */
  refresh() {
    return this.fetch(null, Math.max(STEP, this.entries?.length ?? 0));
  }

  more() {
    return this.fetch(this.entries?.at(-1)?.id ?? null, STEP);
  }

  /** @param {string} kind */
  choose(kind) {
    this.kind = kind;
    this.entries = null;
    this.refresh();
  }

  /** @param {string | null} before @param {number} size */
  async fetch(before, size) {
    const call = ++this.#call;
    try {
      const { items, total } = await timeLine(this.customer.number, this.kind, before, size);
      if (call !== this.#call) return;
      Object.assign(this, { entries: before ? [...(this.entries ?? []), ...items] : items, total, error: '' });
    } catch (error) {
      if (call === this.#call) this.error = /** @type {Error} */ (error).message;
    }
  }

  async accept() {
    const written = await this.form?.submit((_, { text }) => addNote(this.customer.number, text));
    if (!written) return;
    say(m.line.added);
    await Promise.all([this.stop(), this.refresh()]);
  }

  render() {
    return html`${this.note()}
      <div class="bar">
        <div class="kinds" role="group" aria-label=${m.line.kind}>
          ${['', ...KINDS].map(
            (kind) => html`<button aria-pressed=${this.kind === kind} @click=${() => this.choose(kind)}>${m.line.kinds[kind]}</button>`,
          )}
        </div>
        <span class="gap"></span>
        ${this.mayWrite && !this.writing ? html`<button class="add" @click=${this.focusNote}>${m.line.add}</button>` : nothing}
      </div>
      <div class="panel line">${this.line()}</div>`;
  }

  note() {
    if (!this.mayWrite || !this.writing) return nothing;
    return html`<div class="panel note">
      <tp-form .form=${this.form} .accept=${m.line.add} @accept=${this.accept} @keydown=${this.key}>
        <tp-text-area name="text" .label=${m.line.note} .placeholder=${m.line.noteHint} .form=${this.form}></tp-text-area>
        <button slot="actions" type="button" @click=${this.stop}>${m.entries.cancel}</button>
      </tp-form>
    </div>`;
  }

  line() {
    if (this.error && !this.entries) return html`<tp-notice .heading=${m.page.failed} .text=${this.error} .action=${m.page.retry} @act=${this.refresh}></tp-notice>`;
    if (!this.entries) return html`<tp-notice role="status" .heading=${m.page.loading}></tp-notice>`;
    return html`<tp-time-line .label=${m.line.label} .empty=${m.line.empty} .entries=${this.entries.map((entry) => this.entry(entry))}></tp-time-line>
      <div class="foot">
        <span>${m.line.count(numberText(this.entries.length), numberText(this.total))}</span>
        ${this.entries.length < this.total ? html`<button @click=${this.more}>${m.line.more}</button>` : nothing}
        ${this.error ? html`<span class="error" role="alert">${this.error}</span>` : nothing}
      </div>`;
  }

  /** @param {Entry} entry */
  entry({ id, at, kind, title, text, by, order, followUp }) {
    const ofOrder = order ? `/orders/${encodeURIComponent(order)}` : undefined;
    const href = followUp && may(this.session, 'CRM') ? `/follow-ups/${followUp}` : ofOrder;
    return { id, at, title, text: m.line.by(text ?? '', this.nameOf(by)), kind: kind === 'note' ? undefined : m.line.words[kind], href };
  }
}

customElements.define('tp-customer-line', LineTab);
