import * as React from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { PlanSite } from '../../lists/plan-site';
import type { Rights } from '../../lists/rights-of';
import { faultWords } from '../../lists/transport/request-fault';
import type { LocalDate, Plan } from '../../plan/plan';
import type { Changed } from '../edit/things';
import { useAsked } from '../history/use-asked';
import { useSay } from '../say';
import type { Looking, PlanFilters } from '../state';
import { SegmentedChoice } from '../tidsplan/segmented-choice';
import { ChannelsPart } from './channels-part';
import { ComingPart } from './coming-part';
import { readReminderSources } from './reminder-sources';
import { useReminderStyles } from './reminder-styles';
import { SentPart } from './sent-part';

const parts = ['coming', 'sent', 'channels'] as const;
type Part = (typeof parts)[number];

export interface RemindersPageProps {
  readonly site: PlanSite;
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly signal: number;
  readonly rights: Rights;
  readonly closedOn: LocalDate | null;
  /** Put on hold by stab. */
  readonly paused: boolean;
  readonly me: Looking | null;
  readonly filters: PlanFilters;
  /** Which part the address names; null or anything else is the first. */
  readonly part: string | null;
  readonly onPart: (part: string | null) => void;
  readonly onFilters: (filters: PlanFilters) => void;
  readonly onOpen: (key: string) => void;
  readonly onChanged: (changed: readonly Changed[]) => void;
  readonly onRefused: () => void;
}

/** What comes, what was sent, and where to: all that there is to know of a plan's reminders. */
export const RemindersPage: React.FC<RemindersPageProps> = (props) => {
  const { site, plan, today, signal, closedOn, paused, me, filters, onPart, onOpen } = props;
  const styles = useReminderStyles();
  const say = useSay();
  const part: Part = parts.find((one) => one === props.part) ?? 'coming';
  const open = (next: Part): void => onPart(next === 'coming' ? null : next);
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
        {fault !== null && (
          <MessageBar intent="error" layout="multiline" role="alert" className={styles.bar}>
            <MessageBarBody>{say('reminders.failed', { why: faultWords(fault, say) })}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={again}>
                {say('shell.retry')}
              </Button>
            </MessageBarActions>
          </MessageBar>
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
        {sources !== null && part === 'coming' && closedOn === null && (
          <ComingPart
            {...{ plan, sources, today, me, onOpen }}
            filters={filters}
            onFilters={(change) => props.onFilters({ ...filters, ...change })}
            onChannels={() => open('channels')}
          />
        )}
        {sources !== null && part === 'sent' && <SentPart {...{ site, plan, sources, today, signal, onOpen }} />}
        {sources !== null && part === 'channels' && (
          <ChannelsPart
            {...{ site, plan, closedOn }}
            channels={sources.channels}
            rights={props.rights}
            onChanged={props.onChanged}
            onRefused={props.onRefused}
          />
        )}
      </div>
    </div>
  );
};
