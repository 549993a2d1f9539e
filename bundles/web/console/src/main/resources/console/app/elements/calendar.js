import { LitElement, html, nothing } from 'lit';
import { today } from '../text/days.js';
import { messages as m } from '../text/messages/elements.js';
import { dayName, monthName, monthOf, monthPlus, sameDayIn, weekdayNames, weeks } from '../text/months.js';
import { plusDays } from '../text/days.js';
import { calendarStyles } from './calendar-styles.js';
import { shared } from './shared.js';

/**
 * A month of days, some of them marked with how much there is on them; today is marked too. Arrows move by day and week, Home and End
 * within the week, Page keys by month. Says `choose` with a day and `month` with the month that is shown (both as 2026-03-31, 2026-03).
 */
export class Calendar extends LitElement {
  static properties = { label: {}, month: {}, chosen: {}, marks: { attribute: false }, at: { state: true } };

  static styles = [shared, calendarStyles];

  constructor() {
    super();
    this.label = '';
    this.month = monthOf(today());
    /** @type {string | null} the day that is chosen */
    this.chosen = null;
    /** @type {Record<string, number>} how much there is, by day */
    this.marks = {};
    /** @type {string} the day from which keys move */
    this.at = today();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('chosen') && this.chosen) this.at = this.chosen;
    if (changed.has('month') && monthOf(this.at) !== this.month) this.at = sameDayIn(this.month, this.at);
  }

  /** @param {string} month */
  show(month) {
    this.month = month;
    this.dispatchEvent(new CustomEvent('month', { detail: month }));
  }

  /** @param {string} day */
  async move(day) {
    this.at = day;
    if (monthOf(day) !== this.month) this.show(monthOf(day));
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('[tabindex="0"]'))?.focus();
  }

  /** @param {string} day */
  choose(day) {
    this.chosen = day;
    this.dispatchEvent(new CustomEvent('choose', { detail: day }));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const week = weeks(this.month).find((days) => days.includes(this.at)) ?? [this.at];
    /** @type {Record<string, () => string>} */
    const moves = {
      ArrowLeft: () => plusDays(this.at, -1),
      ArrowRight: () => plusDays(this.at, 1),
      ArrowUp: () => plusDays(this.at, -7),
      ArrowDown: () => plusDays(this.at, 7),
      Home: () => week[0],
      End: () => /** @type {string} */ (week.at(-1)),
      PageUp: () => sameDayIn(monthPlus(this.month, -1), this.at),
      PageDown: () => sameDayIn(monthPlus(this.month, 1), this.at),
    };
    if (!(event.key in moves) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.move(moves[event.key]());
  }

  render() {
    return html`<div class="head">
        <button class="plain icon" aria-label=${m.calendar.previous} @click=${() => this.show(monthPlus(this.month, -1))}>‹</button>
        <span id="month" aria-live="polite">${monthName(this.month)}</span>
        <button class="plain icon" aria-label=${m.calendar.next} @click=${() => this.show(monthPlus(this.month, 1))}>›</button>
        <button class="link" @click=${() => this.show(monthOf(today()))}>${m.calendar.today}</button>
      </div>
      <table role="grid" aria-label="${this.label} ${monthName(this.month)}" @keydown=${this.key}>
        <thead>
          <tr>${weekdayNames().map(({ short, long }) => html`<th scope="col"><abbr title=${long}>${short}</abbr></th>`)}</tr>
        </thead>
        <tbody>${weeks(this.month).map((week) => html`<tr>${week.map((day) => this.day(day))}</tr>`)}</tbody>
      </table>`;
  }

  /** @param {string} day */
  day(day) {
    const marks = this.marks[day] ?? 0;
    const words = [dayName(day), marks ? m.calendar.marked(marks) : ''].filter(Boolean).join(', ');
    const names = [monthOf(day) === this.month ? '' : 'other', day === today() ? 'today' : '', marks ? 'marked' : ''].join(' ');
    return html`<td role="gridcell" aria-selected=${day === this.chosen}>
      <button
        class=${names}
        tabindex=${day === this.at ? 0 : -1}
        aria-label=${words}
        aria-current=${day === today() ? 'date' : nothing}
        title=${marks ? m.calendar.marked(marks) : nothing}
        data-marks=${marks > 99 ? '99+' : marks || nothing}
        @click=${() => this.choose(day)}>
        ${Number(day.slice(8))}
      </button>
    </td>`;
  }
}

customElements.define('tp-calendar', Calendar);
