/** The console starts here: it defines its elements; the page has <tp-app> in it. */
import { router } from './state/router.js';
import './elements/app.js';

router.start();
