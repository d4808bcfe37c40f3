/** Letters that come within this time of each other are one name. */
export const typingMs = 700;

/** Whether a key is part of a name that is being typed; `going` where a letter came just before. T alone leads to today. Pure. */
export const isTyped = (key: string, going: boolean): boolean =>
  /\p{L}/u.test(key) && (going || key.toLowerCase() !== 't');
