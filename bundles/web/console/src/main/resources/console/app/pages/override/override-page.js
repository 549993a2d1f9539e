import { html, nothing } from 'lit';
import { LiveController } from '../../elements/live-controller.js';
import { PageElement } from '../../elements/page-element.js';
import { shared } from '../../elements/shared.js';
import { StoreController } from '../../elements/store-controller.js';
import { extensions } from '../../state/extensions.js';
import { OverrideList } from '../../state/override-list.js';
import { OverrideWork } from '../../state/override-work.js';
import { router } from '../../state/router.js';
import { timeText } from '../../text/days.js';
import { messages as m } from '../../text/messages/override.js';
import { columns } from './columns.js';
import { membersOf, nodeOf, nodesOf, queryOf } from './override-tree.js';
import { pageStyles } from './page-styles.js';
import '../../elements/dialog.js';
import '../../elements/grid.js';
import '../../elements/notice.js';
import '../../elements/tree.js';
import './override-filter.js';
import './override-many.js';
import './override-one.js';
import './override-run.js';

/** @typedef {import('../../state/overrides.js').Order} Order */
/** @typedef {import('../../state/overrides.js').Changes} Changes */
/** @typedef {import('../../state/follow-ups.js').FollowUp} FollowUp */

/** Follow-up Override (V26): whose queue, what is in it, and the fields of what is chosen. */
export class OverridePage extends PageElement {
  static properties = { chosen: { type: Boolean, reflect: true } };

  static styles = [shared, pageStyles];

  static bounded = true;

  #live = new LiveController(this, ['follow-up', 'user', 'event'], () => this.list.refresh());
  #watchExtensions = new StoreController(this);
  #watchList = new StoreController(this);
  #watchWork = new StoreController(this);
  /** @type {import('../../elements/grid.js').Column[]} */
  #columns = [];
  #columnsKey = '';

  constructor() {
    super();
    this.list = new OverrideList();
    this.work = new OverrideWork();
    this.chosen = false;
    this.#watchExtensions.watch(extensions);
    this.#watchList.watch(this.list);
    this.#watchWork.watch(this.work);
  }

  get grid() {
    return /** @type {import('../../elements/grid.js').Grid | null} */ (this.renderRoot.querySelector('tp-grid'));
  }

  get many() {
    return /** @type {import('./override-many.js').OverrideMany | null} */ (this.renderRoot.querySelector('tp-override-many'));
  }

  get asking() {
    return /** @type {import('../../elements/dialog.js').Dialog} */ (this.renderRoot.querySelector('tp-dialog'));
  }

  get keys() {
    return [
      {
        title: m.keys.title,
        keys: /** @type {[string[], string][]} */ ([
          [['↑', '↓'], m.keys.move],
          [['Shift', '↓'], m.keys.run],
          [['Space'], m.keys.toggle],
          [['Ctrl', 'A'], m.keys.all],
          [['Esc'], m.keys.none],
          [['Enter'], m.keys.edit],
        ]),
      },
      { title: m.keys.inFields, keys: /** @type {[string[], string][]} */ ([[['Ctrl', 'Enter'], m.keys.accept]]) },
    ];
  }

  /** @returns {Record<string, string>} full names by log-in */
  get titles() {
    return Object.fromEntries((this.list.report?.users ?? []).map(({ login, fullName }) => [login, fullName]));
  }

  /** @returns {string} whose queue is shown */
  get whose() {
    const user = this.query.get('assignee');
    return this.query.get('group') || (user ? (this.titles[user] ?? user) : m.everybody);
  }

  get heading() {
    return nodeOf(this.query) === 'all' ? m.title : m.titleOf(this.whose);
  }

  get members() {
    const group = this.query.get('group');
    return group && this.list.report ? membersOf(this.list.report, group) : [];
  }

  willUpdate() {
    this.chosen = this.list.chosenCount > 0;
    // Whose a group is, is known only once the tree is there.
    this.list.show(this.query, this.query.get('sort') || 'startDate', this.members);
  }

  updated() {
    this.setTitle(this.heading);
  }

  /** @param {Record<string, string>} change of the address */
  note(change) {
    router.note({ ...Object.fromEntries(this.query), ...change });
  }

  /** @param {string} id of a node */
  turnTo(id) {
    if (id === 'users' || id === 'groups') return;
    this.grid?.clear();
    this.note(queryOf(id));
  }

  clearFilter() {
    const { assignee = '', group = '', sort = '' } = Object.fromEntries(this.query);
    router.note({ assignee, group, sort });
  }

  /** @param {Order} order */
  async overrideAll(order) {
    const { list, work } = this;
    const before = list.chosenItems;
    const ids = await list.chosenIds().catch(() => list.chosen.keys);
    const ended = await work.run(ids, order, before, this.titles);
    if (ended) {
      this.many?.clear();
      this.grid?.clear();
    }
    this.grid?.focus();
    list.refresh();
  }

  /** @param {{before: FollowUp[], changes: Changes}} done */
  overridden({ before, changes }) {
    this.work.told(before, changes, this.titles);
    this.list.refresh();
  }

