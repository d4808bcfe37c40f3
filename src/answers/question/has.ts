/** Each pattern is made once: a question is asked many of them. */
const made = new Map<string, RegExp>();

/** Whether the plain words of a question hold one of these, as whole words. `pattern` is one of the code's own. */
export function has(plain: string, pattern: string): boolean {
  const known = made.get(pattern);
  const words = known ?? new RegExp(`(?:^| )(?:${pattern})(?= |$)`);
  if (known === undefined) made.set(pattern, words);
  return words.test(plain);
}
