import { css, html, nothing } from 'lit';
import { LiveController } from '../../elements/live-controller.js';
import { PageElement } from '../../elements/page-element.js';
import { shared } from '../../elements/shared.js';
import { router } from '../../state/router.js';
import { BY_HAND, lines, openOf, report } from '../../state/status.js';
import { timeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/status.js';
import { csvOf } from './status-csv.js';
import { SPANS } from './status-charts.js';
import '../../elements/notice.js';
import '../../elements/tree.js';
import './status-response.js';
import './status-table.js';

/** @typedef {import('../../state/status.js').Report} Report */
/** @typedef {import('../../state/status.js').Branch} Branch */
/** @typedef {import('../../elements/tree.js').TreeNode} TreeNode */

/** Between two looks while follow-ups are made and closed all the time. */
const PAUSE = 500;

/** Status (V25): a tree of events and users, and the figures of what is chosen in it. */
export class StatusPage extends PageElement {
  static properties = { report: { state: true }, error: { state: true }, readAt: { state: true } };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / 15rem minmax(0, 1fr);
        min-height: 0;
      }
      tp-tree {
        border-right: 1px solid var(--line);
        background: var(--surface);
      }
      .main {
        overflow: auto;
        padding: 18px 24px 40px;
      }
      .main > * + * {
        margin-top: 14px;
      }
      h1 {
        font-size: 1.25rem;
        font-weight: 650;
        letter-spacing: -0.01em;
        outline: none;
      }
      :host > tp-notice {
        grid-area: 1 / 1 / -1 / -1;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        align-items: center;
        margin-top: 6px;
        color: var(--muted);
      }
      .foot p {
        flex: 1 1 20rem;
      }
      tp-notice.empty {
        padding: 3rem 1rem;
      }
      @media (max-width: 52rem) {
        :host {
          grid-template: minmax(0, 11rem) minmax(0, 1fr) / minmax(0, 1fr);
        }
        tp-tree {
          border-right: 0;
          border-bottom: 1px solid var(--line);
        }
        .main {
          padding: 14px;
        }
      }
    `,
  ];

  static bounded = true;

  #live = new LiveController(this, ['follow-up', 'event', 'user'], () => this.stir());
  #pending = false;
  #again = false;

  constructor() {
    super();
    /** @type {Report | null} */
    this.report = null;
    this.error = '';
    this.readAt = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.stir();
  }

  get scroller() {
    return /** @type {HTMLElement | null} */ (this.renderRoot?.querySelector('.main') ?? null);
  }

  /** What has changed while it is being fetched may or may not be in what comes: so once more. */
  async stir() {
    this.#again = true;
    if (this.#pending) return;
    this.#pending = true;
    while (this.#again && this.isConnected) {
      this.#again = false;
      await this.fetch();
      if (this.#again) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    this.#pending = false;
  }

  async fetch() {
    try {
      this.report = await report();
      this.error = '';
      this.readAt = Date.now();
    } catch (error) {
      this.error = /** @type {Error} */ (error).message;
    }
  }

  /** @returns {Branch} */
  get branch() {
    const by = this.query.get('by');
    return {
      event: this.query.get('event') ?? '',
      user: this.query.get('user') ?? '',
      by: by === 'events' || by === 'users' ? by : '',
    };
  }

  get span() {
    const days = Number(this.query.get('days'));
    return SPANS.includes(days) ? days : 30;
  }

  /** @param {string} id of a node @param {number} [days] */
  choose(id, days = this.span) {
    const [kind, ...rest] = id.split(':');
    const name = decodeURIComponent(rest.join(':'));
    const by = kind === 'events' || kind === 'users' ? kind : '';
    router.note({ by, event: kind === 'event' ? name : '', user: kind === 'user' ? name : '', days: days === 30 ? '' : String(days) });
  }

  /** @returns {string} the node of the branch */
  get node() {
    const { event, user, by } = this.branch;
    if (event) return `event:${encodeURIComponent(event)}`;
    if (user) return `user:${encodeURIComponent(user)}`;
    return by || 'all';
  }

  /** @param {Report} all @returns {TreeNode[]} */
  nodes(all) {
    const byHand = all.counts.some(({ event }) => event === null);
    const keys = [...all.events.map(({ name }) => name), ...(byHand ? [BY_HAND] : [])];
    const events = keys.map((key) => ({
      id: `event:${encodeURIComponent(key)}`,
      title: key === BY_HAND ? m.byHand : key,
      count: openOf(all, (count) => (count.event ?? BY_HAND) === key),
    }));
    const users = all.users.map(({ login, fullName }) => ({
      id: `user:${encodeURIComponent(login)}`,
      title: fullName,
      count: openOf(all, (count) => count.user === login),
    }));
    const children = [
      { id: 'events', title: m.events, children: events },
      { id: 'users', title: m.users, children: users },
    ];
    return [{ id: 'all', title: m.all, count: openOf(all, () => true), children }];
  }

  /** @returns {string} what is chosen, in words */
  get name() {
    const { event, user, by } = this.branch;
    if (event) return event === BY_HAND ? m.byHand : event;
    if (user) return this.report?.users.find(({ login }) => login === user)?.fullName ?? user;
    return by ? m[by] : m.all;
  }

  updated() {
    this.setTitle(this.node === 'all' ? m.title : m.titleOf(this.name));
  }

  render() {
    const all = this.report;
    if (!all) return html`<h1 class="unseen">${m.title}</h1>${this.notice()}`;
    return html`<tp-tree label=${m.tree} .nodes=${this.nodes(all)} .chosen=${this.node} @choose=${(/** @type {CustomEvent<string>} */ event) => this.choose(event.detail)}></tp-tree>
      <div class="main">
        <h1>${this.node === 'all' ? m.title : m.titleOf(this.name)}</h1>
        ${this.error ? html`<p class="error" role="status">${m.stale(timeText(this.readAt))} ${this.error}</p>` : nothing} ${this.figures(all)}
      </div>`;
  }

  notice() {
    if (!this.error) return html`<tp-notice role="status" .heading=${m.loading}></tp-notice>`;
    return html`<tp-notice .heading=${m.failed} .text=${this.error} .action=${m.retry} @act=${this.stir}></tp-notice>`;
  }

  /** @param {Report} all */
  figures(all) {
    const branch = this.branch;
    const shown = lines(all, branch);
    if (!shown.length) {
      return html`<tp-notice class="empty" .heading=${m.empty} .text=${m.emptyWhy} .action=${m.toEvents} @act=${() => router.go('/events')}></tp-notice>`;
    }
    const measured = all.events.find(({ name }) => name === branch.event)?.measured;
    return html`<div>
        <tp-status-table .report=${all} .branch=${branch} .lines=${shown} .name=${this.name}></tp-status-table>
        <div class="foot">
          <p>${m.table.meaning}</p>
          <button class="link" @click=${() => csvOf(all, shown, this.name)}>${m.table.save}</button>
        </div>
      </div>
      ${measured ? html`<tp-status-response .event=${branch.event} .measured=${measured} .mark=${all}></tp-status-response>` : nothing}
      <tp-status-charts
        .branch=${branch}
        .today=${all.today}
        .span=${this.span}
        .mark=${all}
        @span=${(/** @type {CustomEvent<number>} */ event) => this.choose(this.node, event.detail)}></tp-status-charts>`;
  }
}

customElements.define('tp-status-page', StatusPage);
