import { LitElement, css, html, nothing } from 'lit';
import { live as bound } from 'lit/directives/live.js';
import { shared } from '../../elements/shared.js';
import { copyTo, getWarehouses, previewCopy } from '../../state/products.js';
import { say } from '../../state/toasts.js';
import { messages as m } from '../../text/messages/products.js';
import { numberText } from '../../text/numbers.js';
import { productsStyles } from './products-styles.js';
import '../../elements/dialog.js';

/** @typedef {import('../../state/products.js').Product} Product */
/** @typedef {import('../../state/products.js').Target} Target */

/** Copy To: chosen warehouses get the global record, after what changes has been shown field by field. Says `copied`. */
export class CopyDialog extends LitElement {
  static properties = {
    product: { attribute: false },
    warehouses: { state: true },
    chosen: { state: true },
    preview: { state: true },
    error: { state: true },
    busy: { state: true },
  };

  static styles = [
    shared,
    productsStyles,
    css`
      .choices {
        display: grid;
        gap: 4px;
        margin: 10px 0 14px;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-weight: 600;
      }
      .choices label {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: 26px;
      }
      h3 {
        margin-bottom: 4px;
        font-size: var(--text-normal);
      }
      .preview {
        min-height: 7rem;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Product | null} */
    this.product = null;
    /** @type {{warehouse: string, name: string}[]} */
    this.warehouses = [];
    /** @type {string[]} */
    this.chosen = [];
    /** @type {{version: number, warehouses: Target[]} | null} */
    this.preview = null;
    this.error = '';
    this.busy = false;
  }

  get dialog() {
    return /** @type {import('../../elements/dialog.js').Dialog | null} */ (this.renderRoot.querySelector('tp-dialog'));
  }

  async show() {
    if (!this.product) return;
    Object.assign(this, { chosen: [], preview: null, error: '' });
    try {
      this.warehouses = await getWarehouses(this.product.number);
    } catch (error) {
      this.error = /** @type {Error} */ (error).message;
    }
    await this.updateComplete;
    await this.dialog?.show();
  }

  /** @param {string[]} chosen */
  async choose(chosen) {
    this.chosen = chosen;
    this.error = '';
    if (!chosen.length) return (this.preview = null);
    try {
      const preview = await previewCopy(/** @type {Product} */ (this.product).number, chosen);
      if (chosen === this.chosen) this.preview = preview;
    } catch (error) {
      Object.assign(this, { preview: null, error: /** @type {Error} */ (error).message });
    }
  }

  async copy() {
    if (!this.preview || this.busy) return;
    this.busy = true;
    this.error = '';
    try {
      const done = await copyTo(/** @type {Product} */ (this.product).number, this.chosen, this.preview.version);
      say(m.copy.done(done.warehouses.length, numberText(done.warehouses.length)));
      this.dialog?.close();
      this.dispatchEvent(new CustomEvent('copied'));
    } catch (error) {
      const why = /** @type {Error} */ (error).message;
      await this.choose([...this.chosen]);
      this.error = why;
    } finally {
      this.busy = false;
    }
  }

  /** @param {string} warehouse */
  toggle(warehouse) {
    const has = this.chosen.includes(warehouse);
    this.choose(has ? this.chosen.filter((each) => each !== warehouse) : [...this.chosen, warehouse]);
  }

  render() {
    const product = this.product;
    if (!product) return nothing;
    const all = this.warehouses.map(({ warehouse }) => warehouse);
    return html`<tp-dialog wide heading=${m.copy.heading}>
      <p>${m.copy.global(product.number, product.description)}</p>
      ${all.length ? this.choices(all) : html`<p class="note">${m.copy.noWarehouses}</p>`}
      <div class="preview" role="status">${this.changes()}</div>
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      <div slot="foot">
        <button type="button" @click=${() => this.dialog?.close()}>${m.copy.cancel}</button>
        <button type="button" class="primary" ?disabled=${!this.preview || this.busy} @click=${this.copy}>${this.busy ? m.copy.going : m.copy.go}</button>
      </div>
    </tp-dialog>`;
  }

  /** @param {string[]} all */
  choices(all) {
    const whole = this.chosen.length === all.length;
    return html`<fieldset class="choices">
      <legend>${m.copy.choose}</legend>
      <label><input type="checkbox" .checked=${bound(whole)} @change=${() => this.choose(whole ? [] : all)} /> ${m.copy.all}</label>
      ${this.warehouses.map(
        ({ warehouse, name }) => html`<label>
          <input type="checkbox" .checked=${bound(this.chosen.includes(warehouse))} @change=${() => this.toggle(warehouse)} />
          ${warehouse} · ${name}
        </label>`,
      )}
    </fieldset>`;
  }

  changes() {
    if (!this.preview) return html`<p class="quiet">${m.copy.nothing}</p>`;
    return html`<h3>${m.copy.preview}</h3>
      <div class="scroll">
        <table>
          <tbody>
            ${this.preview.warehouses.map((target) => this.target(target))}
          </tbody>
        </table>
      </div>`;
  }

  /** @param {Target} target */
  target({ warehouse, name, isNew, changes }) {
    const heading = html`<th scope="rowgroup" rowspan=${Math.max(1, changes.length)}>
      ${warehouse} · ${name}${isNew ? html` <span class="badge">${m.copy.isNew}</span>` : nothing}
    </th>`;
    if (!changes.length) return html`<tr>${heading}<td colspan="2" class="quiet">${m.copy.same}</td></tr>`;
    return changes.map(
      ({ field, from, to }, index) => html`<tr>
        ${index ? nothing : heading}
        <td>${m.warehouses.columns[/** @type {'stocked'} */ (field)]}</td>
        <td>${valueText(from)} → <strong>${valueText(to)}</strong></td>
      </tr>`,
    );
  }
}

/** @param {unknown} value */
export function valueText(value) {
  if (value === null || value === undefined) return m.copy.blank;
  if (typeof value === 'boolean') return value ? m.warehouses.yes : m.warehouses.no;
  return typeof value === 'number' ? numberText(value) : String(value);
}

customElements.define('tp-copy-dialog', CopyDialog);
