import { get, post, put, remove } from './api.js';
import { live } from './live.js';

/** @typedef {{id: number, title: string, text: string, from: string, until: string | null, pinned: boolean, postedBy: string, postedAt: string}} News see NewsItem.java */
/** @typedef {{id: number, text: string, severity: 'Critical' | 'Warning' | 'Information', until: string | null, dismissed: boolean, postedBy: string, postedAt: string}} Alert see Alert.java */
/** @typedef {{id: number, title: string, address: string, shared: boolean}} Link see HomeLink.java */
/** @typedef {'news' | 'alerts' | 'links'} Part */

export const SEVERITIES = /** @type {const} */ (['Critical', 'Warning', 'Information']);

/** Company News, Special Alerts and My Links. Says `change`. */
export class HomeBoard extends EventTarget {
  /** @type {News[]} */
  news = [];
  /** @type {Alert[]} */
  alerts = [];
  /** @type {Link[]} */
  links = [];
  /** @type {'loading' | 'ready' | 'failed'} */
  state = 'loading';
  error = '';
  /** @type {() => void} */
  #deaf = () => {};

  /** @param {boolean} keeps whether the user keeps news and alerts, and so sees those of other days as well */
  constructor(keeps) {
    super();
    this.keeps = keeps;
  }

  start() {
    this.#deaf = live.listen(['news'], () => this.fetch());
    return this.fetch();
  }

  stop() {
    this.#deaf();
  }

  async fetch() {
    const all = this.keeps ? '?all=true' : '';
    try {
      const [news, alerts, links] = await Promise.all([get(`/news${all}`), get(`/alerts${all}`), get('/links')]);
      Object.assign(this, { news: news.items, alerts: alerts.items, links: links.items, state: 'ready', error: '' });
    } catch (error) {
      this.error = error instanceof Error ? error.message : String(error);
      if (this.state === 'loading') this.state = 'failed';
    }
    this.dispatchEvent(new Event('change'));
  }

  /** @param {Part} part @param {number | null} id null: a new one @param {object} values */
  async save(part, id, values) {
    await (id === null ? post(`/${part}`, values) : put(`/${part}/${id}`, values));
    await this.fetch();
  }

  /** @param {Part} part @param {number} id */
  async remove(part, id) {
    await remove(`/${part}/${id}`);
    await this.fetch();
  }

  /** @param {Alert} alert */
  async dismiss(alert) {
    this.alerts = this.alerts.map((each) => (each.id === alert.id ? { ...each, dismissed: true } : each));
    this.dispatchEvent(new Event('change'));
    await post(`/alerts/${alert.id}/dismiss`);
  }
}
