import { LitElement, css, html } from 'lit';
import { shared } from '../../elements/shared.js';
import { Form } from '../../state/form.js';
import { saveNamed } from '../../state/products.js';
import { say } from '../../state/toasts.js';
import { messages as m } from '../../text/messages/products.js';
import '../../elements/dialog.js';
import '../../elements/form/fields.js';
import '../../elements/form/form.js';

/** Makes a vendor or a warehouse: a number and a name. Says `saved`. */
export class NamedDialog extends LitElement {
  static properties = { kind: {}, form: { state: true } };

  static styles = [
    shared,
    css`
      tp-form > * + * {
        margin-top: 12px;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {'vendors' | 'warehouses'} */
    this.kind = 'vendors';
    this.form = new Form({ number: '', name: '' });
  }

  /** @param {'vendors' | 'warehouses'} kind */
  async show(kind) {
    this.kind = kind;
    this.form = new Form({ number: '', name: '' });
    await this.updateComplete;
    await this.dialog?.show();
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('tp-text-field'))?.focus();
  }

  get dialog() {
    return /** @type {import('../../elements/dialog.js').Dialog | null} */ (this.renderRoot.querySelector('tp-dialog'));
  }

  async accept() {
    const saved = await this.form.submit((_, { number, name }) => saveNamed(this.kind, number.trim() || ' ', name));
    if (!saved) return;
    say(m.named.saved(saved.name));
    this.dialog?.close();
    this.dispatchEvent(new CustomEvent('saved'));
  }

  render() {
    return html`<tp-dialog heading=${m.named[this.kind]}>
      <tp-form .form=${this.form} @accept=${this.accept}>
        <tp-text-field name="number" label=${m.named.number} required .form=${this.form}></tp-text-field>
        <tp-text-field name="name" label=${m.named.name} required .form=${this.form}></tp-text-field>
      </tp-form>
    </tp-dialog>`;
  }
}

customElements.define('tp-named-dialog', NamedDialog);
