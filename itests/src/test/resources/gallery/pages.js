import { pages as real } from '../pages.real.js';

/** The real table with pages that only tests see. */
export const pages = [
  ...real,
  { paths: ['/orders'], title: 'Long page', tag: 'tp-long-page', module: () => import('./long-page.js'), needs: null, nav: 'main' },
  { paths: ['/orders/{number}'], title: 'One entry', tag: 'tp-entry-page', module: () => import('./entry-page.js'), needs: null },
  { paths: ['/status'], title: 'Secret page', tag: 'tp-long-page', module: () => import('./long-page.js'), needs: 'CRM', nav: 'main' },
  { paths: ['/admin/users'], title: 'Secret users', tag: 'tp-long-page', module: () => import('./long-page.js'), needs: 'Administration', nav: 'admin' },
  { paths: ['/products'], title: 'Broken page', tag: 'tp-broken-page', module: () => import('./not-there.js'), needs: null, nav: 'main' },
];
