/** SharePoint cuts an internal name at 32 characters (SURFACE.md 7 and 15). */
export const longestName = 32;

/** One character as names write it: "ø" is "_x00f8_"; in small hexadecimal digits. */
export const encodedCharacter = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`;

/** A display name as an internal name, before it is made unique: letters, digits and "_" stay, all else is encoded. */
export function encodedName(title: string): string {
  const encoded = [...Array(title.length).keys()]
    .map((at) => {
      const character = title.charAt(at);
      return /[A-Za-z_]/.test(character) || (at > 0 && /[0-9]/.test(character))
        ? character
        : encodedCharacter(character);
    })
    .join('');
  // The one name that JavaScript's objects would take for something else.
  if (encoded === '__proto__') return '_x005f__proto__';
  return (encoded === '' ? 'Field' : encoded).slice(0, longestName);
}

/** An internal name that is not taken: with a digit at its end where it must be, still within 32 characters. */
export function uniqueName(title: string, isTaken: (name: string) => boolean): string {
  const name = encodedName(title);
  if (!isTaken(name)) return name;
  for (let digit = 0; ; digit++) {
    const suffix = String(digit);
    const next = name.slice(0, longestName - suffix.length) + suffix;
    if (!isTaken(next)) return next;
  }
}
