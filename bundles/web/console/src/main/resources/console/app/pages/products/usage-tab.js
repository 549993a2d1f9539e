import { LitElement, html } from 'lit';
import { shared } from '../../elements/shared.js';
import { LiveController } from '../../elements/live-controller.js';
import { getUsage } from '../../state/products.js';
import { messages as m } from '../../text/messages/products.js';
import { monthName } from '../../text/months.js';
import { numberText } from '../../text/numbers.js';
import { productsStyles } from './products-styles.js';
import '../../elements/chart.js';
import '../../elements/notice.js';

/** The tab Usage: what was ordered month by month, from the orders themselves. */
export class UsageTab extends LitElement {
  static properties = { product: { attribute: false }, months: { state: true }, error: { state: true } };

  static styles = [shared, productsStyles];

  constructor() {
    super();
    /** @type {import('../../state/products.js').Product | null} */
    this.product = null;
    /** @type {{month: string, quantity: number, orders: number}[] | null} */
    this.months = null;
    this.error = '';
    new LiveController(this, ['order'], () => this.look());
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('product') && changed.get('product')?.number !== this.product?.number) this.look();
  }

  async look() {
    const product = this.product;
    if (!product) return;
    try {
      const months = await getUsage(product.number);
      if (product.number === this.product?.number && JSON.stringify(months) !== JSON.stringify(this.months)) this.months = months;
      this.error = '';
    } catch (error) {
      this.error = /** @type {Error} */ (error).message;
    }
  }

  render() {
    const unit = this.product?.unit ?? '';
    if (this.error) return html`<tp-notice .heading=${m.usage.failed} .text=${this.error} .action=${m.usage.retry} @act=${this.look}></tp-notice>`;
    if (!this.months) return html`<tp-notice role="status" .heading=${m.usage.loading}></tp-notice>`;
    const orders = this.months.reduce((sum, each) => sum + each.orders, 0);
    const quantity = this.months.reduce((sum, each) => sum + each.quantity, 0);
    if (!orders) return html`<tp-notice .heading=${m.usage.none}></tp-notice>`;
    return html`<p class="note">${m.usage.total(numberText(quantity), unit, numberText(orders))}</p>
      ${this.chart(this.months, unit)}`;
  }

  /** @param {{month: string, quantity: number}[]} months @param {string} unit */
  chart(months, unit) {
    const key = JSON.stringify([months, unit]);
    // The chart is drawn anew for new lists; the same figures stay the same lists.
    if (this.drawn !== key) Object.assign(this, { drawn: key, labels: months.map(({ month }) => monthName(month)), series: [{ title: m.usage.quantity, values: months.map((each) => each.quantity) }] });
    return html`<tp-chart type="bar" label=${m.usage.chart(unit)} .labels=${this.labels} .series=${this.series}></tp-chart>`;
  }

  drawn = '';
  /** @type {string[]} */
  labels = [];
  /** @type {import('../../elements/chart.js').Series[]} */
  series = [];
}

customElements.define('tp-usage-tab', UsageTab);
