import { locale } from './locale.js';

const money = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat(locale);

/** @param {number} amount @returns {string} an amount in the company's currency */
export const amountText = (amount) => money.format(amount);

/** @param {number} n */
export const numberText = (n) => whole.format(n);
