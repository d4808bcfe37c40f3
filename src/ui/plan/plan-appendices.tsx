import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { EarlierActivity, Group, PlanNote } from '../../plan/plan';
import { useSay } from '../say';

const useStyles = makeStyles({
  title: { margin: '32px 0 8px', fontSize: '20px', lineHeight: '28px' },
  group: { margin: '12px 0' },
  groupTitle: { margin: 0, fontSize: '16px', lineHeight: '24px' },
  list: { margin: '2px 0 8px', paddingLeft: '20px' },
  label: {
    margin: '6px 0 0',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: 600,
    color: tokens.colorNeutralForeground2,
  },
  text: { margin: 0, maxWidth: '72ch' },
  where: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  quote: {
    margin: '0 0 10px',
    padding: '4px 0 4px 12px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
});

/** Groups of the plan with members and tasks. */
export const Groups: React.FC<{ readonly groups: readonly Group[] }> = ({ groups }) => {
  const styles = useStyles();
  const say = useSay();
  if (groups.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{say('plan.groups')}</h2>
      {groups.map((group) => (
        <section key={group.key} className={styles.group}>
          <h3 className={styles.groupTitle}>{group.title}</h3>
          {group.chair !== null && <Line label={say('plan.group.chair')} lines={[group.chair]} />}
          {group.cadence !== null && <Line label={say('plan.group.cadence')} lines={[group.cadence]} />}
          <Line label={say('plan.group.members')} lines={group.members} />
          <Line label={say('plan.group.tasks')} lines={group.tasks} />
        </section>
      ))}
    </section>
  );
};

const Line: React.FC<{ readonly label: string; readonly lines: readonly string[] }> = ({ label, lines }) => {
  const styles = useStyles();
  const [only] = lines;
  if (only === undefined) return null;
  return (
    <>
      <p className={styles.label}>{label}</p>
      {lines.length === 1 ? (
        <p className={styles.text}>{only}</p>
      ) : (
        <ul className={styles.list}>
          {lines.map((line, i) => (
            <li key={i}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
};

/** What an earlier plan began. */
export const EarlierActivities: React.FC<{ readonly earlier: readonly EarlierActivity[] }> = ({ earlier }) => {
  const styles = useStyles();
  const say = useSay();
  if (earlier.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{say('plan.earlier')}</h2>
      {earlier.map((one) => (
        <section key={one.key} className={styles.group}>
          <h3 className={styles.groupTitle}>{one.title}</h3>
          {one.areaTitle !== null && <p className={styles.where}>{one.areaTitle}</p>}
          <Line label={say('details.purpose')} lines={one.purpose} />
          {one.startedText !== null && <Line label={say('plan.earlier.started')} lines={[one.startedText]} />}
          {one.statusText !== null && <Line label={say('plan.earlier.status')} lines={[one.statusText]} />}
          {one.goal !== null && <Line label={say('plan.earlier.goal')} lines={[one.goal]} />}
          {one.continuesIn !== null && <Line label={say('plan.earlier.continuesIn')} lines={[one.continuesIn]} />}
        </section>
      ))}
    </section>
  );
};

/** Passages of the document that found no place: kept and shown. */
export const Notes: React.FC<{ readonly notes: readonly PlanNote[] }> = ({ notes }) => {
  const styles = useStyles();
  const say = useSay();
  if (notes.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{say('plan.notes')}</h2>
      <p className={styles.text}>{say('plan.notes.text')}</p>
      {notes.map((note, i) => (
        <blockquote key={i} className={styles.quote}>
          {note.text}
          <div className={styles.where}>{note.where}</div>
        </blockquote>
      ))}
    </section>
  );
};
