import * as React from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, ToggleButton } from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons';
import { createCalendar } from '../../periods/index';
import type { LocalDate, Plan } from '../../plan/plan';
import {
  newsOf,
  previewDays,
  previewOf,
  sayReceiver,
  type ComingReminder,
  type WithheldReminder,
} from '../../reminders/index';
import { capital } from '../../text/capital';
import { firstLine } from '../overview/item-line';
import { areaChoices } from '../search/choices';
import { ChoiceMenu } from '../search/choice-menu';
import { useSay } from '../say';
import type { Looking } from '../state';
import { useUniqueId } from '../use-unique-id';
import { DayLines } from './day-lines';
import { reminderTest, type ReminderFilters } from './narrow-reminders';
import { sayThing } from './say-thing';
import type { ReminderSources } from './reminder-sources';
import { useReminderStyles } from './reminder-styles';
import { ThingLine } from './thing-line';
import { ThingMark } from './thing-mark';
import { channelNames, tiesOf } from './ties';

interface ComingPartProps {
  readonly plan: Plan;
  readonly sources: ReminderSources;
  readonly today: LocalDate;
  readonly me: Looking | null;
  readonly filters: ReminderFilters;
  readonly onFilters: (filters: ReminderFilters) => void;
  readonly onOpen: (key: string) => void;
  readonly onChannels: () => void;
}

const calendar = createCalendar();

/** What will be sent in the next days, by day, each with who gets it and why; and on a press what will not, and why not. */
export const ComingPart: React.FC<ComingPartProps> = (props) => {
  const { plan, sources, today, me, filters, onFilters, onOpen, onChannels } = props;
  const { rules, beside, channels, standing } = sources;
  const styles = useReminderStyles();
  const say = useSay();
  const region = useUniqueId('withheld');
  const [open, setOpen] = React.useState(false);
  const { coming, withheld } = React.useMemo(() => {
    const news = standing?.begun == null ? undefined : newsOf(plan, standing.begun);
    const isDone = (key: string): boolean => standing?.done.has(key) ?? false;
    return previewOf(plan, rules, today, { calendar, say, beside, news, isDone });
  }, [plan, rules, today, beside, standing, say]);
  const fits = React.useMemo(() => reminderTest(plan, filters, today, me), [plan, filters, today, me]);
  const items = React.useMemo(() => new Map(plan.items.map((item) => [item.key, item])), [plan]);
  const activities = React.useMemo(() => new Map(plan.activities.map((one) => [one.key, one])), [plan]);
  const nameOf = React.useMemo(() => channelNames(plan.areas, channels ?? []), [plan, channels]);
  const shown = coming.filter(fits);
  const not = withheld.filter(fits);
  const isNarrowed = filters.areas.length > 0 || filters.mine;
  // What nothing is chosen for goes where the bot finds a place for it.
  const lacking =
    channels === null
      ? 0
      : tiesOf(plan.areas, channels).filter(({ state }) => state !== 'open' && state !== 'none').length;

  const line = (one: ComingReminder | WithheldReminder, how: string, why: string): React.ReactElement => {
    const item = items.get(one.itemId);
    const inPlan = item !== undefined || activities.has(one.itemId);
    return (
      <ThingLine
        mark={<ThingMark target={one.target} item={item} today={today} />}
        title={firstLine(one.text, say)}
        opens={inPlan ? one.itemId : null}
        onOpen={onOpen}
        sub={[sayThing(one.target, item, activities.get(one.activity), say), how].filter(Boolean).join(' · ')}
      >
        <p className={styles.why}>{why}</p>
      </ThingLine>
    );
  };
  const keyOf = (one: ComingReminder | WithheldReminder): string => one.key;
  return (
    <>
      <p className={styles.lead}>{say('reminders.coming.lead', { n: previewDays })}</p>
      {lacking > 0 && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{say.count('reminders.noChannel', lacking)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onChannels}>
              {say('reminders.seeChannels')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={styles.tools}>
        <ChoiceMenu
          name={say('search.area')}
          groups={[{ title: null, choices: areaChoices(plan, say) }]}
          chosen={filters.areas}
          onChange={(areas) => onFilters({ ...filters, areas })}
        />
        {me !== null && (
          <ToggleButton
            icon={<PersonRegular />}
            checked={filters.mine}
            onClick={() => onFilters({ ...filters, mine: !filters.mine })}
          >
            {say('search.mine')}
          </ToggleButton>
        )}
        {isNarrowed && (
          <Button appearance="subtle" onClick={() => onFilters({ areas: [], mine: false })}>
            {say('reminders.clear')}
          </Button>
        )}
        <span role="status" className={styles.quiet}>
          {coming.length > 0 &&
            (isNarrowed
              ? say('reminders.coming.foundOf', {
                  n: shown.length,
                  reminders: say.count('count.reminder', coming.length),
                })
              : say('reminders.coming.found', { reminders: say.count('count.reminder', coming.length) }))}
        </span>
      </div>
      {coming.length === 0 && <p>{say('reminders.coming.none', { n: previewDays })}</p>}
      {coming.length > 0 && shown.length === 0 && <p>{say('reminders.coming.noneChosen')}</p>}
      <DayLines
        key={`${filters.areas.join()} ${filters.mine}`}
        things={shown}
        today={today}
        keyOf={keyOf}
        line={(one) =>
          line(one, sayReceiver(one, say, nameOf), say('reminders.why', { rule: capital(one.rule), why: one.why }))
        }
      />
      {not.length > 0 && (
        <Button className={styles.foot} aria-expanded={open} aria-controls={region} onClick={() => setOpen(!open)}>
          {open ? say('reminders.withheld.hide') : say.count('reminders.withheld.show', not.length)}
        </Button>
      )}
      <div id={region} hidden={!open}>
        {open && not.length > 0 && (
          <>
            <h2 className={styles.sub2}>{say('reminders.withheld.title')}</h2>
            <DayLines
              things={not}
              today={today}
              level={3}
              keyOf={keyOf}
              line={(one) => line(one, one.rule, say('reminders.whyNot', { why: one.why }))}
            />
          </>
        )}
      </div>
    </>
  );
};
