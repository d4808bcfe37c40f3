import * as React from 'react';
import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { MeetingLists } from '../../../lists/meetings/meeting-lists';
import { asFault, faultWords } from '../../../lists/transport/request-fault';
import { groupName } from '../../../meetings/group-name';
import { sayDate } from '../../../periods/index';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import type { MachineryPartProps } from '../parts';

interface CalendarSectionProps extends MachineryPartProps {
  readonly feeds: Awaited<ReturnType<MeetingLists['feeds']['read']>>;
  readonly onChanged: () => void;
}

type Told = { readonly kind: 'good' | 'bad'; readonly text: string } | { readonly kind: 'made'; readonly url: string };

/** Addresses at which calendars are fetched without sign-in: owners of the site open and close them. */
export const CalendarSection: React.FC<CalendarSectionProps> = (props) => {
  const { site, plan, today, me, rights, feeds, onChanged } = props;
  const styles = usePartStyles();
  const say = useSay();
  const [told, setTold] = React.useState<Told | null>(null);
  const [busy, setBusy] = React.useState(false);
  if (!rights.provision || rights.paused === true) return null;
  const { base } = feeds;
  const own = feeds.feeds.filter(({ planKey }) => planKey === plan.key);
  const whatOf = (groupKey: string | null): string => {
    const group = plan.groups.find(({ key }) => key === groupKey);
    return group === undefined
      ? say('meetings.calendar.all')
      : say('meetings.icsTitle', { group: groupName(group.title) });
  };
  const act = async (work: (lists: MeetingLists) => Promise<Told>): Promise<void> => {
    setBusy(true);
    try {
      setTold(await work((await site.machinery()).meetings));
      onChanged();
    } catch (error) {
      setTold({ kind: 'bad', text: faultWords(asFault(error), say) });
    } finally {
      setBusy(false);
    }
  };
  const open = (groupKey: string | null): Promise<void> =>
    act(async (lists) => ({
      kind: 'made',
      url: await lists.feeds.open({ planKey: plan.key, groupKey, by: me?.name ?? null }, base ?? '', today),
    }));
  const copy = async (url: string): Promise<void> => {
    const { copyForms } = await import(
      /* webpackChunkName: 'fremdrift-machinery-calendar' */ '../../tidsplan/out/deliver'
    );
    if (await copyForms({ 'text/plain': url })) setTold({ kind: 'good', text: say('meetings.calendar.copied') });
  };
  return (
    <section className={styles.section} aria-labelledby="meetings-calendar" data-print-hide="">
      <h2 id="meetings-calendar" className={styles.sectionTitle}>
        {say('meetings.calendar')}
      </h2>
      <p className={styles.text}>{say('export.calendar')}</p>
      {told?.kind === 'made' && (
        <Field label={say('meetings.calendar.address')} hint={say('meetings.calendar.once')}>
          <Input
            readOnly
            value={told.url}
            onFocus={(event) => event.target.select()}
            contentAfter={
              <Button size="small" onClick={() => void copy(told.url)}>
                {say('meetings.calendar.copy')}
              </Button>
            }
          />
        </Field>
      )}
      <div role="status" className={styles.live}>
        {told !== null && told.kind !== 'made' && (
          <MessageBar intent={told.kind === 'good' ? 'success' : 'error'} layout="multiline">
            <MessageBarBody>{told.text}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {own.length === 0 ? (
        <p className={styles.quiet}>{say('meetings.calendar.none')}</p>
      ) : (
        <ul>
          {own.map((feed) => {
            const { hash, groupKey, by, on } = feed;
            return (
              <li key={hash}>
                {whatOf(groupKey)}.{' '}
                {on !== null && `${say('meetings.calendar.by', { day: sayDate(on, say.locale), name: by ?? '–' })}. `}
                <Button
                  size="small"
                  disabledFocusable={busy}
                  onClick={() =>
                    void act(async (lists) => {
                      await lists.feeds.close(hash);
                      return { kind: 'good', text: say('meetings.calendar.closed') };
                    })
                  }
                >
                  {say('meetings.calendar.close', { what: whatOf(groupKey) })}
                </Button>{' '}
                {base !== null && (
                  <Button
                    size="small"
                    appearance="subtle"
                    title={say('meetings.calendar.renewHint')}
                    disabledFocusable={busy}
                    onClick={() =>
                      void act(async (lists) => ({
                        kind: 'made',
                        url: await lists.feeds.renew(feed, me?.name ?? null, base, today),
                      }))
                    }
                  >
                    {say('meetings.calendar.renew', { what: whatOf(groupKey) })}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {base === null ? (
        <p className={styles.quiet}>{say('meetings.calendar.noBase')}</p>
      ) : (
        <div className={styles.actions}>
          <Button disabledFocusable={busy} onClick={() => void open(null)}>
            {say('meetings.calendar.openAll')}
          </Button>
          {plan.groups.map(({ key, title }) => (
            <Button key={key} appearance="subtle" disabledFocusable={busy} onClick={() => void open(key)}>
              {say('meetings.calendar.openOne', { group: groupName(title) })}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
};
