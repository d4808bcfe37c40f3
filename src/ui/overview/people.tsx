import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Person } from '../../plan/plan';
import { Initials } from '../initials';
import { useSay } from '../say';

const useStyles = makeStyles({
  people: { display: 'inline-flex', alignItems: 'center', gap: '8px', minWidth: 0, maxWidth: '190px' },
  name: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere' },
});

interface PeopleProps {
  readonly people: readonly Person[];
  /** False where there is room for the pictures alone; the names are then for who hears them. */
  readonly named: boolean;
}

/** Who stands for something: the first by picture and name, the others counted. Nothing where nobody does. */
export const People: React.FC<PeopleProps> = ({ people, named }) => {
  const styles = useStyles();
  const say = useSay();
  const [first, ...rest] = people;
  if (first === undefined) return null;
  const words = rest.length === 0 ? first.name : `${first.name} ${say('list.more', { n: rest.length })}`;
  return (
    <span className={styles.people}>
      <Initials name={first.name} {...(named ? {} : { label: people.map(({ name }) => name).join(', ') })} />
      {named && <span className={styles.name}>{words}</span>}
    </span>
  );
};
