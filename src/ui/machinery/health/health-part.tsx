import * as React from 'react';
import { Select } from '@fluentui/react-components';
import { findings, freshDays, planAlone, sayHealth, type HealthSources } from '../../../health/index';
import { readFreshDays } from '../../../lists/health-settings';
import { lists } from '../../../lists/schema';
import type { LocalDate, Plan } from '../../../plan/plan';
import { newsOf, silentWeeks } from '../../../reminders/index';
import { askField } from '../../activity/asked-field';
import { useAsked } from '../../history/use-asked';
import { readReminderSources, type ReminderSources } from '../../reminders/reminder-sources';
import { useSay } from '../../say';
import { viewOf } from '../../state/view-state';
import { SegmentedChoice } from '../../tidsplan/segmented-choice';
import { PartFrame, usePartStyles } from '../kit/part-frame';
import type { MachineryPartProps } from '../parts';
import { FindingGroupCard } from './finding-group';
import { FreshSetting } from './fresh-setting';
import { grouped, groupings, ofArea, type Grouping } from './group';
import { editorFor, mendOf, type Mend } from './mend';

/** The reminders' sources, and how many days a figure is fresh where an owner has set it. */
type Read = ReminderSources & { readonly fresh: number | null };

/** What the plan lacks to be alive, as a list of what to mend, each with the place where it is done. */
export const HealthPart: React.FC<MachineryPartProps> = (props) => {
  const { site, plan, today, signal, ways, opened, onPart, mayWrite, rights } = props;
  const styles = usePartStyles();
  const say = useSay();
  const ask = React.useCallback(async (): Promise<Read> => {
    const [read, fresh] = await Promise.all([
      readReminderSources(site, plan.key, today),
      readFreshDays(site.repository),
    ]);
    return { ...read, fresh };
  }, [site, plan.key, today]);
  const { value, fault, loading, again } = useAsked(ask, signal);
  const [by, setBy] = React.useState<Grouping>('kind');
  const [areaKey, setArea] = React.useState<string | null>(null);
  const sources = React.useMemo(
    () => (value === null ? null : healthSources(plan, value, today)),
    [plan, value, today],
  );
  const all = React.useMemo(() => (sources === null ? null : findings(sources, today)), [sources, today]);
  const shown = all === null ? [] : ofArea(all, areaKey);
  const area = plan.areas.find(({ key }) => key === areaKey);
  const mend = (to: Mend): void => {
    switch (to.to) {
      case 'item':
        return opened.open(to.key);
      case 'period':
        return mayWrite ? opened.openPeriod(to.key) : opened.open(to.key);
      case 'activity': {
        const activity = plan.activities.find(({ key }) => key === to.key);
        const asked = mayWrite && activity ? editorFor(to.asks, activity) : null;
        if (asked !== null) askField(site, { activityKey: to.key, ...asked });
        return ways.go(viewOf('activity', { selected: to.key }));
      }
      case 'channels':
        return ways.go(viewOf('reminders', { selected: 'channels' }));
      case 'members':
        return;
      case 'indicators':
      case 'process':
      case 'meetings':
        return onPart(to.to);
    }
  };
  return (
    <PartFrame
      title={say('health.title')}
      lead={
        all === null
          ? null
          : lead(shown.length === 0 && area ? say('health.none', { area: area.title }) : sayHealth(shown, say))
      }
      loading={loading}
      fault={fault}
      onAgain={again}
    >
      {all !== null && all.length > 0 && (
        <div className={styles.actions} data-print-hide="">
          <SegmentedChoice
            label={say('health.by')}
            values={groupings}
            value={by}
            wordOf={(one) => say(`health.by.${one}`)}
            onChange={setBy}
          />
          {plan.areas.length > 1 && (
            <Select
              aria-label={say('health.area')}
              value={areaKey ?? ''}
              onChange={(_event, data) => setArea(data.value === '' ? null : data.value)}
            >
              <option value="">{say('health.area.all')}</option>
              {plan.areas.map(({ key, title }) => (
                <option key={key} value={key}>{`${key} ${title}`}</option>
              ))}
            </Select>
          )}
        </div>
      )}
      {grouped(shown, by, plan).map((group) => (
        <FindingGroupCard
          key={`${by} ${group.id}`}
          group={group}
          plan={plan}
          membersUrl={site.repository.listUrl(lists.members.name)}
          mendOf={mendOf}
          onMend={mend}
          mayWrite={mayWrite}
        />
      ))}
      {sources !== null && (
        <>
          <FreshSetting
            site={site}
            weeks={sources.freshDays === null ? null : sources.freshDays / 7}
            usualWeeks={Math.round(freshDays(sources.rounds) / 7)}
            maySet={mayWrite && rights.manage}
            onSaved={again}
          />
          {value?.standing === null && <p className={styles.quiet}>{say('health.notRead')}</p>}
        </>
      )}
    </PartFrame>
  );
};

/** A sentence ends as one. */
const lead = (words: string): string => (words.endsWith('.') ? words : `${words}.`);

/** What the plan's health is read from: the reminders' own sources say what was heard, and what silence is. */
function healthSources(plan: Plan, { rules, beside, standing, fresh }: Read, today: LocalDate): HealthSources {
  const begun = standing?.begun ?? null;
  return {
    ...planAlone(plan, today),
    // Before reminders began nobody was asked.
    news: begun === null ? null : newsOf(plan, begun),
    quietWeeks: silentWeeks(rules),
    freshDays: fresh,
    rounds: beside.filter(({ target }) => target === 'supervision'),
  };
}
