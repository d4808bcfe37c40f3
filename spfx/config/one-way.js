// In place of rtl-css-js: Fluent's styles ask it for each rule from right to left. Danish and English have none.

/** A property as it is, as rtl-css-js/core says it. */
export const convertProperty = (key, value) => ({ key, value });

/** Rules as they are. */
export const convert = (rules) => rules;
