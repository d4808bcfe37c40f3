import { z } from 'zod';

const count = z.number().int().min(1).max(1_000_000);
const milliseconds = z.number().int().min(0).max(600_000);

const pattern = z
  .string()
  .min(1)
  .max(500)
  .refine((text) => compiles(text), 'is no regular expression');

function compiles(text: string): boolean {
  try {
    new RegExp(text, 'i');
    return true;
  } catch {
    return false;
  }
}

/** Which requests a rule is about; all of the API where nothing is said. */
const match = z.strictObject({
  /** The verb meant, as `X-HTTP-Method` says it. */
  method: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
  /** A regular expression, without regard to case, over the decoded path and query: "getByTitle\\('Plan'\\)/items". */
  path: pattern.optional(),
});

/** Which of the matching requests are hit; each of them where nothing is said. `skip` lets the first ones pass. */
const when = z.strictObject({
  skip: count.optional(),
  next: count.optional(),
  every: count.optional(),
  probability: z.number().min(0).max(1).optional(),
  /** The same seed gives the same weather. */
  seed: z.number().int().optional(),
});

/** What befalls a request. */
const effect = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('throttle'),
    status: z.union([z.literal(429), z.literal(503)]).default(429),
    /** Seconds; null leaves the header out. */
    retryAfter: z.number().int().min(0).max(3600).nullable().default(1),
    body: z.enum(['html', 'empty', 'json']).default('html'),
  }),
  z.strictObject({ kind: z.literal('drop'), when: z.enum(['before', 'after']) }),
  z.strictObject({ kind: z.literal('delay'), ms: milliseconds }),
  z.strictObject({ kind: z.literal('truncate'), bytes: z.number().int().min(0) }),
  z.strictObject({
    kind: z.literal('stale'),
    /** At most so old; neither of the two: as it was when the rule was set. */
    ms: milliseconds.optional(),
    writes: count.optional(),
  }),
  z.strictObject({
    kind: z.literal('failPart'),
    /** Of a $batch, counted from 1. */
    part: count,
    status: z.number().int().min(400).max(599).default(500),
    code: z.string().max(200).default('-1, Microsoft.SharePoint.Client.ServerException'),
    message: z.string().max(500).default('The weather made this part fail.'),
  }),
]);

export const ruleForm = z.strictObject({ match: match.default({}), when: when.default({}), do: effect });
/** What is sent to the admin route: one rule or several. */
export const rulesForm = z.preprocess((sent) => [sent].flat(), z.array(ruleForm).min(1).max(100));

export type Rule = z.infer<typeof ruleForm>;
export type Effect = Rule['do'];
export type StaleEffect = Extract<Effect, { kind: 'stale' }>;

/** A request as rules see it. */
export interface Passing {
  readonly method: string;
  /** Decoded path and query. */
  readonly address: string;
}

export function isAbout(rule: Rule, passing: Passing): boolean {
  const { method, path } = rule.match;
  const methods = method === undefined ? null : [method].flat().map((one) => one.toUpperCase());
  if (methods && !methods.includes(passing.method.toUpperCase())) return false;
  return path === undefined || new RegExp(path, 'i').test(passing.address);
}

/** Is the request that matches for the `nth` time (from 1) hit? `chance` is a number from 0 to 1. */
export function isHit({ when: { skip = 0, next, every, probability } }: Rule, nth: number, chance: number): boolean {
  const n = nth - skip;
  if (n < 1) return false;
  if (next !== undefined && n > next) return false;
  if (every !== undefined && n % every !== 0) return false;
  return probability === undefined || chance < probability;
}

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
