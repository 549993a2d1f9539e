import { LitElement, css, html, nothing } from 'lit';
import { get, post } from '../../state/api.js';
import { say } from '../../state/toasts.js';
import { LiveController } from '../../elements/live-controller.js';
import { dayTimeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/home.js';
import { shared } from '../../elements/shared.js';

/** @typedef {{id: number, kind: 'credit' | 'price' | 'operational', reason: string, releasableBy: string, releasedAt: string | null, releasedBy: string | null, releaseNote: string | null, outcome: string | null}} Hold see Hold.java */

/** The hold that a follow-up asks to release (V8): why the order is held, and for those who may, its release. Says `released`. */
export class HoldPanel extends LitElement {
  static properties = { item: { attribute: false }, session: { attribute: false }, hold: { state: true }, error: { state: true }, busy: { state: true } };

  static styles = [
    shared,
    css`
      section {
        padding: 11px 14px 13px;
        border: 1px solid var(--high);
        border-radius: 8px;
        background: var(--surface);
      }
      h3 {
        font-size: var(--text-normal);
        font-weight: 600;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: end;
        margin-top: 8px;
      }
      label {
        flex: 1 1 14rem;
        font-weight: 600;
      }
      input {
        display: block;
        width: 100%;
        margin-top: 4px;
      }
      .quiet {
        margin-top: 4px;
        color: var(--muted);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {import('../../state/follow-ups.js').FollowUp | null} */
    this.item = null;
    /** @type {import('../../state/api.js').Session | null} */
    this.session = null;
    /** @type {Hold | null} */
    this.hold = null;
    this.error = '';
    this.busy = false;
    new LiveController(this, ['order'], (keys) => (!keys || keys.has(this.item?.order ?? '')) && this.fetch());
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const before = /** @type {import('../../state/follow-ups.js').FollowUp | null | undefined} */ (changed.get('item'));
    if (!changed.has('item') || before?.id === this.item?.id) return;
    Object.assign(this, { hold: null, error: '' });
    this.fetch();
  }

  get address() {
    return `/orders/${encodeURIComponent(this.item?.order ?? '')}`;
  }

  async fetch() {
    const { item } = this;
    if (!item?.hold || !item.order) return;
    try {
      const order = await get(this.address);
      if (item.id === this.item?.id) this.hold = order.holds.find((/** @type {Hold} */ each) => each.id === item.hold) ?? null;
    } catch (error) {
      this.error = /** @type {Error} */ (error).message;
    }
  }

  /** @param {SubmitEvent} event */
  async release(event) {
    event.preventDefault();
    const { item } = this;
    const note = /** @type {HTMLInputElement} */ (this.renderRoot.querySelector('input')).value.trim();
    if (this.busy || !item) return;
    Object.assign(this, { busy: true, error: '' });
    try {
      await post(`${this.address}/holds/${item.hold}/release`, note ? { note } : {});
      say(m.hold.done(item.order ?? ''));
      this.dispatchEvent(new CustomEvent('released'));
      await this.fetch();
    } catch (error) {
      this.error = /** @type {Error} */ (error).message;
    } finally {
      this.busy = false;
    }
  }

  render() {
    const { item, hold } = this;
    if (!item?.hold || !item.order || (!hold && !this.error)) return nothing;
    return html`<section aria-labelledby="title">
      <h3 id="title">${m.hold.title(hold ? m.hold.kinds[hold.kind] : '', item.order)}</h3>
      ${hold ? html`<p>${hold.reason}</p>` : nothing} ${hold ? this.state(hold) : nothing}
      <div role="alert">${this.error ? html`<p class="error">${this.error}</p>` : nothing}</div>
    </section>`;
  }

  /** @param {Hold} hold */
  state(hold) {
    if (hold.releasedAt) {
      const words = hold.outcome === 'void' ? m.hold.void(dayTimeText(hold.releasedAt)) : m.hold.released(hold.releasedBy ?? '', dayTimeText(hold.releasedAt));
      return html`<p class="quiet">${words} ${hold.releaseNote}</p>`;
    }
    if (!this.session?.jobFunctions.includes(hold.releasableBy)) {
      return html`<p class="quiet">${m.hold.notYours(hold.releasableBy)} ${this.openOrder()}</p>`;
    }
    return html`<form @submit=${this.release}>
        <label>${m.hold.note}<input maxlength="500" placeholder=${m.hold.noteHint} /></label>
        <button class="primary" ?disabled=${this.busy}>${this.busy ? m.hold.releasing : m.hold.release}</button>
      </form>
      <p class="quiet">${m.hold.instead} ${this.openOrder()}</p>`;
  }

  openOrder() {
    return html`<a href=${this.address}>${m.hold.open(this.item?.order ?? '')}</a>`;
  }
}

customElements.define('tp-hold-panel', HoldPanel);
