import { html, nothing } from 'lit';
import { dateText, today } from '../../text/days.js';
import { messages as m } from '../../text/messages/home.js';
import { severityMark } from './severity-mark.js';

/** @param {import('../../state/home-board.js').News} item */
export const newsItem = (item) => html`<article class=${shown(item.from, item.until) ? '' : 'hidden'}>
  <h3>${item.pinned ? html`<span class="chip">${m.board.pinned}</span> ` : nothing}${item.title}</h3>
  <p class="text">${item.text}</p>
  <p class="quiet">${when(item.from, item.until)} · ${item.postedBy}</p>
</article>`;

/** @param {import('../../state/home-board.js').Alert} item */
export const alertItem = (item) => html`<div class="alert ${shown('', item.until) ? '' : 'hidden'}">
  ${severityMark(item.severity)}
  <div>
    <p class="text"><span class="unseen">${m.board.severities[item.severity]}:</span> ${item.text}</p>
    <p class="quiet">${item.until ? m.board.until(dateText(item.until)) : m.board.open} · ${item.postedBy}${shown('', item.until) ? '' : ` · ${m.board.over}`}</p>
  </div>
</div>`;

/** @param {import('../../state/home-board.js').Link} item */
export const linkItem = (item) => html`<div class="link">
  ${item.address.startsWith('/')
    ? html`<a href=${item.address}>${item.title}</a>`
    : html`<a href=${item.address} target="_blank" rel="noopener noreferrer">${item.title}<span aria-hidden="true"> ↗</span><span class="unseen"> ${m.board.newTab}</span></a>`}
  ${item.shared ? nothing : html`<span class="quiet">${m.board.own}</span>`}
</div>`;

/** @param {string} from @param {string | null} until @returns {boolean} whether everybody sees it today */
const shown = (from, until) => from <= today() && (!until || until >= today());

/** @param {string} from @param {string | null} until */
function when(from, until) {
  if (from > today()) return m.board.notBefore(dateText(from));
  if (until && until < today()) return m.board.wasUntil(dateText(until));
  return until ? m.board.fromUntil(dateText(from), dateText(until)) : dateText(from);
}
