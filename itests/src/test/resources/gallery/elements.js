import { LitElement, css, html } from 'lit';
import { Form } from '../state/form.js';
import { ApiError } from '../state/api.js';
import { shared } from '../elements/shared.js';
import '../elements/calendar.js';
import '../elements/chart.js';
import '../elements/dialog.js';
import '../elements/form/fields.js';
import '../elements/form/form.js';
import '../elements/form/look-up.js';
import '../elements/form/number-field.js';
import '../elements/grid.js';
import '../elements/menu.js';
import '../elements/tabs.js';
import '../elements/time-line.js';
import '../elements/tree.js';

const FRUIT = ['Apple', 'Apricot', 'Banana', 'Cherry', 'Fig', 'Grape', 'Lemon', 'Peach'];
const many = (count) => Array.from({ length: count }, (_, at) => ({ id: at, name: `Row ${at}`, amount: (at * 7) % 100 }));

/** Every shared element, as tests work it; what it said last is in <output>. */
class Gallery extends LitElement {
  static properties = { rows: { state: true }, total: { state: true }, selection: { state: true }, state: { state: true }, said: { state: true }, tab: { state: true }, sort: { state: true } };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 24px;
        padding: 20px;
      }
      tp-grid {
        height: 360px;
      }
      tp-form > * + * {
        margin-top: 12px;
      }
    `,
  ];

  constructor() {
    super();
    this.rows = many(20);
    this.total = null;
    this.selection = 'multiple';
    this.state = 'ready';
    this.said = '';
    this.tab = 'one';
    this.sort = 'name';
    this.form = new Form({ name: 'Smithville', count: 12, price: 3.5, day: '2026-03-31', tier: 'Gold', active: true, text: '', fruit: null, basket: [] }, 'gallery');
    window.gallery = this;
  }

  fill(count) {
    this.rows = many(count);
  }

  say(name, event) {
    this.said = `${name}: ${JSON.stringify(event.detail)}`;
  }

  render() {
    return html`<h1>Gallery</h1>
      <output aria-label="Said">${this.said}</output>
      <tp-grid
        label="Rows"
        .columns=${[
          { name: 'name', title: 'Name', sorts: true },
          { name: 'amount', title: 'Amount', width: '8rem', end: true, sorts: true },
        ]}
        .rows=${this.rows}
        .total=${this.total}
        .selection=${this.selection}
        .state=${this.state}
        .error=${'The line is cut.'}
        .sort=${this.sort}
        .empty=${{ heading: 'No rows', text: 'Make some.', action: 'Make' }}
        @act=${() => this.fill(5)}
        @choose=${(event) => this.say('choose', event)}
        @open=${(event) => this.say('open', event)}
        @sort=${(event) => (this.sort = event.detail)}></tp-grid>
      <tp-form .form=${this.form} @accept=${this.accept}>
        <tp-text-field name="name" label="Name" hint="As it is written" required .form=${this.form}></tp-text-field>
        <tp-number-field name="count" label="Count" .form=${this.form}></tp-number-field>
        <tp-money-field name="price" label="Price" .form=${this.form}></tp-money-field>
        <tp-date-field name="day" label="Day" .form=${this.form}></tp-date-field>
        <tp-select-field name="tier" label="Tier" .options=${['Gold', ['S', 'Silver']]} .form=${this.form}></tp-select-field>
        <tp-check-field name="active" label="Active" .form=${this.form}></tp-check-field>
        <tp-text-area name="text" label="Text" .form=${this.form}></tp-text-area>
        <tp-look-up name="fruit" label="Fruit" .find=${find} .form=${this.form}></tp-look-up>
        <tp-look-up name="basket" label="Basket" multiple .find=${find} .form=${this.form}></tp-look-up>
      </tp-form>
      <tp-tree
        label="Users"
        .chosen=${'judy'}
        .nodes=${[
          { id: 'users', title: 'Users', count: 3, children: [{ id: 'judy', title: 'Judy', count: 1 }, { id: 'marie', title: 'Marie', count: 2 }] },
          { id: 'events', title: 'Events', children: [{ id: 'oops', title: 'Oops' }] },
        ]}
        @choose=${(event) => this.say('tree', event)}></tp-tree>
      <tp-tabs label="Parts" .tabs=${[{ id: 'one', title: 'One', count: 3 }, { id: 'two', title: 'Two' }]} .chosen=${this.tab} @choose=${(event) => (this.tab = event.detail)}>
        <p>Panel ${this.tab}</p>
      </tp-tabs>
      <tp-calendar label="Follow-ups" month="2026-03" .marks=${{ '2026-03-10': 2, '2026-03-31': 1 }} @choose=${(event) => this.say('day', event)}></tp-calendar>
      <tp-chart label="Orders" .labels=${['Mon', 'Tue', 'Wed']} .series=${[{ title: 'Oops', values: [1, 4, 2] }, { title: 'FirstOrder', values: [3, null, 5] }]}></tp-chart>
      <h2>Time line</h2>
      <tp-time-line
        label="What happened"
        .entries=${[
          { id: 1, at: '2026-03-31T10:00:00Z', title: 'Called', text: 'They were happy.', kind: 'Follow-up', href: '/' },
          { id: 2, at: '2026-03-30T09:00:00Z', title: 'Ordered' },
        ]}></tp-time-line>
      <tp-menu label="More" .items=${[{ title: 'First', run: () => (this.said = 'first') }, { title: 'Second', run: () => (this.said = 'second') }]}>More</tp-menu>
      <button @click=${() => this.renderRoot.querySelector('tp-dialog').show()}>Ask</button>
      <tp-dialog heading="Question"><p>Really?</p><input aria-label="Answer" /></tp-dialog>`;
  }

  async accept() {
    const answer = await this.form.submit(async (changes) => {
      if (changes.name === 'taken') throw new ApiError(409, 'There is one already.', 'name');
      if (changes.name === 'broken') throw new ApiError(500, 'It broke.');
      return changes;
    });
    if (answer) this.said = `accepted: ${JSON.stringify(answer)}`;
  }
}

const find = async (text) =>
  FRUIT.filter((name) => name.toLowerCase().includes(text.toLowerCase())).map((name) => ({ value: name.toLowerCase(), title: name, detail: 'fruit' }));

customElements.define('tp-gallery', Gallery);
document.getElementById('gallery').append(document.createElement('tp-gallery'));
