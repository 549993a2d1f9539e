import { messages as m } from './text/messages/shell.js';

/**
 * A page of the console.
 * @typedef {object} PageEntry
 * @property {string[]} paths its addresses: {name} stands for one part of an address, {name:number} for one of digits; each must be
 *   in single quotes, for the server reads them here
 * @property {string} title as it stands in the navigation and in the browser's title
 * @property {string} tag the element, a PageElement
 * @property {() => Promise<unknown>} module defines the element
 * @property {string | null} needs the job function without which it is neither offered nor shown
 * @property {'main' | 'admin'} [nav] where the navigation has it: in the bar or under Administration; absent: nowhere
 */

/** All pages, in the order of the navigation: adding one is a line here. @type {PageEntry[]} */
export const pages = [
  { paths: ['/', '/follow-ups', '/follow-ups/{id:number}'], title: m.pages.home, tag: 'tp-follow-ups-page', module: () => import('./pages/home/follow-ups-page.js'), needs: null, nav: 'main' },
  { paths: ['/products'], title: m.pages.products, tag: 'tp-products-page', module: () => import('./pages/products/products-page.js'), needs: null, nav: 'main' },
  { paths: ['/products/new'], title: m.pages.products, tag: 'tp-new-product-page', module: () => import('./pages/products/new-product-page.js'), needs: 'Product Maintenance' },
  { paths: ['/products/{number}'], title: m.pages.products, tag: 'tp-product-page', module: () => import('./pages/products/product-page.js'), needs: null },
];
