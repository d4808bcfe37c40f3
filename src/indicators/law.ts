import type { Plan } from '../plan/plan';
import type { LegalDeadline } from './legal-deadline';

/** A deadline that the law still knows, found in a plan: what stab may put in its list with one press. */
export type SuggestedDeadline = Omit<LegalDeadline, 'row' | 'checkedOn' | 'indicatorKey'>;

interface KnownDeadline {
  readonly key: string;
  readonly title: string;
  readonly limit: string;
  readonly saysNow: string;
  readonly sourceNow: string;
  readonly link: string;
  /** What names it in a plan: all of these within one passage. */
  readonly named: readonly RegExp[];
}

/**
 * What the law says of the two limits that plans of this kind name (DOMAIN.md 4.35, 4.36), by barnets lov as consolidated in
 * LBK nr. 282 of 17 March 2025 and the ministry's page on notifications. Laws change: whoever adds one looks it up, and the
 * day of that stands in the row.
 */
const known: readonly KnownDeadline[] = [
  {
    key: 'underretning-24',
    title: 'Vurdering af underretninger',
    limit: '24 timer',
    saysNow:
      'Kommunen skal inden for 24 timer efter en underretning vurdere, om barnets eller den unges sundhed eller udvikling er i fare, og om der er behov for en akut indsats. Det er en pligt til at vurdere; indberetning til Ankestyrelsen er ikke en del af den.',
    sourceNow: 'barnets lov §§ 136-137',
    link: 'https://www.sm.dk/arbejdsomraader/boern-og-unge-i-udsatte-positioner/underretningspligt/kommunens-pligt',
    named: [/\b24\s*timer|døgn/iu, /underretning/iu],
  },
  {
    key: 'undersoegelse-4',
    title: 'Børnefaglig undersøgelse',
    limit: '4 måneder',
    saysNow:
      'En børnefaglig undersøgelse skal være afsluttet senest fire måneder efter, at kommunen er blevet opmærksom på, at barnet eller den unge kan have behov for særlig støtte. Kan den undtagelsesvis ikke det, laves en foreløbig vurdering, og undersøgelsen afsluttes snarest derefter.',
    sourceNow: 'barnets lov § 20, stk. 3 (tidligere serviceloven § 50)',
    link: 'https://www.retsinformation.dk/eli/lta/2025/282',
    named: [/(?:\b4|fire)\s*måneder|§\s*50\b/iu, /undersøgelse/iu],
  },
];

/** The deadline of a key as the law has it, with what was said of it before; null for a key that is not known. Pure. */
export function lawOf(key: string, said: Pick<SuggestedDeadline, 'saidThen' | 'sourceThen'>): SuggestedDeadline | null {
  const found = known.find((one) => one.key === key);
  if (found === undefined) return null;
  const { named: _named, ...deadline } = found;
  return { ...deadline, ...said };
}

interface Passage {
  readonly text: string;
  readonly where: string;
}

/** The texts of a plan, each with where it stands. */
function passagesOf({ activities, items, notes, areas }: Plan): Passage[] {
  return [
    ...areas.map(({ key, title, focus }) => ({ text: [title, focus].filter(Boolean).join('. '), where: key })),
    ...activities.flatMap(({ key, title, purpose, description }) =>
      [title, ...purpose, ...description.split('\n')].map((text) => ({ text, where: key })),
    ),
    ...items.map(({ key, text }) => ({ text, where: key })),
    ...notes.map(({ text, where }) => ({ text, where })),
  ];
}

/**
 * The known deadlines that a plan names and its list has not. Never put in by themselves: a plan's text may be old, and
 * what holds is what a person has looked up. Pure.
 */
export function suggestedDeadlines(plan: Plan, there: readonly Pick<LegalDeadline, 'key'>[]): SuggestedDeadline[] {
  const taken = new Set(there.map(({ key }) => key));
  const passages = passagesOf(plan);
  return known.flatMap(({ named, ...deadline }) => {
    const said = passages.find(({ text }) => named.every((pattern) => pattern.test(text)));
    if (said === undefined || taken.has(deadline.key)) return [];
    return [{ ...deadline, saidThen: said.text.trim(), sourceThen: said.where }];
  });
}
