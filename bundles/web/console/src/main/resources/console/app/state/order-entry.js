import { messages as m } from '../text/messages/order-entry.js';
import { decimalText, readNumber } from '../text/numbers.js';
import { Form } from './form.js';
import { enterOrder, previewOrder } from './orders.js';

/** @typedef {import('./orders.js').Preview} Preview */
/** @typedef {{key: string, product: string, quantity: string, price: string}} Line as it is typed */
/** @typedef {'product' | 'quantity' | 'price'} Cell */
/** @typedef {{json: string, key: string}} Sent what was sent last, and under which idempotency key */

const PAUSE = 220;
const HEAD = /** @type {const} */ (['contact', 'channel', 'purchaseOrder', 'wantedDate', 'promisedDate', 'shipTo', 'shippingMethod', 'payment', 'comments']);
const BLANK = {
  customer: /** @type {string | null} */ (null),
  contact: /** @type {string | null} */ (null),
  channel: 'telephone',
  purchaseOrder: '',
  wantedDate: /** @type {string | null} */ (null),
  promisedDate: /** @type {string | null} */ (null),
  shipTo: '',
  shippingMethod: '',
  payment: '',
  comments: '',
  lines: /** @type {Line[]} */ ([]),
};

/** An order that is being entered: what is typed, and what it would come to, asked whenever it has changed. @extends {Form<typeof BLANK>} */
export class OrderEntry extends Form {
  /** @type {Preview | null} what it would come to, as far as the server has said */
  preview = null;
  /** @type {'' | 'asking' | 'failed'} */
  asking = '';
  why = '';
  /** whether it is asked about as a quote */
  quote = false;
  /** @type {string[]} keys of the lines in the order in which the server was asked about them */
  #askedLines = [];
  /** @type {string[]} */
  #sentLines = [];
  /** @type {string[]} the fields that the preview has found fault with */
  #faulty = [];
  /** @type {AbortController | null} */
  #asked = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #sentName;

  /** @param {string} draft under which name what is typed is kept */
  constructor(draft) {
    super({ ...BLANK }, draft);
    this.#sentName = `touchpoint.sent.${draft}`;
    if (this.dirty) this.ask(0);
  }

  /** @returns {Line[]} never none: there is always one to type into */
  get lines() {
    const lines = this.get('lines');
    return lines.length ? lines : [FIRST];
  }

  /** @param {string} field @param {unknown} value */
  set(field, value) {
    super.set(field, value);
    if (field === 'lines') this.#forgetLineErrors();
    this.ask(PAUSE);
  }

  discard() {
    super.discard();
    this.stop();
    Object.assign(this, { preview: null, asking: '', why: '' });
    this.dispatchEvent(new Event('change'));
  }

  /** @param {string} key @param {Partial<Line>} parts */
  setLine(key, parts) {
    this.set(
      'lines',
      this.lines.map((line) => (line.key === key ? { ...line, ...parts } : line)),
    );
  }

  /** @returns {string} the key of the new last line */
  addLine() {
    const line = newLine();
    this.set('lines', [...this.lines, line]);
    return line.key;
  }

  /** @param {string} key */
  removeLine(key) {
    this.set(
      'lines',
      this.lines.filter((line) => line.key !== key),
    );
  }

  /** Takes over what another order had, priced anew. @param {import('./orders.js').Order} order */
  copy(order) {
    super.set('customer', order.customer);
    for (const field of /** @type {const} */ (['contact', 'shipTo', 'shippingMethod', 'payment', 'comments'])) super.set(field, order[field] ?? BLANK[field]);
    const lines = order.lines.map((line) => ({ ...newLine(), product: line.orderedAs, quantity: decimalText(line.quantity, 0, 3) }));
    this.set('lines', lines);
  }

  /** @param {boolean} quote @param {(line: Line) => boolean} which @returns {[object, string[]]} the request, and the keys of its lines */
  request(quote, which) {
    const values = this.values;
    const lines = this.lines.filter(which);
    const head = Object.fromEntries(HEAD.map((field) => [field, values[field] || null]));
    const body = { customer: values.customer ?? '', ...head, quote, lines: lines.map(asked) };
    return [body, lines.map((line) => line.key)];
  }

  /** @param {number} pause in milliseconds: whoever goes on typing is not asked about */
  ask(pause) {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    this.#timer = setTimeout(() => this.#look(), pause);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#asked?.abort();
  }

  async #look() {
    const [body, keys] = this.request(this.quote, isComplete);
    if (!this.get('customer') && !keys.length) return void Object.assign(this, { preview: null, asking: '' });
    const asked = (this.#asked = new AbortController());
    this.asking = 'asking';
    this.dispatchEvent(new Event('change'));
    try {
      const preview = await previewOrder(body, asked.signal);
      if (asked.signal.aborted) return;
      this.#askedLines = keys;
      Object.assign(this, { preview, asking: '', why: '' });
      this.#showFaults(preview.faults);
    } catch (error) {
      if (asked.signal.aborted) return;
      Object.assign(this, { preview: null, asking: 'failed', why: /** @type {Error} */ (error).message });
    }
    this.dispatchEvent(new Event('change'));
  }

