import * as React from 'react';
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReviewRound } from '../../documents/document';
import type { RoundProgress } from '../../documents/rounds';
import { daysBetween, sayDate } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import type { Say } from '../../text/text';
import { useSay } from '../say';
import { sayParts } from '../say-parts';
import { useUniqueId } from '../use-unique-id';
import { RoundBar } from './round-bar';
import { useRegisterStyles } from './register-styles';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px 16px' },
  words: { display: 'grid', gap: '4px', flex: '1 1 260px', minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface RoundCardProps {
  readonly round: ReviewRound;
  readonly progress: RoundProgress;
  readonly today: LocalDate;
  /** Absent for who may not decide. */
  readonly onWalk?: () => void;
  readonly onClose?: () => void;
}

/** The review round that is under way: how far it is, how fast it must go, and what has been decided. */
export const RoundCard: React.FC<RoundCardProps> = ({ round, progress, today, onWalk, onClose, children }) => {
  const shared = useRegisterStyles();
  const styles = useStyles();
  const say = useSay();
  const title = useUniqueId('round');
  const { by, left, reviewed, total } = progress;
  return (
    <section className={mergeClasses(shared.card, shared.gap)} aria-labelledby={title}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 id={title} className={shared.cardTitle}>
            {round.title}
          </h2>
          <p className={shared.text}>
            {sayParts(say, by.withdraw > 0 ? 'documents.round.reviewedAndOut' : 'documents.round.reviewed', {
              count: <b>{say('documents.round.count', { n: reviewed, total })}</b>,
              n: by.withdraw,
            })}{' '}
            {roundWords(round, progress, today, say)}
          </p>
        </div>
        <div className={styles.actions}>
          {onWalk !== undefined && left > 0 && (
            <Button appearance="primary" data-walk="" onClick={onWalk}>
              {say(reviewed === 0 ? 'documents.walk.begin' : 'documents.walk.goOn')}
            </Button>
          )}
          {onClose !== undefined && (
            <Button appearance={left === 0 ? 'primary' : 'secondary'} data-close-round="" onClick={onClose}>
              {say('documents.round.close')}
            </Button>
          )}
        </div>
      </div>
      <RoundBar counts={{ ...by, missing: left }} />
      {children}
    </section>
  );
};

/** When the round ends, and what it takes to be done by then. Pure. */
export function roundWords(round: ReviewRound, progress: RoundProgress, today: LocalDate, say: Say): string {
  const { left, perWeek, pace } = progress;
  const words: string[] = [];
  if (round.to !== null) {
    const days = daysBetween(today, round.to);
    const date = sayDate(round.to, say.locale);
    words.push(
      days < 0
        ? say('documents.round.ended', { date })
        : days === 0
          ? say('documents.round.endsToday')
          : say.count('documents.round.ends', days, { date }),
    );
  }
  if (left === 0) words.push(say('documents.round.done'));
  else if (perWeek !== null) words.push(say('documents.round.perWeek', { n: perWeek }));
  if (left > 0 && pace !== null && perWeek !== null && pace < perWeek)
    words.push(say('documents.round.pace', { n: pace }));
  return words.join(' ');
}
