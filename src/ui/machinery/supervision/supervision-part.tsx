import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { sayDate } from '../../../periods/index';
import type { MachineryLists } from '../../../lists/machinery/machinery-lists';
import { supervisionLists } from '../../../lists/supervision/read-supervision';
import { inTime, owedOf, owingFigures, presentRound } from '../../../supervision/owing';
import type { Round, Supervision } from '../../../supervision/supervision';
import { RowProblems } from '../../plan/row-problems';
import { TextLink } from '../../plain/text-link';
import { useSay } from '../../say';
import { PartFrame, usePartStyles } from '../kit/part-frame';
import { usePartRows } from '../kit/use-part-rows';
import type { MachineryPartProps } from '../parts';
import { NewRound } from './new-round';
import { OpenRound } from './open-round';
import { sayNames } from '../../../supervision/say-supervision';

/** Ledelsestilsyn: the rounds, and the one that is open. Counts only: the part has no place for anything of a case. */
export const SupervisionPart: React.FC<MachineryPartProps> = (props) => {
  const { site, plan, signal, today, inner, onInner, mayWrite } = props;
  const say = useSay();
  const read = React.useCallback((lists: MachineryLists) => lists.supervision.load(plan.key), [plan.key]);
  const { value: loaded, fault, loading, again } = usePartRows(site, signal, read);
  const supervision = loaded?.supervision ?? null;
  const [making, setMaking] = React.useState(false);
  const open = supervision?.rounds.find(({ key }) => key === inner) ?? null;
  return (
    <PartFrame
      title={open?.title ?? say('machinery.part.supervision')}
      lead={supervision === null ? null : leadOf(supervision, open)}
      loading={loading}
      fault={fault}
      onAgain={again}
      actions={
        open !== null ? (
          <Button onClick={() => onInner(null)}>{say('supervision.allRounds')}</Button>
        ) : mayWrite && supervision !== null && !making ? (
          <Button appearance="primary" onClick={() => setMaking(true)}>
            {say('supervision.newRound')}
          </Button>
        ) : undefined
      }
    >
      {loaded !== null && <RowProblems problems={loaded.problems} lists={supervisionLists} />}
      {making && supervision !== null && open === null && (
        <NewRound
          part={props}
          supervision={supervision}
          onClose={() => setMaking(false)}
          onMade={(key) => {
            setMaking(false);
            again();
            onInner(key);
          }}
        />
      )}
      {supervision !== null && open === null && <Rounds supervision={supervision} onOpen={onInner} />}
      {supervision !== null && open !== null && (
        <OpenRound key={open.key} part={props} round={open} supervision={supervision} again={again} />
      )}
    </PartFrame>
  );

  /** What a leader can read aloud: which round it is, until when, and whose figures are missing. */
  function leadOf(all: Supervision, shown: Round | null): string {
    const round = shown ?? presentRound(all.rounds, today);
    if (round === null) return say(all.rounds.length === 0 ? 'supervision.leadNone' : 'supervision.leadAhead');
    const units = owingFigures(owedOf(round, all, today));
    const until = round.end === null ? '' : sayDate(round.end, say.locale);
    const head =
      round.end === null
        ? say(`supervision.leadState.${round.state}`, { round: round.title })
        : say(`supervision.leadUntil.${round.state}`, { round: round.title, day: until });
    const owing =
      units.length === 0
        ? say('supervision.owesNobody')
        : `${say('supervision.owes', { units: sayNames(units, say) })}.`;
    return `${head} ${round.state === 'planned' ? '' : owing}`.trim();
  }
};

const Rounds: React.FC<{ readonly supervision: Supervision; readonly onOpen: (key: string) => void }> = ({
  supervision,
  onOpen,
}) => {
  const styles = usePartStyles();
  const say = useSay();
  const rounds = inTime(supervision.rounds).reverse();
  if (rounds.length === 0) return null;
  const period = ({ start, end }: Round): string =>
    [start, end].flatMap((day) => (day === null ? [] : sayDate(day, say.locale))).join(' – ');
  return (
    <section className={styles.section}>
      <h2 className={styles.sectionTitle}>{say('supervision.rounds')}</h2>
      {/* A frame that scrolls is reached by keyboard. */}
      <div className={styles.tableFrame} tabIndex={0} role="region" aria-label={say('supervision.rounds')}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(['title', 'state', 'period', 'demand'] as const).map((name) => (
                <th key={name} scope="col">
                  {say(`supervision.head.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rounds.map((round) => (
              <tr key={round.key}>
                <th scope="row">
                  <TextLink inline onClick={() => onOpen(round.key)}>
                    {round.title}
                  </TextLink>
                </th>
                <td>{say(`supervision.state.${round.state}`)}</td>
                <td>{period(round)}</td>
                <td>{round.demand ?? say('supervision.notSaid')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
