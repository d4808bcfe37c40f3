import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { DraftActivity } from '../../plan/draft';
import { Mark } from '../marks/mark';
import { useSay } from '../say';
import { spanOf } from './template-choice';

const useStyles = makeStyles({
  focus: { margin: '0 0 4px', maxWidth: '72ch' },
  summary: { padding: '4px 0', cursor: 'pointer', color: tokens.colorBrandForegroundLink },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  activity: { padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  text: { margin: '0 0 4px', maxWidth: '72ch' },
  small: { margin: '0 0 4px', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  item: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', gap: '8px', margin: '2px 0' },
});

interface TemplatePreviewProps {
  /** What they stand under; null for those that stand by themselves. */
  readonly title: string | null;
  readonly focus: string | null;
  readonly activities: readonly DraftActivity[];
}

/** What one part of the template brings with its periods, unfolded when somebody wants to see. */
export const TemplatePreview: React.FC<TemplatePreviewProps> = ({ title, focus, activities }) => {
  const styles = useStyles();
  const say = useSay();
  const count = say.count('count.activity', activities.length);
  const span = spanOf(activities);
  const unfold = say('start.template.show', { activities: count });
  return (
    <>
      {focus !== null && <p className={styles.focus}>{focus}</p>}
      {span !== null && <p className={styles.small}>{say('start.template.span', span)}</p>}
      <details>
        <summary className={styles.summary} {...(title === null ? {} : { 'aria-label': `${unfold}: ${title}` })}>
          {unfold}
        </summary>
        <ul className={styles.list}>
          {activities.map((activity) => (
            <Activity key={activity.id} activity={activity} />
          ))}
        </ul>
      </details>
    </>
  );
};

const Activity: React.FC<{ readonly activity: DraftActivity }> = ({ activity }) => {
  const styles = useStyles();
  const say = useSay();
  const { id, title, purpose, responsible, milestones, goals, followUps } = activity;
  const items = [
    ...milestones.map((item) => ({ ...item, kind: 'milestone' as const })),
    ...goals.map((item) => ({
      ...item,
      kind: 'goal' as const,
      text: item.statements.map(({ text }) => text).join(' '),
    })),
    ...followUps.map((item) => ({ ...item, kind: 'followUp' as const, period: item.firstPeriod })),
  ];
  return (
    <li className={styles.activity}>
      <p className={styles.title}>
        {id} {title}
      </p>
      <p className={styles.text}>{purpose.join(' ')}</p>
      {responsible.roles.length > 0 && (
        <p className={styles.small}>{say('start.template.responsible', { roles: responsible.roles.join(', ') })}</p>
      )}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id} className={styles.item}>
            <Mark kind={item.kind} state={item.period === null ? 'undated' : 'planned'} size={16} />
            <span>
              {item.text} · {item.period ?? say('period.undated')}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
};
