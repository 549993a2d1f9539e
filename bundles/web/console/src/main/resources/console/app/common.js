/**
 * What nearly every page needs and no element is. Only the packer reads this file, wherever a module asks for Lit (see packing.json): else
 * each set of pages that share something would have a chunk of its own, and the first page would come in three dozen.
 */
export * from 'lit/index.js';
import 'lit/directives/guard.js';
import 'lit/directives/keyed.js';
import 'lit/directives/live.js';
import 'lit/directives/repeat.js';
import './elements/live-controller.js';
import './elements/store-controller.js';
import './state/display-options.js';
import './state/extensions.js';
import './state/follow-ups.js';
import './state/held-keys.js';
import './state/home-board.js';
import './state/idle.js';
import './state/router.js';
import './text/days.js';
import './text/messages/elements.js';
import './text/months.js';
import './text/numbers.js';
