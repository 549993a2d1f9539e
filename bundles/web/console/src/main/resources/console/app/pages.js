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
 * @property {string} [command] as which the command palette offers it from everywhere, where the navigation does not have it
 */

/** All pages, in the order of the navigation: adding one is a line here. @type {PageEntry[]} */
export const pages = [
  { paths: ['/', '/follow-ups', '/follow-ups/{id:number}'], title: m.pages.home, tag: 'tp-follow-ups-page', module: () => import('./pages/home/follow-ups-page.js'), needs: null, nav: 'main' },
  { paths: ['/orders'], title: m.pages.orders, tag: 'tp-orders-page', module: () => import('./pages/orders/orders-page.js'), needs: null, nav: 'main' },
  { paths: ['/orders/new'], title: m.pages.newOrder, tag: 'tp-order-entry-page', module: () => import('./pages/order-entry/order-entry-page.js'), needs: 'Order Entry', command: m.pages.newOrder },
  { paths: ['/orders/{number}'], title: m.pages.order, tag: 'tp-order-page', module: () => import('./pages/orders/order-page.js'), needs: null },
  { paths: ['/customers'], title: m.pages.customers, tag: 'tp-customers-page', module: () => import('./pages/customers/customers-page.js'), needs: null, nav: 'main' },
  { paths: ['/customers/{number}'], title: m.pages.customers, tag: 'tp-customer-page', module: () => import('./pages/customers/customer-page.js'), needs: null },
  { paths: ['/products'], title: m.pages.products, tag: 'tp-products-page', module: () => import('./pages/products/products-page.js'), needs: null, nav: 'main' },
  { paths: ['/products/new'], title: m.pages.products, tag: 'tp-new-product-page', module: () => import('./pages/products/new-product-page.js'), needs: 'Product Maintenance' },
  { paths: ['/products/{number}'], title: m.pages.products, tag: 'tp-product-page', module: () => import('./pages/products/product-page.js'), needs: null },
  { paths: ['/events'], title: m.pages.events, tag: 'tp-events-page', module: () => import('./pages/events/events-page.js'), needs: 'CRM', nav: 'main' },
  { paths: ['/events/new', '/events/{name}'], title: m.pages.events, tag: 'tp-event-page', module: () => import('./pages/events/event-page.js'), needs: 'CRM' },
  { paths: ['/status'], title: m.pages.status, tag: 'tp-status-page', module: () => import('./pages/status/status-page.js'), needs: 'CRM', nav: 'main' },
  { paths: ['/override'], title: m.pages.override, tag: 'tp-override-page', module: () => import('./pages/override/override-page.js'), needs: 'CRM', nav: 'main' },
  { paths: ['/admin/users'], title: m.pages.users, tag: 'tp-users-page', module: () => import('./pages/admin/users-page.js'), needs: 'Administration', nav: 'admin' },
  { paths: ['/admin/roles'], title: m.pages.roles, tag: 'tp-roles-page', module: () => import('./pages/admin/roles-page.js'), needs: 'Administration', nav: 'admin' },
  { paths: ['/admin/groups'], title: m.pages.groups, tag: 'tp-groups-page', module: () => import('./pages/admin/groups-page.js'), needs: 'Administration', nav: 'admin' },
  { paths: ['/admin/plugins'], title: m.pages.plugins, tag: 'tp-plugins-page', module: () => import('./pages/admin/plugins-page.js'), needs: 'Administration', nav: 'admin' },
  { paths: ['/admin/journal'], title: m.pages.journal, tag: 'tp-journal-page', module: () => import('./pages/admin/journal-page.js'), needs: 'Administration', nav: 'admin' },
  { paths: ['/admin/imports'], title: m.pages.imports, tag: 'tp-imports-page', module: () => import('./pages/admin/imports-page.js'), needs: 'Administration', nav: 'admin' },
  { paths: ['/admin/audit'], title: m.pages.audit, tag: 'tp-audit-page', module: () => import('./pages/admin/audit-page.js'), needs: 'Administration', nav: 'admin' },
  { paths: ['/plugins/{plugin}/{page}'], title: m.pages.plugin, tag: 'tp-plugin-page', module: () => import('./pages/plugin/plugin-page.js'), needs: null },
];
