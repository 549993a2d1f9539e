import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../../elements/shared.js';
import { get } from '../../state/api.js';
import { findUsers } from '../../state/finders.js';
import { upload } from '../../state/upload.js';
import { messages as m } from '../../text/messages/admin.js';
import '../../elements/form/fields.js';
import '../../elements/form/look-up.js';

/** A file of orders to be imported. Says `started` with the job. */
export class ImportForm extends LitElement {
  static properties = { profiles: { state: true }, profile: { state: true }, share: { state: true }, error: { state: true } };

  static styles = [
    shared,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
        gap: 12px;
        align-items: end;
      }
      label {
        display: grid;
        gap: 4px;
        font-weight: 600;
      }
      .check {
        grid-template-columns: auto 1fr;
        align-items: center;
        font-weight: 400;
      }
      input[type='file'] {
        width: 100%;
        min-width: 0;
        font-weight: 400;
      }
      select {
        font-weight: 400;
      }
      .wide {
        grid-column: 1 / -1;
      }
      .foot {
        display: flex;
        gap: 12px;
        align-items: center;
      }
      p {
        color: var(--muted);
      }
      p.error {
        color: var(--late);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {{name: string, description: string}[]} */
    this.profiles = [];
    this.profile = 'touchpoint';
    /** @type {number | null} how much of the file is sent; null: nothing is being sent */
    this.share = null;
    this.error = '';
  }

  async connectedCallback() {
    super.connectedCallback();
    try {
      this.profiles = (await get('/imports/profiles')).items;
    } catch (error) {
      this.error = /** @type {Error} */ (error).message;
    }
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const data = new FormData(form);
    const file = /** @type {File} */ (data.get('file'));
    this.error = file.name ? '' : m.imports.fileMissing;
    if (this.error || this.share !== null) return;
    const query = new URLSearchParams({ profile: this.profile, events: data.has('replay') ? 'replay' : 'off', guards: String(data.has('guards')) });
    for (const field of /** @type {NodeListOf<any>} */ (this.renderRoot.querySelectorAll('tp-look-up'))) if (field.now) query.set(field.name, field.now);
    this.share = 0;
    try {
      const job = await upload('POST', `/imports/orders?${query}`, file, (share) => (this.share = share));
      form.reset();
      this.dispatchEvent(new CustomEvent('started', { detail: job }));
    } catch (error) {
      this.error = /** @type {Error} */ (error).message;
    } finally {
      this.share = null;
    }
  }

  render() {
    const about = this.profiles.find(({ name }) => name === this.profile)?.description;
    return html`<form novalidate @submit=${this.submit}>
      <label>${m.imports.file}<input type="file" name="file" accept=".csv,.gz,.txt" /></label>
      <label>
        ${m.imports.profile}
        <select name="profile" @change=${(/** @type {Event & {target: any}} */ event) => (this.profile = event.target.value)}>
          ${this.profiles.map(({ name }) => html`<option .selected=${name === this.profile}>${name}</option>`)}
        </select>
      </label>
      <tp-look-up name="accountExecutive" .label=${m.imports.accountExecutive} .find=${findUsers}></tp-look-up>
      <tp-look-up name="accountCsr" .label=${m.imports.accountCsr} .find=${findUsers}></tp-look-up>
      <label class="check"><input type="checkbox" name="replay" />${m.imports.replay}</label>
      <label class="check"><input type="checkbox" name="guards" />${m.imports.guards}</label>
      <p class="wide">${about}</p>
      <div class="foot wide">
        <button class="primary" ?disabled=${this.share !== null}>${m.imports.start}</button>
        ${this.share === null ? nothing : html`<progress aria-label=${m.imports.start} .value=${this.share}></progress>`}
        <div role="alert">${this.error ? html`<p class="error">${this.error}</p>` : nothing}</div>
      </div>
    </form>`;
  }
}

customElements.define('tp-import-form', ImportForm);
