import * as React from 'react';
import { Button, Link, makeStyles, MessageBar, MessageBarBody, Select, tokens } from '@fluentui/react-components';
import { messageUrl } from '../../lists/message-url';
import type { PlanSite } from '../../lists/plan-site';
import type { OutboxRow, OutboxState } from '../../lists/repository';
import { outboxStates } from '../../lists/schema';
import { faultWords } from '../../lists/transport/request-fault';
import type { LocalDate, Plan } from '../../plan/plan';
import { sayClock } from '../history/moment';
import { firstLine } from '../overview/item-line';
import { useSay } from '../say';
import { DayLines } from './day-lines';
import { LatestRun } from './latest-run';
import { itemKeyOf, reasonsOf, sayKind, sayPlace } from './say-sent';
import { sayThing } from './say-thing';
import type { ReminderSources } from './reminder-sources';
import { useReminderStyles } from './reminder-styles';
import { StatePill } from './state-pill';
import { ThingLine } from './thing-line';
import { ThingMark } from './thing-mark';
import { useSent } from './use-sent';

const useStyles = makeStyles({
  choice: { minWidth: 0, maxWidth: '100%' },
  state: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    margin: '2px 0 0',
    fontSize: '14px',
    lineHeight: '20px',
  },
  who: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

interface SentPartProps {
  readonly site: PlanSite;
  readonly plan: Plan;
  readonly sources: ReminderSources;
  readonly today: LocalDate;
  readonly signal: number;
  readonly onOpen: (key: string) => void;
}

/** What was sent, newest first: how each stands and why, who acted on it, and the ways to its message and its item. */
export const SentPart: React.FC<SentPartProps> = ({ site, plan, sources, today, signal, onOpen }) => {
  const styles = useReminderStyles();
  const own = useStyles();
  const say = useSay();
  const [state, setState] = React.useState<OutboxState | null>(null);
  const sent = useSent(site, plan.key, state, signal);
  const { rows, fault, loading, hasMore } = sent;
  if (fault?.kind === 'forbidden' || fault?.kind === 'noList' || (sources.standing === null && fault === null))
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{say('reminders.noRight.sent')}</MessageBarBody>
      </MessageBar>
    );
  return (
    <>
      {sources.standing !== null && <LatestRun standing={sources.standing} today={today} />}
      <div className={styles.tools}>
        <Select
          className={own.choice}
          aria-label={say('reminders.state')}
          value={state ?? ''}
          onChange={(_event, { value }) => setState(outboxStates.find((one) => one === value) ?? null)}
        >
          <option value="">{say('reminders.state.all')}</option>
          {outboxStates.map((one) => (
            <option key={one} value={one}>
              {say(`reminders.state.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      {rows.length === 0 && !loading && fault === null && (
        <p>
          {say(
            hasMore
              ? 'reminders.sent.noneInPart'
              : state === null
                ? 'reminders.sent.none'
                : 'reminders.sent.noneInState',
          )}
        </p>
      )}
      <DayLines
        key={state ?? ''}
        things={rows}
        whole
        today={today}
        keyOf={({ key, row }) => `${row.id} ${key}`}
        line={(row) => <SentLine {...{ row, site, plan, sources, today, onOpen }} />}
      />
      <p role="status">{loading && say('reminders.loading')}</p>
      {fault !== null && (
        <MessageBar intent="error" layout="multiline" role="alert" className={styles.bar}>
          <MessageBarBody>{say('reminders.failed', { why: faultWords(fault, say) })}</MessageBarBody>
        </MessageBar>
      )}
      {(hasMore || fault !== null) && !loading && (
        <Button onClick={sent.more}>{say(fault !== null ? 'shell.retry' : 'reminders.older')}</Button>
      )}
    </>
  );
};

interface SentLineProps extends Omit<SentPartProps, 'signal'> {
  readonly row: OutboxRow;
}

const SentLine: React.FC<SentLineProps> = ({ row, site, plan, sources, today, onOpen }) => {
  const styles = useReminderStyles();
  const own = useStyles();
  const say = useSay();
  const key = itemKeyOf(row, plan);
  const item = plan.items.find((one) => one.key === key);
  const activity = plan.activities.find((one) => one.key === (item?.activityKey ?? key));
  const beside = sources.beside.find((one) => one.key === key);
  const title = titleOf();
  const isChannel = row.channelId !== '' && !row.channelId.startsWith('person:');
  const how = [
    item || activity || beside ? sayThing(beside?.target ?? 'activity', item, activity, say) : null,
    sayKind(row.kind, sources.rules, say),
    sayPlace(row, { channels: sources.channels, plan, say }),
  ];
  return (
    <ThingLine
      mark={<ThingMark target={beside?.target ?? 'activity'} item={item} today={today} />}
      title={title}
      opens={item || activity ? key : null}
      onOpen={onOpen}
      sub={how.filter(Boolean).join(' · ')}
    >
      <p className={own.state}>
        <StatePill state={row.state} />
        {row.sentAt !== null && <span className={own.who}>{sayClock(row.sentAt, say)}</span>}
      </p>
      {reasonsOf(row, today, say).map((reason) => (
        <p key={reason} className={styles.why}>
          {reason}
        </p>
      ))}
      <div className={styles.ways}>
        {isChannel && row.messageId !== null && (
          <Link
            href={messageUrl(row.channelId, row.messageId)}
            target="_blank"
            rel="noreferrer"
            aria-label={say('reminders.openTeamsOf', { title })}
          >
            {say('reminders.openTeams')}
          </Link>
        )}
        {(row.state === 'failed' || row.state === 'uncertain') && (
          <Link
            href={site.repository.urlOf(row.row)}
            target="_blank"
            rel="noreferrer"
            aria-label={say('reminders.openRowOf', { title })}
          >
            {say('reminders.openRow')}
          </Link>
        )}
      </div>
    </ThingLine>
  );

  function titleOf(): string {
    if (item) return firstLine(item.text, say);
    if (activity) return `${activity.key} ${activity.title}`;
    if (beside) return beside.text;
    return key === null || key === '' ? say('reminders.card') : say('reminders.gone', { key });
  }
};
