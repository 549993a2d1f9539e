import { dayText } from '../../text/days.js';

/** @param {string | null} day such as 2026-03-31 @returns {string} as the reader writes it; empty for none */
export const localDayText = (day) => (day ? dayText(`${day}T12:00:00Z`) : '');
