import { css, html } from 'lit';
import { PageElement } from '../elements/page-element.js';

/** A page that is longer than the window, and has something to do. */
class LongPage extends PageElement {
  static styles = [
    PageElement.styles,
    css`
      li {
        line-height: 2.2;
      }
    `,
  ];

  get commands() {
    return [{ title: 'Water the plants', run: () => this.setTitle('Watered') }];
  }

  get keys() {
    return [{ title: 'On the long page', keys: [[['w'], 'Water the plants']] }];
  }

  render() {
    return html`<h1>Long page</h1>
      <ul>${Array.from({ length: 200 }, (_, at) => html`<li><a href="/long/A${at}">Entry ${at}</a></li>`)}</ul>`;
  }
}

customElements.define('tp-long-page', LongPage);
