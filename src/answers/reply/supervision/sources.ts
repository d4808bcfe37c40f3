import { sayLookedAt } from '../../../supervision/say-supervision';
import { ofSample } from '../../../supervision/looked-at';
import type { Round, Sample } from '../../../supervision/supervision';
import type { Fact, Linked, Source } from '../../answer';
import type { Scope } from '../scope';

export const roundSource = ({ key, title, url }: Linked<Round>): Source => ({ id: key, kind: 'round', title, url });

/** A unit's own row of counts: what is told of it outside the unit is masked, and the row is for who may read it. */
export function sampleSource({ say, known }: Scope, sample: Linked<Sample>): Source {
  const of = ofSample(sample);
  const title = of === null ? sample.unit : `${sample.unit}, ${sayLookedAt(of, known.plan, say)}`;
  return { id: sample.key, kind: 'sample', title, url: sample.url };
}

/** What stands in a round's own row. */
export const roundFact = (round: Linked<Round>, text: string, details: Fact['details']): Fact => ({
  source: roundSource(round),
  text,
  details,
  period:
    round.start === null && round.end === null
      ? null
      : { text: null, start: round.start, end: round.end, recurrence: null },
  state: null,
});
