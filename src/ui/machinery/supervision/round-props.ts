import type { Round, Supervision } from '../../../supervision/supervision';
import type { MachineryPartProps } from '../parts';

/** What each section of an open round is made of. */
export interface RoundProps {
  readonly part: MachineryPartProps;
  readonly round: Round;
  readonly supervision: Supervision;
  /** The units that take part. */
  readonly units: readonly string[];
  readonly again: () => void;
}
