import type { FormerWords } from './former-words';

/** Whether a text on a site is as declared, is to be written, or was written by a person. */
export function ownedText(
  found: string,
  declared: string,
  untouched: readonly string[],
  former: FormerWords,
  name: string,
): 'same' | 'write' | 'kept' {
  if (found === declared || declared === '') return 'same';
  return untouched.includes(found) || (former[name] ?? []).includes(found) ? 'write' : 'kept';
}
