import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { partsOf, sayDate, sayDayMonth } from '../../periods/index';
import type { LocalDate, Plan, PlanItem } from '../../plan/plan';
import { standingOf, type Standing } from '../../plan/standing';
import { stateOf } from '../../plan/status';
import { Mark, StateTag } from '../marks/mark';
import { useCardStyles } from '../overview/card-styles';
import { sayAhead, sayOver } from '../overview/distance';
import { firstLine, useLineStyles } from '../overview/item-line';
import { saySoonBy } from '../overview/lead';
import { useSay } from '../say';
import { viewOf } from '../state';
import { PlanLink, type WayToPlan } from './plan-link';

const useStyles = makeStyles({
  lead: { margin: '-4px 0 10px', fontSize: '14px', lineHeight: '20px' },
  areas: {
    display: 'none',
    margin: 0,
    padding: '4px 0 12px',
    listStyleType: 'none',
    gap: '8px 16px',
    '@container (min-width: 560px)': {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    },
  },
  area: { display: 'flex', gap: '10px' },
  number: {
    fontSize: '28px',
    lineHeight: '28px',
    fontWeight: 600,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorBrandForeground1,
  },
  quiet: {
    color: tokens.colorNeutralForeground1,
    fontSize: '14px',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
    textAlign: 'left',
  },
  strong: { fontWeight: 600 },
  reached: { display: 'block', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

/** Overdue first, but never so many that nothing of what comes next is seen. Pure. */
export function chosenOf({ late, soon, afterSoon }: Standing, count: number): readonly PlanItem[] {
  const next = soon.length > 0 ? soon : afterSoon ? [afterSoon] : [];
  const overdue = late.slice(0, Math.max(Math.ceil(count / 2), count - next.length));
  return [...overdue, ...next.slice(0, count - overdue.length)];
}

interface SmallStandingProps {
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly count: number;
  readonly way: WayToPlan;
  /** False where only a part of the plan is shown. */
  readonly showAreas: boolean;
}

/** How a plan, or a part of it, stands: a sentence, its areas where there is room, and what needs somebody or comes next. */
export const SmallStanding: React.FC<SmallStandingProps> = ({ plan, today, count, way, showAreas }) => {
  const cards = useCardStyles();
  const styles = useStyles();
  const say = useSay();
  const standing = React.useMemo(() => standingOf(plan, today), [plan, today]);
  const items = chosenOf(standing, count);
  const soonBy = saySoonBy(standing, say);
  const counts = [
    ...(standing.late.length > 0 ? [say.count('small.lead.late', standing.late.length)] : []),
    ...(standing.soon.length > 0 ? [say.count('small.lead.soon', standing.soon.length, { soonBy })] : []),
  ];
  return (
    <>
      <p className={styles.lead}>{counts.length > 0 ? counts.join(', ') : say('small.lead.calm', { soonBy })}</p>
      {showAreas && (
        <ul className={styles.areas}>
          {standing.areas.flatMap(({ area, total, counts: states }) =>
            area === null
              ? []
              : [
                  <li key={area.key} className={styles.area}>
                    <span className={styles.number} aria-hidden="true">
                      {area.key}
                    </span>
                    <span>
                      <PlanLink way={way} view={viewOf('area', { selected: area.key })} className={styles.quiet}>
                        {area.title}
                      </PlanLink>
                      <span className={styles.reached}>
                        {total === 0
                          ? say('overview.area.none')
                          : say('overview.area.reached', { reached: states.reached, total })}
                      </span>
                    </span>
                  </li>,
                ],
          )}
        </ul>
      )}
      {items.length === 0 && <p className={cards.text}>{say('small.none')}</p>}
      <ul className={cards.list}>
        {items.map((item) => (
          <SmallLine key={item.key} item={item} plan={plan} today={today} way={way} />
        ))}
      </ul>
    </>
  );
};

const SmallLine: React.FC<{
  readonly item: PlanItem;
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly way: WayToPlan;
}> = ({ item, plan, today, way }) => {
  const lines = useLineStyles();
  const styles = useStyles();
  const say = useSay();
  const state = stateOf(item, today);
  const activity = plan.activities.find(({ key }) => key === item.activityKey);
  const { end } = item;
  return (
    <li className={lines.line}>
      <Mark kind={item.kind} state={state} />
      <PlanLink
        way={way}
        view={viewOf('tidsplan', { selected: item.key })}
        className={mergeClasses(styles.quiet, styles.strong)}
      >
        {firstLine(item.text, say)}
      </PlanLink>
      <span className={lines.sub}>
        {activity && `${activity.key} ${activity.title} · `}
        {end !== null &&
          (state === 'late' ? (
            <StateTag state="late" text={sayOver(end, today, say)} />
          ) : (
            say('small.due', {
              date: partsOf(end).year === partsOf(today).year ? sayDayMonth(end, say.locale) : sayDate(end, say.locale),
              distance: sayAhead(end, today, say),
            })
          ))}
      </span>
    </li>
  );
};
