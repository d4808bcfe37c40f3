import type { Say } from '../text/text';
import { plainLine } from './elements';

/** What something has become a part of, and the way there. */
export interface Merged {
  readonly title: string;
  readonly link: string;
}

/** So many signs of people's words stand in a line, and in a reason. */
const room = { into: 160, reason: 300 } as const;

/** "Samlet i 2.1.m3 …", and why it was merged, postponed or dropped; nothing of what goes on as planned. Pure. */
export function saySetAside(
  { mergedInto, reason }: { readonly mergedInto: string | null; readonly reason: string | null },
  merged: Pick<Merged, 'title'> | null,
  say: Say,
): string[] {
  return [
    ...(mergedInto === null ? [] : [say('cards.merged', { into: plainLine(merged?.title ?? mergedInto, room.into) })]),
    ...(reason === null ? [] : [say('cards.reason', { reason: plainLine(reason, room.reason) })]),
  ];
}
