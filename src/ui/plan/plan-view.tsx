import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { sayDate } from '../../periods/index';
import type { LocalDate, Plan, PlanItem } from '../../plan/plan';
import { useSay } from '../say';
import { viewOf, type ViewState } from '../state';
import { PlanActivity, PlanItems } from './plan-activity';
import { useSeen } from './use-seen';
import { EarlierActivities, Groups, Notes } from './plan-appendices';

const useStyles = makeStyles({
  page: { maxWidth: '860px', margin: '0 auto', padding: '16px 20px 48px', fontSize: '14px', lineHeight: '22px' },
  title: { margin: '0 0 4px', fontSize: '28px', lineHeight: '36px', overflowWrap: 'anywhere' },
  sub: { margin: '0 0 2px', color: tokens.colorNeutralForeground2 },
  contents: {
    margin: '20px 0',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '8px',
  },
  contentsTitle: { margin: 0, fontSize: '14px', lineHeight: '20px' },
  contentsList: { listStyleType: 'none', margin: '4px 0 0', padding: 0, columns: '2 280px', columnGap: '24px' },
  contentsLine: { breakInside: 'avoid' },
  // A title on two lines begins where the one line titles begin.
  contentsLink: { justifyContent: 'flex-start', textAlign: 'left', width: '100%' },
  areaTitle: {
    margin: '32px 0 4px',
    paddingBottom: '6px',
    borderBottom: `2px solid ${tokens.colorBrandForeground1}`,
    fontSize: '20px',
    lineHeight: '28px',
  },
  number: { marginRight: '10px', color: tokens.colorBrandForeground1 },
  focus: { margin: '8px 0', maxWidth: '72ch', whiteSpace: 'pre-line' },
});

interface PlanViewProps {
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly selected: string | null;
  readonly onOpen: (key: string) => void;
  readonly onPlace: (place: ViewState) => void;
}

/** The plan as a document to read: by focus area and activity, then groups, earlier activities and notes. */
export const PlanView: React.FC<PlanViewProps> = ({ plan, today, selected, onOpen, onPlace }) => {
  const styles = useStyles();
  const say = useSay();
  const root = React.useRef<HTMLElement>(null);
  useSeen(root, selected);
  const known = new Set(plan.areas.map(({ key }) => key));
  const alone = plan.activities.filter(({ areaKey }) => areaKey === null || !known.has(areaKey));
  const activityKeys = new Set(plan.activities.map(({ key }) => key));
  const loose = plan.items.filter(({ activityKey }) => !activityKeys.has(activityKey));
  const itemsOf = React.useMemo(() => byActivity(plan.items), [plan.items]);
  const parts = [
    ...plan.areas.map((area) => ({
      area,
      activities: plan.activities.filter(({ areaKey }) => areaKey === area.key),
    })),
    ...(alone.length > 0 ? [{ area: null, activities: alone }] : []),
  ];
  const jump = (key: string): void => {
    const target = root.current?.querySelector<HTMLElement>(`[data-activity="${CSS.escape(key)}"]`);
    target?.scrollIntoView({ block: 'start' });
    target?.focus();
  };
  return (
    <article ref={root} className={styles.page}>
      <h1 className={styles.title}>{plan.title}</h1>
      <p className={styles.sub}>{[plan.unit, plan.organisation].filter(Boolean).join(', ')}</p>
      <p className={styles.sub}>
        {[
          plan.periodText === null ? null : say('plan.period', { period: plan.periodText }),
          plan.documentDate === null
            ? null
            : say('plan.documentDate', { date: sayDate(plan.documentDate, say.locale) }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <nav className={styles.contents} data-print-hide="" aria-label={say('plan.contents')}>
        <h2 className={styles.contentsTitle}>{say('plan.contents')}</h2>
        <ul className={styles.contentsList}>
          {plan.activities.map(({ key, title }) => (
            <li key={key} className={styles.contentsLine}>
              <Button appearance="transparent" size="small" className={styles.contentsLink} onClick={() => jump(key)}>
                {key} {title}
              </Button>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ area, activities }) => (
        <section key={area?.key ?? ''}>
          <h2 className={styles.areaTitle}>
            {area !== null && <span className={styles.number}>{area.key}</span>}
            {area?.title ?? say('tidsplan.noArea')}
          </h2>
          {area?.focus && <p className={styles.focus}>{area.focus}</p>}
          {activities.map((activity) => (
            <PlanActivity
              key={activity.key}
              activity={activity}
              items={itemsOf.get(activity.key) ?? []}
              today={today}
              selected={selected}
              onOpen={onOpen}
              onPage={() => onPlace(viewOf('activity', { selected: activity.key }))}
            />
          ))}
        </section>
      ))}
      {loose.length > 0 && (
        <section>
          <h2 className={styles.areaTitle}>{say('tidsplan.noActivity')}</h2>
          <PlanItems items={loose} today={today} selected={selected} onOpen={onOpen} />
        </section>
      )}
      <Groups groups={plan.groups} />
      <EarlierActivities earlier={plan.earlierActivities} />
      <Notes notes={plan.notes} />
    </article>
  );
};

function byActivity(items: readonly PlanItem[]): ReadonlyMap<string, readonly PlanItem[]> {
  const found = new Map<string, PlanItem[]>();
  for (const item of items) {
    const own = found.get(item.activityKey);
    if (own) own.push(item);
    else found.set(item.activityKey, [item]);
  }
  return found;
}
