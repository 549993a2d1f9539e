import { LitElement, css, html, nothing } from 'lit';
import { messages as m } from '../text/messages/elements.js';
import { numberText } from '../text/numbers.js';
import { shared } from './shared.js';

/** @typedef {{title: string, values: (number | null)[]}} Series */

const COLOURS = ['--accent', '--high', '--good', '--late', '--muted'];
const DARK = window.matchMedia('(prefers-color-scheme: dark)');

/**
 * A chart with its table, which says the same. Chart.js is fetched with the first one. Lines differ by dashes and bars by order too, not by
 * colour alone. With `links` every number of the table, and every point of the drawing, leads to what it counts.
 */
export class Chart extends LitElement {
  static properties = {
    label: {},
    type: {},
    labels: { attribute: false },
    series: { attribute: false },
    stacked: { type: Boolean },
    links: { attribute: false },
    state: { state: true },
  };

  static styles = [
    shared,
    css`
      :host {
        display: block;
      }
      figure {
        margin: 0;
      }
      figcaption {
        margin-bottom: 6px;
        font-weight: 600;
      }
      .canvas {
        position: relative;
        height: var(--chart-height, 14rem);
      }
      .probe {
        display: none;
      }
      summary {
        min-height: 24px;
        color: var(--accent);
        cursor: pointer;
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        border-collapse: collapse;
      }
      th,
      td {
        padding: 3px 12px 3px 0;
        border-bottom: 1px solid var(--line);
        font-weight: 400;
        text-align: left;
      }
      thead th {
        font-weight: 600;
      }
      td,
      thead th:not(:first-child) {
        font-variant-numeric: tabular-nums;
        text-align: right;
      }
    `,
  ];

  constructor() {
    super();
    this.label = '';
    /** @type {'line' | 'bar'} */
    this.type = 'line';
    /** @type {string[]} */
    this.labels = [];
    /** @type {Series[]} */
    this.series = [];
    this.stacked = false;
    /** @type {(string | null)[][] | null} addresses, as the values of the series */
    this.links = null;
    /** @type {'loading' | 'ready' | 'failed'} */
    this.state = 'loading';
    /** @type {any} Chart.js's own */
    this.chart = null;
  }

  connectedCallback() {
    super.connectedCallback();
    DARK.addEventListener('change', this.#recolour);
    document.addEventListener('theme', this.#recolour);
    if (this.hasUpdated) this.draw();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    DARK.removeEventListener('change', this.#recolour);
    document.removeEventListener('theme', this.#recolour);
    this.chart?.destroy();
    this.chart = null;
  }

  #recolour = () => this.draw();

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (['label', 'type', 'labels', 'series', 'stacked'].some((name) => changed.has(name))) this.draw();
  }

  async draw() {
    try {
      const { configuration, Drawing } = await import('./chart-drawing.js');
      const canvas = this.renderRoot.querySelector('canvas');
      if (!canvas || !this.isConnected) return;
      const wanted = configuration(this, COLOURS.map((name) => this.colour(name)), { text: this.colour('--muted'), line: this.colour('--line') });
      this.chart?.destroy();
      this.chart = new Drawing(canvas, wanted);
      this.state = 'ready';
    } catch {
      this.state = 'failed';
    }
  }

  /** @param {MouseEvent} event on the drawing: goes where the number under it leads */
  follow(event) {
    const [point] = this.chart?.getElementsAtEventForMode(event, 'nearest', { intersect: true }, false) ?? [];
    const address = point && this.links?.[point.datasetIndex]?.[point.index];
    if (address) /** @type {HTMLElement | null} */ (this.renderRoot.querySelector(`td a[href=${JSON.stringify(address)}]`))?.click();
  }

  /** A canvas does not know tokens, and even less light-dark(): only a computed style says what they come to. @param {string} token */
  colour(token) {
    const probe = /** @type {HTMLElement} */ (this.renderRoot.querySelector('.probe'));
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  }

  render() {
    return html`<figure aria-label=${this.label}>
      <figcaption>${this.label}</figcaption>
      <span class="probe"></span>
      <div class="canvas" aria-hidden="true"><canvas @click=${this.follow}></canvas></div>
      ${this.state === 'failed' ? html`<p class="error" role="status">${m.chart.failed}</p>` : nothing}
      <details ?open=${this.state === 'failed'}>
        <summary>${m.chart.table}</summary>
        <div class="scroll" tabindex="0" role="group" aria-label="${this.label}, ${m.chart.table}">${this.table()}</div>
      </details>
    </figure>`;
  }

  table() {
    const text = (/** @type {number | null} */ value) => (value === null ? '–' : numberText(value));
    const cell = (/** @type {number | null} */ value, /** @type {number} */ series, /** @type {number} */ at) => {
      const address = value ? this.links?.[series]?.[at] : null;
      return html`<td>${address ? html`<a href=${address}>${text(value)}</a>` : text(value)}</td>`;
    };
    return html`<table>
      <thead>
        <tr><td></td>${this.series.map(({ title }) => html`<th scope="col">${title}</th>`)}</tr>
      </thead>
      <tbody>
        ${this.labels.map((label, at) => html`<tr><th scope="row">${label}</th>${this.series.map(({ values }, series) => cell(values[at], series, at))}</tr>`)}
      </tbody>
    </table>`;
  }
}

customElements.define('tp-chart', Chart);
