import { pages as real } from '../pages.real.js';

/** Pages that only tests see, before the real ones; one of them stands in the place of a real one. */
export const pages = [
  { paths: ['/long'], title: 'Long page', tag: 'tp-long-page', module: () => import('./long-page.js'), needs: null, nav: 'main' },
  { paths: ['/orders/{number}', '/long/{number}'], title: 'One entry', tag: 'tp-entry-page', module: () => import('./entry-page.js'), needs: null },
  { paths: ['/secret'], title: 'Secret page', tag: 'tp-long-page', module: () => import('./long-page.js'), needs: 'CRM', nav: 'main' },
  { paths: ['/admin/secrets'], title: 'Secret users', tag: 'tp-long-page', module: () => import('./long-page.js'), needs: 'Administration', nav: 'admin' },
  { paths: ['/broken'], title: 'Broken page', tag: 'tp-broken-page', module: () => import('./not-there.js'), needs: null, nav: 'main' },
  ...real,
];
