import * as React from 'react';
import { proposedRound } from '../../../supervision/next-round';
import type { Round, Supervision } from '../../../supervision/supervision';
import { useSay } from '../../say';
import { RowEditor } from '../kit/row-editor';
import { RowNote } from '../kit/row-note';
import { usePartWrites } from '../kit/row-writes';
import type { MachineryPartProps } from '../parts';
import { roundFields } from './round-fields';

interface NewRoundProps {
  readonly part: MachineryPartProps;
  readonly supervision: Supervision;
  readonly onClose: () => void;
  readonly onMade: (key: string) => void;
}

/** The form of a new round: the next quarter, with what the last round asked for and looked at, to be looked through. */
export const NewRound: React.FC<NewRoundProps> = ({ part, supervision, onClose, onMade }) => {
  const { site, plan, today } = part;
  const say = useSay();
  const writes = usePartWrites<Round>(
    site,
    (lists, round, change) => lists.supervision.rounds.change(round, change),
    onClose,
  );
  const fields = React.useMemo(() => roundFields(say), [say]);
  const begin = React.useMemo((): Partial<Round> => {
    const units = [...new Set(plan.members.flatMap(({ unit }) => unit ?? []))];
    const indicators = plan.indicators.filter(({ unit }) => unit === '%').map(({ key }) => key);
    const { quarter, number, ...proposed } = proposedRound(supervision.rounds, today, { units, indicators });
    const named = { quarter: quarter.quarter, year: quarter.year };
    const title =
      number === null ? say('supervision.titlePlain', named) : say('supervision.title', { n: number, ...named });
    return { ...proposed, number, title, summary: null };
  }, [plan, supervision, today, say]);
  const key = begin.key ?? '';
  return (
    <>
      <RowEditor<Round>
        site={site}
        today={today}
        label={say('supervision.newRound')}
        fields={fields}
        thing={null}
        begin={begin}
        name={`supervision/round/${key}`}
        writes={writes}
        saveLabel={say('supervision.makeRound')}
        onSave={async (change) => {
          const round = { ...blank, ...begin, ...change };
          const made = await writes.run(
            `supervision/round/${key}`,
            (lists) => lists.supervision.rounds.add(plan.key, key, round, round.title),
            say('supervision.roundMade'),
          );
          if (made) onMade(key);
          return made;
        }}
        onClose={onClose}
      />
      <RowNote site={site} today={today} writes={writes} fields={fields} inForm={[`supervision/round/${key}`]} />
    </>
  );
};

const blank: Omit<Round, 'row'> = {
  key: '',
  title: '',
  number: null,
  start: null,
  end: null,
  state: 'planned',
  units: [],
  levels: [],
  covers: [],
  demand: null,
  indicators: [],
  themes: [],
  summary: null,
};
