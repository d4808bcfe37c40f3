import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { partsOf, sayDate, sayDayMonth } from '../../periods/index';
import type { Activity, LocalDate } from '../../plan/plan';
import type { Holders } from '../../plan/role-holders';
import { agendaOf, type Standing } from '../../plan/standing';
import { TextLink } from '../plain/text-link';
import { useSteps } from '../print/printing';
import { useSay } from '../say';
import { Card } from './card';
import { useCardStyles } from './card-styles';
import { sayAhead } from './distance';
import { ItemLine, sayPlaceOf } from './item-line';
import { saySoonBy } from './lead';
import { People } from './people';

const useStyles = makeStyles({
  days: { margin: 0 },
  day: {
    display: 'grid',
    gridTemplateColumns: '104px minmax(0, 1fr)',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& li:first-child': { borderTop: 0 },
    '@container (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  when: {
    margin: 0,
    padding: '12px 0 0',
    '@container (max-width: 640px)': { display: 'flex', gap: '8px', alignItems: 'baseline', paddingTop: '10px' },
  },
  date: { display: 'block', fontSize: '16px', lineHeight: '20px', fontWeight: 600 },
  ahead: { fontSize: '12px', lineHeight: '16px', fontWeight: 400, color: tokens.colorNeutralForeground2 },
});

/** So many items are shown at first, and with each press. */
const step = 12;

interface AgendaProps {
  readonly standing: Standing;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly holders: Holders;
  readonly today: LocalDate;
  readonly narrow: boolean;
  readonly onOpen: (key: string) => void;
  readonly onTidsplan: () => void;
}

/** What is due in the coming weeks, by the day it is due; where nothing is, the first after them. */
export const Agenda: React.FC<AgendaProps> = (props) => {
  const { standing, activities, holders, today, narrow, onOpen, onTidsplan } = props;
  const cards = useCardStyles();
  const styles = useStyles();
  const say = useSay();
  const { shown, more } = useSteps(step);
  const { soon, afterSoon } = standing;
  const days = agendaOf(soon.length > 0 ? soon.slice(0, shown) : afterSoon ? [afterSoon] : []);
  const sayDay = (day: LocalDate): string =>
    partsOf(day).year === partsOf(today).year ? sayDayMonth(day, say.locale) : sayDate(day, say.locale);
  return (
    <Card title={say('overview.next')} action={<TextLink onClick={onTidsplan}>{say('overview.next.all')}</TextLink>}>
      {soon.length === 0 && (
        <p className={cards.text}>
          {say('overview.next.none', { soonBy: saySoonBy(standing, say) })}{' '}
          {afterSoon?.end != null && say('overview.next.after', { date: sayDay(afterSoon.end) })}
        </p>
      )}
      {days.map(({ day, items }) => (
        <div key={day} className={styles.day}>
          <h3 className={styles.when}>
            <span className={styles.date}>{sayDay(day)}</span>
            <span className={styles.ahead}>{sayAhead(day, today, say)}</span>
          </h3>
          <ul className={cards.list}>
            {items.map((item) => (
              <ItemLine
                key={item.key}
                item={item}
                today={today}
                onOpen={onOpen}
                sub={sayPlaceOf(item, activities.get(item.activityKey), say)}
                end={<People people={holders.behind(item, activities.get(item.activityKey))} named={!narrow} />}
              />
            ))}
          </ul>
        </div>
      ))}
      {soon.length > shown && (
        <div className={cards.foot}>
          <TextLink onClick={more}>{say.count('overview.more', Math.min(step, soon.length - shown))}</TextLink>
        </div>
      )}
    </Card>
  );
};
