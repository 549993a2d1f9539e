import { LitElement, css, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { Form } from '../../state/form.js';
import { SEVERITIES } from '../../state/home-board.js';
import { say } from '../../state/toasts.js';
import { today } from '../../text/days.js';
import { messages as m } from '../../text/messages/home.js';
import { shared } from '../../elements/shared.js';
import '../../elements/dialog.js';
import '../../elements/form/fields.js';
import '../../elements/form/form.js';

/** @typedef {import('../../state/home-board.js').Part} Part */

/** What a new one has, and so which fields there are. @type {Record<Part, () => Record<string, any>>} */
const FRESH = {
  news: () => ({ title: '', text: '', from: today(), until: null, pinned: false }),
  alerts: () => ({ text: '', severity: 'Warning', until: null }),
  links: () => ({ title: '', address: '', shared: false }),
};

/** The dialog in which a piece of news, an alert or a link is written, changed or removed. */
export class BoardForm extends LitElement {
  static properties = { kind: { state: true }, form: { state: true } };

  static styles = [
    shared,
    css`
      tp-form > * + * {
        margin-top: 12px;
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(10rem, 100%), 1fr));
        gap: 12px;
      }
      .remove {
        margin-top: 10px;
        color: var(--late);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Part} */
    this.kind = 'news';
    /** @type {Form<any> | null} */
    this.form = null;
    /** @type {number | null} */
    this.itemId = null;
    /** @type {import('../../state/home-board.js').HomeBoard | null} */
    this.board = null;
    this.keeps = false;
  }

  get dialog() {
    return /** @type {import('../../elements/dialog.js').Dialog} */ (this.renderRoot.querySelector('tp-dialog'));
  }

  /** @param {import('../../state/home-board.js').HomeBoard} board @param {Part} part @param {any} item null: a new one @param {boolean} keeps */
  async open(board, part, item, keeps) {
    const fresh = FRESH[part]();
    const values = Object.fromEntries(Object.keys(fresh).map((field) => [field, item ? item[field] : fresh[field]]));
    Object.assign(this, { board, kind: part, keeps, itemId: item?.id ?? null, form: new Form(values, `board.${part}.${item?.id ?? 'new'}`) });
    await this.updateComplete;
    this.dialog.show();
  }

  async accept() {
    const done = await this.form?.submit(async (_, values) => {
      await this.board?.save(this.kind, this.itemId, values);
      return true;
    });
    if (!done) return;
    this.dialog.close();
    say(m.board.saved[this.kind]);
  }

  async takeAway() {
    try {
      await this.board?.remove(this.kind, /** @type {number} */ (this.itemId));
    } catch (error) {
      return this.form?.fail(error);
    }
    const { board, kind, form } = this;
    this.dialog.close();
    const values = /** @type {Form<any>} */ (form).original;
    say(m.board.removed[kind], { undo: () => board?.save(kind, null, values) });
  }

  render() {
    const { form, kind } = this;
    if (!form) return nothing;
    return html`<tp-dialog .heading=${this.itemId === null ? m.board.add[kind] : m.board.change[kind]}>
      ${keyed(form, html`<tp-form .form=${form} @accept=${this.accept}>${this.fields(form)}</tp-form>`)}
      ${this.itemId === null ? nothing : html`<button class="plain remove" ?disabled=${form.busy} @click=${this.takeAway}>${m.board.remove[kind]}</button>`}
    </tp-dialog>`;
  }

  /** @param {Form<any>} form */
  fields(form) {
    if (this.kind === 'news') return this.news(form);
    return this.kind === 'alerts' ? this.alert(form) : this.link(form);
  }

  /** @param {Form<any>} form */
  news(form) {
    return html`<tp-text-field name="title" required .label=${m.board.fields.title} longest="200" .form=${form}></tp-text-field>
      <tp-text-area name="text" .label=${m.board.fields.text} .form=${form}></tp-text-area>
      <div class="pair">
        <tp-date-field name="from" .label=${m.board.fields.from} .form=${form}></tp-date-field>
        <tp-date-field name="until" .label=${m.board.fields.until} .hint=${m.board.fields.untilHint} .form=${form}></tp-date-field>
      </div>
      <tp-check-field name="pinned" .label=${m.board.fields.pinned} .form=${form}></tp-check-field>`;
  }

  /** @param {Form<any>} form */
  alert(form) {
    return html`<tp-text-field name="text" required .label=${m.board.fields.alert} longest="500" .form=${form}></tp-text-field>
      <div class="pair">
        <tp-select-field name="severity" .label=${m.board.fields.severity} .options=${SEVERITIES.map((each) => [each, m.board.severities[each]])} .form=${form}></tp-select-field>
        <tp-date-field name="until" .label=${m.board.fields.until} .hint=${m.board.fields.untilHint} .form=${form}></tp-date-field>
      </div>`;
  }

  /** @param {Form<any>} form */
  link(form) {
    return html`<tp-text-field name="title" required .label=${m.board.fields.title} longest="120" .form=${form}></tp-text-field>
      <tp-text-field name="address" required .label=${m.board.fields.address} .hint=${m.board.fields.addressHint} longest="1000" .form=${form}></tp-text-field>
      ${this.keeps ? html`<tp-check-field name="shared" .label=${m.board.fields.shared} .form=${form}></tp-check-field>` : nothing}`;
  }
}

customElements.define('tp-board-form', BoardForm);
