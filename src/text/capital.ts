/** A text as a sentence or a line begins. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
