import * as React from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { AlertRegular } from '@fluentui/react-icons';
import type { ReadingState } from '../../documents/reading';
import { sayDate } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import type { Say } from '../../text/text';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import { usePanelStyles } from './panel-styles';
import { ReadBar } from './read-bar';
import { useRegisterStyles } from './register-styles';

interface ReadersProps {
  readonly reading: ReadingState;
  /** Names are for the owner alone; others see how many, by unit (texts.json, `document.ackState`). */
  readonly names: boolean;
  readonly remindedOn: LocalDate | null;
  readonly today: LocalDate;
  readonly busy: boolean;
  /** Null for somebody who may not write in the register: the bot is asked through it. */
  readonly onRemind: (() => void) | null;
}

/** Who has read it, by unit: for the owner and for those who keep the register. */
export const Readers: React.FC<ReadersProps> = (props) => {
  const shared = useRegisterStyles();
  const styles = usePanelStyles();
  const say = useSay();
  const why = useUniqueId('remind');
  const title = useUniqueId('readers');
  const { names, remindedOn, today, busy, onRemind } = props;
  const { people, confirmed, byUnit, lacking } = props.reading;
  const remindedToday = remindedOn === today;
  if (people === 0) return <p className={shared.quiet}>{say('documents.readers.none')}</p>;
  return (
    <section aria-labelledby={title} className={styles.panel}>
      <h3 className={styles.subHead}>
        <span id={title} className={styles.grow}>
          {say('documents.readers.title')}
        </span>
        <span className={shared.quiet}>{say('documents.nOf', { n: confirmed, total: people })}</span>
      </h3>
      <ul className={styles.units}>
        {byUnit.map((unit) => (
          <li key={unit.unit} className={styles.unit}>
            <span>{unit.unit === '' ? say('documents.readers.noUnit') : unit.unit}</span>
            <ReadBar n={unit.confirmed} of={unit.people} wide />
            <span className={styles.number}>{say('documents.nOf', { n: unit.confirmed, total: unit.people })}</span>
            {names && unit.lacking.length > 0 && (
              <span className={mergeClasses(shared.quiet, styles.names)}>
                {say('documents.readers.lacking', {
                  names: unit.lacking.map(({ person }) => person.name || say('documents.unknownPerson')).join(', '),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {lacking.length > 0 && (
        <div>
          {onRemind !== null && (
            <Button
              size="small"
              icon={<AlertRegular />}
              disabledFocusable={busy || remindedToday}
              aria-describedby={why}
              onClick={onRemind}
            >
              {say('documents.remind', { n: lacking.length })}
            </Button>
          )}
          <p id={why} className={shared.quiet}>
            {remindedToday ? say('documents.remindedToday') : sayFormer(remindedOn, onRemind !== null, say)}
          </p>
        </div>
      )}
    </section>
  );
};

/** What the button does, and when it was last pressed. */
const sayFormer = (remindedOn: LocalDate | null, may: boolean, say: Say): string =>
  [
    ...(may ? [say('documents.remindText')] : []),
    ...(remindedOn === null ? [] : [say('documents.remindedOn', { date: sayDate(remindedOn, say.locale) })]),
  ].join(' ');
