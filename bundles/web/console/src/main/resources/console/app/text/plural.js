const rules = new Intl.PluralRules('en');

/**
 * The form that belongs to a number.
 * @param {number} n
 * @param {{one: string, other: string}} forms
 */
export function plural(n, forms) {
  return rules.select(n) === 'one' ? forms.one : forms.other;
}
