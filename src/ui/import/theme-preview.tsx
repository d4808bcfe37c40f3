import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { TemplateActivity, TemplateArea } from '../../plan/templates';
import { Mark } from '../marks/mark';
import { useSay } from '../say';

const useStyles = makeStyles({
  focus: { margin: '0 0 4px 36px', maxWidth: '72ch' },
  unfold: { margin: '0 0 4px 36px' },
  summary: { padding: '4px 0', cursor: 'pointer', color: tokens.colorBrandForegroundLink },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  activity: { padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  text: { margin: '0 0 4px', maxWidth: '72ch' },
  small: { margin: '0 0 4px', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  item: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', gap: '8px', margin: '2px 0' },
});

/** What one theme of the template brings, unfolded when somebody wants to see. */
export const ThemePreview: React.FC<{ readonly area: TemplateArea }> = ({ area }) => {
  const styles = useStyles();
  const say = useSay();
  return (
    <>
      <p className={styles.focus}>{area.focus}</p>
      <details className={styles.unfold}>
        <summary className={styles.summary} aria-label={`${say('start.template.show')}: ${area.title}`}>
          {say('start.template.show')} ({area.activities.length})
        </summary>
        <ul className={styles.list}>
          {area.activities.map((activity) => (
            <Activity key={activity.title} activity={activity} />
          ))}
        </ul>
      </details>
    </>
  );
};

const Activity: React.FC<{ readonly activity: TemplateActivity }> = ({ activity }) => {
  const styles = useStyles();
  const say = useSay();
  const { title, purpose, roles, milestones, goals, followUps } = activity;
  const items = [
    ...milestones.map((text) => ({ kind: 'milestone' as const, text })),
    ...goals.map((text) => ({ kind: 'goal' as const, text })),
    ...followUps.map(({ text, period }) => ({ kind: 'followUp' as const, text: `${text}, ${period}` })),
  ];
  return (
    <li className={styles.activity}>
      <p className={styles.title}>{title}</p>
      <p className={styles.text}>{purpose.join(' ')}</p>
      <p className={styles.small}>{say('start.template.responsible', { roles: roles.join(', ') })}</p>
      <ul className={styles.list}>
        {items.map(({ kind, text }) => (
          <li key={`${kind} ${text}`} className={styles.item}>
            <Mark kind={kind} state={kind === 'followUp' ? 'planned' : 'undated'} size={16} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </li>
  );
};
