/** The console starts here: it defines its elements; the page has <tp-app> in it. */
import './elements/app.js';
