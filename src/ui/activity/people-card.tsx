import * as React from 'react';
import { Avatar, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Activity, LocalDate, Plan } from '../../plan/plan';
import { holdersOn, namedRoles } from '../../plan/role-holders';
import { Card } from '../overview/card';
import { useSay } from '../say';
import { usePageStyles } from './page-styles';

const useStyles = makeStyles({
  role: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    gap: '0 8px',
    alignItems: 'center',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 0 },
  },
  words: { gridColumn: 2, overflowWrap: 'anywhere' },
  who: { display: 'block', lineHeight: '20px' },
  nobody: { display: 'block', lineHeight: '20px', fontStyle: 'italic', color: tokens.colorNeutralForeground2 },
});

interface PeopleCardProps {
  readonly plan: Plan;
  readonly activity: Activity;
  readonly today: LocalDate;
  /** Where persons are chosen; null for who may not. */
  readonly membersUrl: string | null;
}

/** The roles that answer for the activity, the persons who have them, and who stands in. */
export const PeopleCard: React.FC<PeopleCardProps> = ({ plan, activity, today, membersUrl }) => {
  const styles = useStyles();
  const page = usePageStyles();
  const say = useSay();
  const { rowsOf, named: personOf } = holdersOn(plan.members, today);
  const roles = namedRoles(activity).map((role) => ({ role, holders: rowsOf(role) }));
  const named = personOf(activity)?.name ?? null;
  return (
    <Card title={say('activity.responsible')}>
      {roles.length === 0 && named === null && <p className={page.prose}>{say('activity.noRole')}</p>}
      <ul className={page.list}>
        {named !== null && <Holder role={say('activity.person')} name={named} substitute={null} />}
        {roles.map(({ role, holders }) =>
          holders.length === 0 ? (
            <li key={role} className={styles.role}>
              <Avatar size={32} aria-hidden="true" />
              <span className={styles.words}>
                <span className={page.quiet}>{role}</span>
                <span className={styles.nobody}>{say('activity.nobody')}</span>
                {membersUrl !== null && (
                  <Link
                    href={membersUrl}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={say('activity.choosePersonsOf', { role })}
                  >
                    {say('activity.choosePersons')}
                  </Link>
                )}
              </span>
            </li>
          ) : (
            holders.map(({ key, person, substitute, unit }) => (
              <Holder
                key={`${role} ${key}`}
                role={unit === null ? role : `${role}, ${unit}`}
                name={person?.name ?? null}
                substitute={substitute?.name ?? null}
              />
            ))
          ),
        )}
      </ul>
      {activity.support.length > 0 && (
        <>
          <h3 className={page.sub}>{say('activity.support')}</h3>
          {activity.support.map((line) => (
            <p key={line} className={page.prose}>
              {line}
            </p>
          ))}
        </>
      )}
    </Card>
  );
};

interface HolderProps {
  readonly role: string;
  readonly name: string | null;
  readonly substitute: string | null;
}

const Holder: React.FC<HolderProps> = ({ role, name, substitute }) => {
  const styles = useStyles();
  const page = usePageStyles();
  const say = useSay();
  return (
    <li className={styles.role}>
      <Avatar size={32} aria-hidden="true" {...(name === null ? {} : { name, color: 'colorful' as const })} />
      <span className={styles.words}>
        <span className={page.quiet}>{role}</span>
        <span className={name === null ? styles.nobody : styles.who}>{name ?? say('activity.nobody')}</span>
        {substitute !== null && <span className={page.quiet}>{say('activity.substitute', { name: substitute })}</span>}
      </span>
    </li>
  );
};