  async removeChosen() {
    this.asking.close();
    await this.overrideAll({ operation: 'delete' });
  }

  async edit() {
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('tp-override-one, tp-override-many'))?.focus();
  }

  back() {
    this.grid?.clear();
  }

  render() {
    const { list } = this;
    return html`${this.tree()}
      <div class="list">
        <div class="heading">
          <h1>${this.heading}</h1>
          ${this.select()}
        </div>
        <tp-override-filter
          role="search"
          aria-label=${m.filter.label}
          .query=${this.query}
          .events=${list.report?.events.map(({ name }) => name) ?? []}
          @filter=${(/** @type {CustomEvent<Record<string, string>>} */ event) => this.note(event.detail)}
          @clear=${this.clearFilter}></tp-override-filter>
        <div>
          ${list.error && list.state === 'ready' ? html`<p class="error" role="status">${m.stale(timeText(list.readAt))} ${list.error}</p>` : nothing}
          <tp-override-run
            .progress=${this.work.progress}
            .refused=${this.work.refused}
            .names=${this.work.names}
            @stop=${() => this.work.stop()}
            @dismiss=${() => this.work.dismiss()}></tp-override-run>
        </div>
        ${this.queue()}
      </div>
      <section class="fields" aria-label=${list.chosenCount > 1 ? m.many.label : m.one.label}>${this.fields()}</section>
      ${this.question()}`;
  }

  tree() {
    const { report } = this.list;
    const node = nodeOf(this.query);
    return html`<tp-tree
      label=${m.tree}
      .nodes=${report ? nodesOf(report, node) : []}
      .chosen=${node}
      @choose=${(/** @type {CustomEvent<string>} */ event) => this.turnTo(event.detail)}></tp-tree>`;
  }

  /** In the place of the tree, where there is none. */
  select() {
    const { report } = this.list;
    if (!report) return nothing;
    const node = nodeOf(this.query);
    const all = nodesOf(report, node).flatMap((root) => [root, ...(root.children ?? []).flatMap(({ children }) => children ?? [])]);
    return html`<select class="whose" aria-label=${m.whose} @change=${(/** @type {any} */ event) => this.turnTo(event.target.value)}>
      ${all.map(({ id, title, count }) => html`<option value=${id} ?selected=${id === node}>${title} (${count})</option>`)}
    </select>`;
  }

  /** @returns the same columns until something about them changes: rows are drawn anew for new ones */
  get columns() {
    const several = !this.query.get('assignee') || String(this.query.get('assignee')).includes(',');
    const added = extensions.at('followup.column');
    const key = JSON.stringify([several, this.titles, added.map((entry) => entry.key)]);
    if (key !== this.#columnsKey) [this.#columns, this.#columnsKey] = [columns(this.titles, several, added), key];
    return this.#columns;
  }

  queue() {
    const { list } = this;
    return html`<tp-grid
      selection="multiple"
      .label=${m.grid.label(this.whose)}
      .columns=${this.columns}
      .rows=${list.items}
      .total=${list.total}
      .sort=${list.sort}
      .state=${list.state}
      .error=${list.error}
      .empty=${{ heading: m.grid.empty, text: m.grid.emptyWhy, action: m.filter.clear }}
      @choose=${(/** @type {CustomEvent} */ event) => list.choose(event.detail)}
      @open=${this.edit}
      @sort=${(/** @type {CustomEvent<string>} */ event) => this.note({ sort: event.detail })}
      @more=${() => list.more()}
      @retry=${() => list.refresh()}
      @act=${this.clearFilter}></tp-grid>`;
  }

  fields() {
    const { list } = this;
    if (!list.chosenCount) return html`<tp-notice .heading=${m.none.heading} .text=${m.none.text}></tp-notice>`;
    const items = list.chosenItems;
    const back = html`<h1 class="unseen">${this.heading}</h1><button class="back" @click=${this.back}>‹ ${m.one.back}</button>`;
    if (items.length === 1 && list.chosenCount === 1) {
      return html`${back}<tp-override-one
          .item=${items[0]}
          .titles=${this.titles}
          @overridden=${(/** @type {CustomEvent} */ event) => this.overridden(event.detail)}
          @remove=${() => this.asking.show()}></tp-override-one>`;
    }
    return html`${back}<tp-override-many
        .items=${items}
        .count=${list.chosenCount}
        .titles=${this.titles}
        .busy=${this.work.progress !== null}
        @change-all=${(/** @type {CustomEvent<Changes>} */ event) => this.overrideAll(event.detail)}
        @remove=${() => this.asking.show()}></tp-override-many>`;
  }

  question() {
    const n = this.list.chosenCount;
    return html`<tp-dialog class="ask" .heading=${m.ask.heading(n)}>
      <p>${m.ask.text}</p>
      <div slot="foot">
        <button @click=${() => this.asking.close()}>${m.ask.cancel}</button>
        <button class="danger" @click=${this.removeChosen}>${m.ask.remove(n)}</button>
      </div>
    </tp-dialog>`;
  }
}

customElements.define('tp-override-page', OverridePage);
