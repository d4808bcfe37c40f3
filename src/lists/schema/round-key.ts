import { field } from './declaration';

/** The round that a row belongs to. */
export const roundKey = field(
  'RoundKey',
  'text',
  ['Runde', 'Round'],
  ['Rundens nøgle, fx 2026-2.', 'The key of the round, such as 2026-2.'],
  { indexed: true, required: true },
);
export const roundQuery = { why: 'all of a round', filter: ['RoundKey'] } as const;
