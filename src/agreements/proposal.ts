import * as z from 'zod';
import { localDateSchema } from '../plan/plan';
import { askSchema } from './ask';

/** What was agreed, from when it was said until it stands in the plan; as JSON in the outbox, so that no crash loses it. */
export const proposalSchema = z.object({
  text: z.string().min(1).max(2000),
  periodText: z.string().max(255).nullable(),
  /** "inden 1. maj" where its last day may be another than somebody meant. */
  before: z.string().max(255).nullable(),
  role: z.string().max(120).nullable(),
  /** Who said it, as Teams names them. */
  by: z.string().max(200),
  on: localDateSchema,
  /** Address of the message: an agreement is known by it, however often it is told. */
  link: z.string().max(1000),
  /** The question that waits for its answer; nothing is saved before. */
  ask: askSchema.nullish(),
  /** SharePoint's id of the person who was meant, where several have the role. */
  personId: z.number().nullish(),
  /** It was an agreement that is there already: its card does not undo that. */
  known: z.boolean().optional(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** What a row of the outbox holds; null for what cannot be read. */
export function readProposal(json: string | null): Proposal | null {
  if (json === null) return null;
  try {
    return proposalSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
