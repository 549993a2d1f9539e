/** The language of the message catalogue, in the reader's own variety of it where that is one. */
export const locale = navigator.languages.find((language) => /^en(-|$)/i.test(language)) ?? 'en';