  /** At the fields that are typed in; what is only not typed yet is no fault. @param {import('./orders.js').Fault[]} faults */
  #showFaults(faults) {
    for (const field of this.#faulty) this.refuse(field, '');
    const shown = faults.filter(({ field }) => field !== null && HEAD.some((name) => name === field) && this.isDirty(field));
    this.#faulty = shown.map(({ field }) => /** @type {string} */ (field));
    for (const { field, message, remedy } of shown) this.refuse(/** @type {string} */ (field), `${message} ${remedy}`);
  }

  /** @param {string} key @returns {import('./orders.js').OrderLine | undefined} a line as it is priced */
  priced(key) {
    const at = this.#askedLines.indexOf(key);
    return at < 0 ? undefined : this.preview?.lines.find((line) => line.line === at + 1);
  }

  /** @param {string} key @param {Cell} cell @returns {string} what is wrong there */
  lineFault(key, cell) {
    const sent = this.errors[`lines[${this.#sentLines.indexOf(key)}].${cell}`];
    if (sent) return sent;
    const line = this.lines.find((each) => each.key === key);
    if (line && cell !== 'product' && line[cell].trim() && Number.isNaN(readNumber(line[cell]))) return m.lines.badNumber;
    const asked = `lines[${this.#askedLines.indexOf(key)}].${cell}`;
    const fault = this.preview?.faults.find(({ field }) => field === asked);
    return fault ? `${fault.message} ${fault.remedy}` : '';
  }

  /** @returns {boolean} whether everything can be sent; what cannot is marked */
  check() {
    if (!this.get('customer')) this.refuse('customer', m.head.noCustomer);
    const lines = this.lines.filter(isBegun);
    if (!lines.length) this.refuse('lines', m.lines.none);
    this.#sentLines = lines.map((line) => line.key);
    lines.forEach((line, at) => {
      if (!line.product.trim()) this.refuse(`lines[${at}].product`, m.lines.noProduct);
      else if (!line.quantity.trim()) this.refuse(`lines[${at}].quantity`, m.lines.noQuantity);
      else if (!isComplete(line)) this.refuse(`lines[${at}].${Number.isNaN(readNumber(line.quantity)) ? 'quantity' : 'price'}`, m.lines.badNumber);
    });
    return Object.keys(this.errors).length === 0;
  }

  /** Enters it. @param {boolean} quote @returns {Promise<import('./orders.js').Order | undefined>} undefined if it was refused */
  async enter(quote) {
    if (this.busy || !this.check()) return undefined;
    const [body, keys] = this.request(quote, isBegun);
    this.#sentLines = keys;
    this.stop();
    return this.submit(() => enterOrder(body, this.#keyFor(body)));
  }

  /** The same for the same order, after a reload too: sent twice it is entered once. @param {object} body */
  #keyFor(body) {
    const json = JSON.stringify(body);
    const last = storedSent(this.#sentName);
    if (last?.json === json) return last.key;
    const key = newKey();
    try {
      sessionStorage.setItem(this.#sentName, JSON.stringify({ json, key }));
    } catch {
      // The browser keeps nothing: only a reload in the middle of sending could enter it twice.
    }
    return key;
  }

  /** What was sent is entered: the same typed again is another order. */
  forgetSent() {
    sessionStorage.removeItem(this.#sentName);
  }

  /** @param {unknown} error a refusal of a line is shown at the line */
  fail(error) {
    const field = /** @type {any} */ (error)?.field;
    if (typeof field === 'string' && field.startsWith('lines[')) this.refuse(field, /** @type {Error} */ (error).message);
    else super.fail(error);
    this.ask(0);
  }

  #forgetLineErrors() {
    for (const field of Object.keys(this.errors)) if (field.startsWith('lines')) this.refuse(field, '');
  }
}

const newKey = () => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** @returns {Line} */
const newLine = () => ({ key: newKey(), product: '', quantity: '', price: '' });

/** The line of an order in which nothing is typed yet. */
const FIRST = newLine();

/** @param {Line} line whether anything is typed into it */
const isBegun = (line) => Boolean(line.product.trim() || line.quantity.trim() || line.price.trim());

/** @param {Line} line whether the server can be asked about it */
const isComplete = (line) => Boolean(line.product.trim()) && readNumber(line.quantity) >= 0 && !(line.price.trim() && Number.isNaN(readNumber(line.price)));

/** @param {Line} line */
const asked = ({ product, quantity, price }) => ({
  product: product.trim(),
  quantity: readNumber(quantity),
  price: price.trim() ? readNumber(price) : null,
});

/** @param {string} name @returns {Sent | null} */
function storedSent(name) {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null');
  } catch {
    return null;
  }
}
