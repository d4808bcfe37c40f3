import { encodedCharacter } from '../fields/internal-name';

/** What an address of a list may not hold; SharePoint leaves these out when it makes one from a title. */
const unfit = /["#%*:<>?/\\|~{}&\p{Cc}]/gu;

/** The last part of a list's address, from its title. */
export function leafOf(title: string): string {
  const leaf = title
    .replace(unfit, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
    .replace(/\.{2,}/g, '.')
    .slice(0, 128)
    .trim();
  return leaf === '' ? 'List' : leaf;
}

/** An address that nobody has: with a number at its end where it must be. */
export function uniqueLeaf(title: string, isTaken: (leaf: string) => boolean): string {
  const leaf = leafOf(title);
  if (!isTaken(leaf)) return leaf;
  for (let number = 1; ; number++) if (!isTaken(`${leaf}${number}`)) return `${leaf}${number}`;
}

/**
 * EntityTypeName, from a list's address (SURFACE.md 6): each sign that is no letter or digit as `_xHHHH_`, the first letter
 * a capital, with "List" at the end unless it is a library.
 */
export function entityTypeNameOf(leaf: string, library: boolean): string {
  const encoded = [...Array(leaf.length).keys()]
    .map((at) => {
      const character = leaf.charAt(at);
      return /[A-Za-z]/.test(character) || (at > 0 && /[0-9]/.test(character))
        ? character
        : encodedCharacter(character);
    })
    .join('');
  return encoded.charAt(0).toUpperCase() + encoded.slice(1) + (library ? '' : 'List');
}
