import { LitElement, css, html, nothing } from 'lit';
import { Form } from '../../state/form.js';
import { messages as m } from '../../text/messages/orders.js';
import { shared } from '../../elements/shared.js';
import { StoreController } from '../../elements/store-controller.js';
import '../../elements/dialog.js';
import '../../elements/form/fields.js';

/** @typedef {{heading: string, why: string, label: string, action: string, kinds?: [string, string][], kindLabel?: string, send: (reason: string, kind: string) => Promise<unknown>}} Question */

/** Asks for the reason of a step that cannot be taken back, says what the step means, and shows at the field why it was refused. */
export class ReasonDialog extends LitElement {
  static properties = { question: { state: true } };

  static styles = [
    shared,
    css`
      p {
        margin-bottom: 12px;
        color: var(--muted);
      }
      p.error {
        color: var(--late);
      }
      tp-select-field {
        margin-bottom: 12px;
      }
    `,
  ];

  #watch = new StoreController(this);

  constructor() {
    super();
    /** @type {Question | null} */
    this.question = null;
    this.form = new Form({ reason: '', kind: '' });
  }

  get dialog() {
    return /** @type {import('../../elements/dialog.js').Dialog | null} */ (this.renderRoot.querySelector('tp-dialog'));
  }

  /** @param {Question} question */
  async ask(question) {
    this.question = question;
    this.form = new Form({ reason: '', kind: question.kinds?.[0][0] ?? '' });
    this.#watch.watch(this.form);
    await this.updateComplete;
    await this.dialog?.show();
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('tp-text-area'))?.focus();
  }

  async send() {
    const question = this.question;
    if (!question || this.form.busy) return;
    if (!this.form.get('reason').trim()) {
      this.form.refuse('reason', m.ask.missing);
      return /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('tp-text-area'))?.focus();
    }
    const done = await this.form.submit(async (_, { reason, kind }) => {
      await question.send(reason, kind);
      return true;
    });
    if (done) this.dialog?.close();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.send();
  }

  render() {
    const { question, form } = this;
    if (!question) return nothing;
    return html`<tp-dialog .heading=${question.heading} @keydown=${this.key}>
      <p>${question.why}</p>
      ${question.kinds ? html`<tp-select-field name="kind" .label=${question.kindLabel ?? ''} .options=${question.kinds} .form=${form}></tp-select-field>` : nothing}
      <tp-text-area name="reason" required .label=${question.label} .form=${form}></tp-text-area>
      ${form.error ? html`<p class="error" role="alert">${form.error}</p>` : nothing}
      <div slot="foot">
        <button @click=${() => this.dialog?.close()}>${m.ask.back}</button>
        <button class="primary" ?disabled=${form.busy} aria-keyshortcuts="Control+Enter" @click=${this.send}>${form.busy ? m.ask.busy : question.action}</button>
      </div>
    </tp-dialog>`;
  }
}

customElements.define('tp-reason-dialog', ReasonDialog);
