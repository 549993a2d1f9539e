import { html } from 'lit';
import { extensions } from '../../state/extensions.js';
import { router } from '../../state/router.js';
import { PageElement } from '../../elements/page-element.js';
import { StoreController } from '../../elements/store-controller.js';
import { messages as m } from '../../text/messages/extensions.js';
import { messages as shell } from '../../text/messages/shell.js';
import '../../elements/notice.js';
import '../../elements/plugin-slot.js';

/** A page that a plugin brings: `nav.page`. */
export class PluginPage extends PageElement {
  #watch = new StoreController(this);

  constructor() {
    super();
    this.#watch.watch(extensions);
  }

  get entry() {
    return extensions.at('nav.page').find(({ extension, contribution }) => extension.plugin === this.params.plugin && contribution.id === this.params.page);
  }

  updated() {
    this.setTitle(this.entry?.contribution.title ?? m.page.gone);
  }

  render() {
    const entry = this.entry;
    if (!entry) return html`<tp-notice main .heading=${m.page.gone} .text=${m.page.goneWhy} .action=${shell.page.home} @act=${() => router.go('/')}></tp-notice>`;
    return html`<h1>${entry.contribution.title}</h1>
      <tp-plugin-slot bare point="nav.page" .only=${entry.key}></tp-plugin-slot>`;
  }
}

customElements.define('tp-plugin-page', PluginPage);
