import type { Register } from '../documents/document';
import type { EffectStep } from '../effects/effect-chain';
import type { Evaluation } from '../evaluation/evaluation';
import type { LegalDeadline } from '../indicators/legal-deadline';
import type { Meeting } from '../meetings/meeting';
import type { LocalDate, Plan } from '../plan/plan';
import type { Supervision } from '../supervision/supervision';
import type { Report } from './report';

/** All that a report to the styregruppe is made of. What the one who makes it may not read is null, and said so in it. */
export interface ReportSources {
  readonly plan: Plan;
  readonly today: LocalDate;
  /** The day of the report before; null: the first. */
  readonly since: LocalDate | null;
  /** When the next one is expected: the group's next meeting. */
  readonly until: LocalDate | null;
  /** The report that this one goes on from, as it was frozen; left out or null: there is none. */
  readonly previous?: Report | null;
  /** The group that it is made for. */
  readonly group?: Report['group'];
  readonly supervision: Supervision | null;
  readonly meetings: readonly Meeting[] | null;
  readonly evaluation: Evaluation | null;
  readonly effects: readonly EffectStep[] | null;
  readonly deadlines: readonly LegalDeadline[] | null;
  readonly register: Register | null;
}
