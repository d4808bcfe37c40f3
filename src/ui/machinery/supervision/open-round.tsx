import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { unitsOf } from '../../../supervision/looked-at';
import { owedOf } from '../../../supervision/owing';
import type { Round, Supervision } from '../../../supervision/supervision';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import { RowNote } from '../kit/row-note';
import { usePartWrites } from '../kit/row-writes';
import type { MachineryPartProps } from '../parts';
import { CaseReviews } from './case-reviews';
import { Figures } from './figures';
import { Measured, useMeasuring } from './measured';
import { roundFields } from './round-fields';
import type { RoundProps } from './round-props';
import { Reports } from './reports';
import { Results } from './results';
import { Themes } from './themes';
import { sayLevel, sayOwes } from '../../../supervision/say-supervision';

interface OpenRoundProps {
  readonly part: MachineryPartProps;
  readonly round: Round;
  readonly supervision: Supervision;
  readonly again: () => void;
}

/** One round: what it asks, who owes what, a unit's figures, what they show, what is learned and what is told of it. */
export const OpenRound: React.FC<OpenRoundProps> = ({ part, round, supervision, again }) => {
  const { site, plan, today, mayWrite } = part;
  const styles = usePartStyles();
  const say = useSay();
  const [editing, setEditing] = React.useState(false);
  const fields = React.useMemo(() => roundFields(say), [say]);
  const measuring = useMeasuring(part, round.key);
  const { measure } = measuring;
  /** What closes a round, or corrects the counts of a closed one, corrects its measurements as well. */
  const againMeasured = React.useCallback(() => {
    again();
    void measure();
  }, [again, measure]);
  const writes = usePartWrites<Round>(
    site,
    (lists, one, change) => lists.supervision.rounds.change(one, change),
    againMeasured,
  );
  const units = React.useMemo(() => unitsOf(round, supervision), [round, supervision]);
  const owed = React.useMemo(() => owedOf(round, supervision, today), [round, supervision, today]);
  const props: RoundProps = { part, round, supervision, units, again };
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.sectionTitle}>{say('supervision.about')}</h2>
        <p className={styles.text}>
          {say('supervision.demand', { demand: round.demand ?? say('supervision.notSaid') })}
          {round.covers.length > 0 && `\n${say('supervision.covers', { covers: round.covers.join(', ') })}`}
          {round.summary !== null && `\n\n${round.summary}`}
        </p>
        <p className={styles.quiet}>{say('supervision.countsOnly')}</p>
        <RowNote site={site} today={today} writes={writes} fields={fields} inForm={editing ? [round.key] : []} />
        {editing ? (
          <RowEditor<Round>
            site={site}
            today={today}
            label={say('supervision.editRound', { round: round.title })}
            fields={fields}
            thing={round}
            name={`supervision/round/${round.key}`}
            writes={writes}
            onSave={(change) =>
              writes.change(round, change, { done: say('supervision.saved'), undone: say('supervision.undone') })
            }
            onClose={() => setEditing(false)}
          />
        ) : (
          mayWrite && (
            <div className={styles.actions} data-print-hide="">
              <Button onClick={() => setEditing(true)}>{say('supervision.edit')}</Button>
            </div>
          )
        )}
      </section>
      <section className={styles.section}>
        <h2 className={styles.sectionTitle}>{say('supervision.who')}</h2>
        {units.length === 0 && <p className={styles.text}>{say('supervision.noUnits')}</p>}
        <ul>
          {owed.units.map((unit) => (
            <li key={unit.unit}>
              <strong>{unit.unit}</strong>: {sayOwes(unit, plan, say)}
            </li>
          ))}
          {owed.levels.map((owes) => (
            <li key={`${owes.level}/${owes.place ?? ''}`}>
              <strong>{sayLevel(owes, say)}</strong>: {say('supervision.owesSummary')}
            </li>
          ))}
        </ul>
      </section>
      {units.length > 0 && <Figures {...props} again={againMeasured} />}
      <Results {...props} />
      <Measured {...props} measuring={measuring} />
      {units.length > 0 && <Themes {...props} />}
      {units.length > 0 && <CaseReviews {...props} />}
      <Reports {...props} />
    </>
  );
};
