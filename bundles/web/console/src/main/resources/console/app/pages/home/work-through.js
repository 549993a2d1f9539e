import { CLOSED } from '../../state/follow-ups.js';
import { say } from '../../state/toasts.js';
import { messages as m } from '../../text/messages/home.js';

/** @typedef {import('../../state/follow-ups.js').FollowUp} FollowUp */
/** @typedef {import('../../state/desk.js').Desk} Desk */

/** Working follow-ups one after the other: verdicts and Accept go on to the next, and Undo comes back. */
export class WorkThrough {
  #page;

  /** @param {import('./follow-ups-page.js').FollowUpsPage} page */
  constructor(page) {
    this.#page = page;
  }

  /** @param {string} name */
  verdict(name) {
    if (name === 'undo') this.undo();
    else this.work((desk, item) => desk.verdict(item, /** @type {any} */ (name)));
  }

  /** @param {boolean} close */
  accept(close) {
    const desk = this.#page.desk;
    const id = desk?.queue.whole.id;
    if (id && !close && !desk.drafts.has(id)) return say(m.work.nothing);
    return this.work((each, item) => each.accept(item, close ? { status: CLOSED } : {}));
  }

  /**
   * Does something to the chosen follow-up, says what, and goes on to the next; whoever was typing goes on typing there.
   * @param {(desk: Desk, item: FollowUp) => Promise<string>} act
   */
  async work(act) {
    const page = this.#page;
    const { desk } = page;
    const id = page.openId ?? desk?.queue.chosenId;
    if (!desk || !id || page.busy) return;
    const typing = page.shadowRoot?.activeElement === page.view;
    const next = desk.queue.neighbour(1) ?? desk.queue.neighbour(-1);
    page.busy = true;
    try {
      const item = await desk.queue.whole.get(id);
      try {
        say(await act(desk, item), { undo: () => this.undo() });
        await this.goOn(desk, item, next?.id, typing);
      } catch (error) {
        say(m.done.failed(item.customerName, /** @type {Error} */ (error).message), { bad: true });
      }
    } catch (error) {
      say(/** @type {Error} */ (error).message, { bad: true });
    } finally {
      page.busy = false;
    }
  }

  /** @param {Desk} desk @param {FollowUp} done @param {number | undefined} next @param {boolean} typing */
  async goOn(desk, done, next, typing) {
    const page = this.#page;
    if (desk.queue.chosenId === done.id) {
      if (next && next !== done.id) page.choose(next);
      else if (!desk.queue.items.some((item) => item.id === done.id)) page.close(null);
    }
    desk.queue.refresh();
    if (typing && page.openId !== null) return page.typeOn('details');
    await page.updateComplete;
    page.focusList();
  }

  async undo() {
    const page = this.#page;
    const { desk } = page;
    if (!desk || page.busy) return;
    if (!desk.canUndo) return say(m.done.nothingToUndo);
    page.busy = true;
    try {
      const { item, words } = await desk.undo();
      say(words);
      page.choose(item.id);
      await desk.queue.refresh();
      await page.updateComplete;
      page.focusList();
    } catch (error) {
      say(/** @type {Error} */ (error).message, { bad: true });
    } finally {
      page.busy = false;
    }
  }
}
