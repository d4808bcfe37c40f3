import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import { addDays } from '../../periods/index';
import type { LocalDate, Plan } from '../../plan/plan';
import { Asking } from '../history/asking';
import { byDay, type DayLine } from '../history/by-day';
import { sayClock, sayDayOf } from '../history/moment';
import { personOf } from '../history/person-of';
import { thingsOf, type Thing } from '../history/things-of';
import { useAsked } from '../history/use-asked';
import { TextLink } from '../plain/text-link';
import { useSay } from '../say';
import { Initials } from '../initials';
import { sayParts } from '../say-parts';
import { Card } from './card';
import { useCardStyles } from './card-styles';
import { tellLine } from './told';
import type { LastVisit } from './use-last-visit';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    gap: '10px',
    padding: '9px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '14px',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
    ':first-child': { borderTop: 0, paddingTop: '2px' },
  },
  thing: { font: 'inherit', textAlign: 'left', textDecorationLine: 'underline' },
  before: { color: tokens.colorNeutralForeground2 },
  detail: {
    display: '-webkit-box',
    WebkitLineClamp: 3,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground2,
  },
  when: { display: 'block', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
});

/** So many changes are told of here; the history has them all. */
const mostTold = 6;
/** SharePoint keeps its log of changes for 60 days. */
const furthestBack = 59;
/** Told of at the first visit. */
const firstDays = 7;

interface SinceVisitProps {
  readonly site: PlanSite;
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly visit: LastVisit;
  /** The person's own name: what one did oneself is no news. */
  readonly name: string;
  readonly onOpen: (key: string) => void;
  readonly onHistory: () => void;
}

/**
 * What others have changed since the person was last here, the newest first. Asked for once: nothing that comes later moves
 * what is being read.
 */
export const SinceVisit: React.FC<SinceVisitProps> = ({ site, plan, today, visit, name, onOpen, onHistory }) => {
  const cards = useCardStyles();
  const say = useSay();
  const since = sinceOf(visit, today);
  const ask = React.useCallback(() => site.planHistory(new Date(since), plan.key), [site, since, plan.key]);
  const asked = useAsked(visit.known ? ask : null, null);
  const things = React.useMemo(() => thingsOf(plan), [plan]);
  const told = React.useMemo(() => {
    const others = (asked.value?.lines ?? []).filter(({ by, at }) => by !== name && Date.parse(at) > Date.parse(since));
    return byDay(others).flatMap(({ lines }) => lines);
  }, [asked.value, name, since]);
  const when = visit.at === null ? undefined : `${capital(sayDayOf(visit.at, today, say))} ${sayClock(visit.at, say)}`;
  return (
    <Card
      title={say(visit.at === null ? 'overview.since.week' : 'overview.since')}
      {...(asked.value !== null && told.length > 0 ? { count: told.length } : {})}
      {...(when === undefined ? {} : { note: when })}
    >
      <Asking asked={asked}>
        {told.length === 0 && (
          <p className={cards.text}>{say(visit.at === null ? 'overview.since.noneWeek' : 'overview.since.none')}</p>
        )}
        <ul className={cards.list}>
          {told.slice(0, mostTold).map((one, i) => (
            <Line key={`${one.line.at} ${i}`} one={one} today={today} things={things} onOpen={onOpen} />
          ))}
        </ul>
        {(told.length > mostTold || asked.value?.more === true) && (
          <div className={cards.foot}>
            <TextLink onClick={onHistory}>{say('overview.since.all')}</TextLink>
          </div>
        )}
      </Asking>
    </Card>
  );
};

function sinceOf({ at }: LastVisit, today: LocalDate): string {
  const furthest = `${addDays(today, -furthestBack)}T00:00:00.000Z`;
  if (at === null) return `${addDays(today, -firstDays)}T00:00:00.000Z`;
  return at < furthest ? furthest : at;
}

interface LineProps {
  readonly one: DayLine;
  readonly today: LocalDate;
  readonly things: ReadonlyMap<string, Thing>;
  readonly onOpen: (key: string) => void;
}

const Line: React.FC<LineProps> = ({ one: { line, rows }, today, things, onOpen }) => {
  const styles = useStyles();
  const say = useSay();
  const person = personOf(line, say);
  const thing = things.get(`${line.list}/${line.rowId}`);
  const title = thing?.title ?? (line.title === '' ? line.rowKey : line.title);
  const { key, from, to, detail } = tellLine(line, say);
  const node = thing ? (
    <TextLink inline className={styles.thing} data-item={thing.key} onClick={() => onOpen(thing.key)}>
      {title.split('\n')[0]}
    </TextLink>
  ) : (
    title
  );
  return (
    <li className={styles.line}>
      <Initials name={person} />
      <div>
        {rows > 1
          ? sayParts(say, 'overview.since.many', { person: <b>{person}</b>, rows: say.count('count.row', rows) })
          : sayParts(say, key, { person: <b>{person}</b>, thing: node })}
        {rows === 1 && from !== null && (
          <>
            : <s className={styles.before}>{from}</s> → {to}
          </>
        )}
        {rows === 1 && detail !== null && <span className={styles.detail}>{detail}</span>}
        <time className={styles.when} dateTime={line.at}>
          {say('overview.since.when', {
            day: sayDayOf(line.at, today, say),
            clock: sayClock(line.at, say),
            place: say(`lists.history.place.${line.place}`),
          })}
        </time>
      </div>
    </li>
  );
};

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
