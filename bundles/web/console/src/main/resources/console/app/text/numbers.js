import { locale } from './locale.js';

const money = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat(locale);
const decimalSign = whole.formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';
const signs = new RegExp(`[\\s\u00a0\u202f’'${decimalSign === '.' ? ',' : '.'}]`, 'g');

/** @param {number} amount @returns {string} an amount in the company's currency */
export const amountText = (amount) => money.format(amount);

/** @param {number} n */
export const numberText = (n) => whole.format(n);

/** @param {number} n @param {number} least @param {number} most @returns {string} with so many decimals at least and at most */
export const decimalText = (n, least, most) =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most, useGrouping: false }).format(n);

/** @param {string} text as the reader's language writes numbers @returns {number} NaN if it is none */
export const readNumber = (text) => {
  const plain = text.replace(signs, '').replace(decimalSign, '.');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
};
