import { ApiError } from './api.js';
import { Form } from './form.js';

const PATH = /^(\w+)\[(\d+)\](?:\.(\w+))?$/;

/** @param {string} name @returns {{list: string, index: number, field: string | undefined} | null} what units[0].factor names */
function parsed(name) {
  const [, list, index, field] = PATH.exec(name) ?? [];
  return list ? { list, index: Number(index), field } : null;
}

/**
 * A form whose values are partly lists: a field in one of their rows is named as the REST API names it, such as `units[0].factor` or
 * `alphas[1]`, so that what is refused is said at the very field.
 * @extends {Form<any>}
 */
export class ProductForm extends Form {
  /** @param {string} name @returns {any} */
  get(name) {
    const at = parsed(name);
    if (!at) return super.get(name);
    const row = super.get(at.list)?.[at.index];
    return at.field ? row?.[at.field] : row;
  }

  /** @param {string} name @param {unknown} value */
  set(name, value) {
    const at = parsed(name);
    if (!at) return this.#setWhole(name, value);
    const rows = [...super.get(at.list)];
    rows[at.index] = at.field ? { ...rows[at.index], [at.field]: value } : value;
    super.set(at.list, rows);
    this.refuse(name, '');
  }

  /** A list whose rows have come, gone or changed places: what was wrong with single rows is no more known. @param {string} name @param {unknown} value */
  #setWhole(name, value) {
    this.errors = Object.fromEntries(Object.entries(this.errors).filter(([field]) => parsed(field)?.list !== name));
    super.set(name, value);
  }

  /** @param {unknown} error */
  fail(error) {
    // Somebody else's change is no fault of a field.
    if (error instanceof ApiError && error.field === 'version') return super.fail(new Error(error.message));
    const at = error instanceof ApiError && error.field ? parsed(error.field) : null;
    if (!at || !(at.list in this.values)) return super.fail(error);
    const fault = /** @type {ApiError} */ (error);
    this.errors = { [/** @type {string} */ (fault.field)]: fault.message };
    this.dispatchEvent(new Event('change'));
  }
}
