import * as React from 'react';
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { faultWords } from '../../lists/transport/request-fault';
import type { Plan } from '../../plan/plan';
import { useAsked } from '../history/use-asked';
import { TextLink } from '../plain/text-link';
import { FaultBar } from '../fault-bar';
import { useSay } from '../say';
import type { PlanPagesProps } from '../shell/plan-pages';
import { SegmentedChoice } from '../tidsplan/segmented-choice';
import { ChannelsPart } from './channels-part';
import { ComingPart } from './coming-part';
import { readReminderSources } from './reminder-sources';
import { useReminderStyles } from './reminder-styles';
import { SentPart } from './sent-part';

const parts = ['coming', 'sent', 'channels'] as const;
type Part = (typeof parts)[number];

interface RemindersPageProps extends PlanPagesProps {
  readonly plan: Plan;
}

/**
 * What comes, what was sent, and where to: all that there is to know of a plan's reminders. It takes the shell's own props
 * as they are, for each that is named there weighs on the first view.
 */
export const RemindersPage: React.FC<RemindersPageProps> = (props) => {
  const { site, plan, today, signal, rights, closedOn, me, ways, source } = props;
  const { selected, query, filters } = ways.view;
  const paused = props.loaded.remindersPaused ?? false;
  const onOpen = props.opened.open;
  const styles = useReminderStyles();
  const say = useSay();
  const part: Part = parts.find((one) => one === selected) ?? 'coming';
  const open = (next: Part): void => ways.select(next === 'coming' ? null : next);
  const openPlan = (key: string | null): void => {
    ways.openPlan(key);
    ways.openPage('reminders');
  };
  const ask = React.useCallback(() => readReminderSources(site, plan.key, today), [site, plan.key, today]);
  const { value: sources, fault, loading, again } = useAsked(ask, signal);
  return (
    <div className={styles.root}>
      <div className={styles.page}>
        <div className={styles.head}>
          <h1 className={styles.title}>{say('shell.reminders')}</h1>
          <SegmentedChoice
            label={say('reminders.parts')}
            values={parts}
            value={part}
            wordOf={(one) => say(`reminders.part.${one}`)}
            onChange={open}
          />
        </div>
        {(closedOn !== null || paused) && (
          <MessageBar intent="info" layout="multiline" className={styles.bar}>
            <MessageBarBody>{say(closedOn !== null ? 'reminders.closed' : 'reminders.paused')}</MessageBarBody>
          </MessageBar>
        )}
        {sources?.isReminded === false && (
          <MessageBar intent="info" layout="multiline" className={styles.bar}>
            <MessageBarBody>{say('reminders.notReminded')}</MessageBarBody>
          </MessageBar>
        )}
        {sources !== null && sources.others.length > 0 && (
          <p className={styles.lead}>
            {say('reminders.others')}{' '}
            {sources.others.map(({ key, title, isCurrent }, i) => (
              <React.Fragment key={key}>
                {i > 0 && ', '}
                <TextLink inline onClick={() => openPlan(isCurrent ? null : key)}>
                  {title}
                </TextLink>
              </React.Fragment>
            ))}
          </p>
        )}
        {fault !== null && (
          <FaultBar
            words={say('reminders.failed', { why: faultWords(fault, say) })}
            onAgain={again}
            className={styles.bar}
          />
        )}
        {loading && sources === null && <p role="status">{say('reminders.loading')}</p>}
        {sources !== null && sources.problems.length > 0 && (
          <MessageBar intent="warning" layout="multiline" className={styles.bar}>
            <MessageBarBody>
              {say.count('reminders.problems', sources.problems.length)}{' '}
              {sources.problems.map((problem) => problem[say.locale]).join(' ')}
            </MessageBarBody>
          </MessageBar>
        )}
        {sources?.isReminded === true && part === 'coming' && closedOn === null && (
          <ComingPart
            {...{ plan, sources, today, me, onOpen }}
            filters={filters}
            onFilters={(change) => ways.filter({ query, filters: { ...filters, ...change } })}
            onChannels={() => open('channels')}
          />
        )}
        {sources !== null && part === 'sent' && <SentPart {...{ site, plan, sources, today, signal, onOpen }} />}
        {sources !== null && part === 'channels' && (
          <ChannelsPart
            {...{ site, plan, rights, closedOn }}
            channels={sources.channels}
            onChanged={source.replace}
            onRefused={() => void source.reload()}
          />
        )}
      </div>
    </div>
  );
};
