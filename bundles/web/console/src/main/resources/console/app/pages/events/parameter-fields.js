import { html } from 'lit';
import { messages as m } from '../../text/messages/events.js';
import '../../elements/form/fields.js';
import '../../elements/form/look-up.js';
import '../../elements/form/number-field.js';

/** @typedef {import('../../state/events.js').Parameter} Parameter */
/** @typedef {import('../../state/form.js').Form<any>} Form */
/** @typedef {import('../../state/finders.js').Finder} Finder */

const DECIMALS = 6;

/** The field of a parameter, as the plugin's Metatype describes it. @param {Parameter} parameter @param {Form} form */
export function parameterField(parameter, form) {
  const name = `parameters.${parameter.id}`;
  const hint = [parameter.description, range(parameter)].filter(Boolean).join(' ');
  const { name: label, required, options } = parameter;
  if (parameter.list) {
    return html`<tp-look-up
      multiple
      pause="0"
      .name=${name}
      .label=${label}
      .hint=${hint}
      .placeholder=${m.form.valuePlaceholder}
      .find=${values(options)}
      .form=${form}
      ?required=${required}></tp-look-up>`;
  }
  if (parameter.type === 'boolean') return html`<tp-check-field .name=${name} .label=${label} .hint=${hint} .form=${form}></tp-check-field>`;
  if (options.length) {
    return html`<tp-select-field .name=${name} .label=${label} .hint=${hint} .options=${options} .form=${form} ?required=${required}></tp-select-field>`;
  }
  if (parameter.type === 'text') return html`<tp-text-field .name=${name} .label=${label} .hint=${hint} .form=${form} ?required=${required}></tp-text-field>`;
  return html`<tp-number-field
    .name=${name}
    .label=${label}
    .hint=${hint}
    .decimals=${parameter.type === 'decimal' ? DECIMALS : 0}
    .form=${form}
    ?required=${required}></tp-number-field>`;
}

/**
 * What a plugin's own editor of its parameters works on: their values, what is wrong with them, and a way to set them.
 * @param {Parameter[]} parameters @param {Form} form
 */
export const editorModel = (parameters, form) => ({
  parameters,
  values: Object.fromEntries(parameters.map(({ id }) => [id, form.get(`parameters.${id}`)])),
  errors: Object.fromEntries(parameters.map(({ id }) => [id, form.errors[`parameters.${id}`] ?? ''])),
  set: (/** @type {string} */ id, /** @type {unknown} */ value) => form.set(`parameters.${id}`, value),
});

/** @param {Parameter} parameter @returns {string} its limits in words */
function range({ min, max }) {
  if (min !== null && max !== null) return m.form.range.both(min, max);
  if (min !== null) return m.form.range.min(min);
  return max === null ? '' : m.form.range.max(max);
}

/** Finds among some values, or where any will do also what is typed. @param {string[]} known @param {boolean} [open] @returns {Finder} */
export function values(known, open = known.length === 0) {
  return async (text) => {
    const typed = text.trim();
    const found = known.filter((each) => each.toLowerCase().includes(typed.toLowerCase())).map((each) => ({ value: each, title: each }));
    const isThere = known.some((each) => each.toLowerCase() === typed.toLowerCase());
    return open && typed && !isThere ? [...found, { value: typed, title: m.form.typed(typed) }] : found;
  };
}
