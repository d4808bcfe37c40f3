import * as z from 'zod/mini';
import { itemStatuses, localDateSchema, newsSchema } from '../plan/plan';

/** What can be done on a card about an item, and taken back again. */
export const takenBack = ['reached', 'status', 'move', 'take', 'snooze', 'remind'] as const;
export type PressKind = (typeof takenBack)[number];

/** The fields of an item, and of the reminder itself, that presses change. Not `z.partial`: it would weigh on a browser's first view. */
const fieldsSchema = z.object({
  status: z.optional(z.enum(itemStatuses)),
  reachedOn: z.optional(z.nullable(localDateSchema)),
  reachedBy: z.optional(z.nullable(z.string())),
  periodText: z.optional(z.nullable(z.string())),
  former: z.optional(
    z.nullable(
      z.object({
        text: z.nullable(z.string()),
        start: z.nullable(localDateSchema),
        end: z.nullable(localDateSchema),
      }),
    ),
  ),
  news: z.optional(z.nullable(newsSchema)),
  personId: z.optional(z.nullable(z.number())),
  never: z.optional(z.array(z.string())),
  snoozedUntil: z.optional(z.nullable(localDateSchema)),
});
export type PressedFields = z.infer<typeof fieldsSchema>;

const cardPressSchema = z.object({
  kind: z.enum(takenBack),
  /** Name of the person who pressed, and the day. */
  by: z.string(),
  on: localDateSchema,
  /** What the press wrote, and what stood there before. */
  after: fieldsSchema,
  before: fieldsSchema,
  /** The days before a move, as they were said then. */
  oldPeriod: z.optional(z.string()),
});
export type CardPress = z.infer<typeof cardPressSchema>;

const memorySchema = z.object({ last: z.nullable(cardPressSchema), seen: z.array(z.string()) });

/** What a reminder remembers of the presses on its card. */
export interface PressMemory {
  /** The latest that still stands. */
  readonly last: CardPress | null;
  /** Ids of the latest presses, so that one that is sent again does nothing. */
  readonly seen: readonly string[];
}

export const noPresses: PressMemory = { last: null, seen: [] };

const mostSeen = 20;

/** The memory with one more press. Pure. */
export const remembered = (memory: PressMemory, last: CardPress | null, id: string): PressMemory => ({
  last,
  seen: [...memory.seen.filter((one) => one !== id), id].slice(-mostSeen),
});

/** Reads what stands in the column; what a person has written over counts as nothing. */
export function readPresses(text: string): PressMemory {
  if (text === '') return noPresses;
  try {
    const read = memorySchema.safeParse(JSON.parse(text));
    return read.success ? read.data : noPresses;
  } catch {
    return noPresses;
  }
}
