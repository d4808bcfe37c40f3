import * as React from 'react';
import { Button } from '@fluentui/react-components';
import type { GroupRow } from '../../../lists/meetings/standing-groups';
import { proposeDays } from '../../../meetings/cadence';
import { groupName } from '../../../meetings/group-name';
import { byDay, lastMeeting, meetingsOf, nextMeeting, type Meeting } from '../../../meetings/meeting';
import { createCalendar, sayDay } from '../../../periods/index';
import type { Group, LocalDate } from '../../../plan/plan';
import { TextLink } from '../../plain/text-link';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import type { PartWrites } from '../kit/row-writes';
import type { MachineryPartProps } from '../parts';
import { giveCalendar } from './give-calendar';
import { GroupCadence } from './group-cadence';
import { placeFields } from './meeting-fields';

interface GroupCardProps extends MachineryPartProps {
  readonly group: Group;
  readonly meetings: readonly Meeting[];
  readonly writes: PartWrites<Meeting>;
  readonly groupRow: GroupRow | null;
  readonly again: () => void;
}

const calendar = createCalendar();
/** So many days are proposed at a time. */
const proposals = 3;

/** One group: its next and latest meeting, the days that could follow, and all of its meetings. */
export const GroupCard: React.FC<GroupCardProps> = (props) => {
  const { group, groupRow, again, meetings, writes, site, plan, today, now, mayWrite, onInner, children } = props;
  const styles = usePartStyles();
  const say = useSay();
  const [adding, setAdding] = React.useState(false);
  const own = meetings.filter(({ groupKey }) => groupKey === group.key).sort(byDay);
  const next = nextMeeting(meetings, group.key, today);
  const last = lastMeeting(meetings, group.key, today);
  const latest =
    meetingsOf(meetings, group.key)
      .filter(({ day }) => day !== null)
      .at(-1)?.day ?? null;
  const proposal = proposeDays({
    ...{ cadence: group.cadence, latest, count: proposals, calendar },
    after: today,
    cancelled: own.flatMap(({ state, day }) => (state === 'cancelled' && day !== null ? [day] : [])),
  });
  const name = groupName(group.title);
  const id = `meetings-group-${group.key.replace(/[^\w-]/g, '')}`;
  const on = (day: LocalDate | null): string => (day === null ? say('meetings.noDay') : sayDay(day, today, say.locale));
  const titleOf = (n: number): string => say('meetings.title', { group: group.title, n });
  const add = (key: string, meeting: Partial<Meeting>, done: string): Promise<boolean> =>
    writes.run(
      `meeting/${group.key}`,
      ({ meetings: lists }) =>
        lists.add(
          plan.key,
          key,
          {
            ...{ title: titleOf(own.length + 1), day: null, state: 'planned' as const },
            ...meeting,
            groupKey: group.key,
          },
          today,
        ),
      done,
    );
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.sectionTitle}>
        {group.title}
      </h2>
      <GroupCadence
        {...props}
        group={group}
        groupRow={groupRow}
        note={
          group.cadence === null ? say('meetings.setDay') : proposal.kind === 'noFirst' ? say('meetings.noFirst') : null
        }
        again={again}
      />
      <dl className={styles.text}>
        {(
          [
            ['meetings.next', next],
            ['meetings.last', last],
          ] as const
        ).map(([label, meeting]) => (
          <div key={label}>
            <dt style={{ display: 'inline', fontWeight: 600 }}>{say(label)}: </dt>
            <dd style={{ display: 'inline', margin: 0 }}>
              {meeting === null
                ? say('meetings.none')
                : [on(meeting.day), meeting.time, meeting.place].filter(Boolean).join(', ')}
            </dd>
          </div>
        ))}
      </dl>
      {proposal.kind === 'days' && mayWrite && proposal.days.length > 0 && (
        <div data-print-hide="">
          <p className={styles.quiet}>
            {say('meetings.proposed')}. {say('meetings.proposedNote')}
          </p>
          <div className={styles.actions}>
            {proposal.days.map((day) => (
              <Button
                key={day}
                size="small"
                disabledFocusable={writes.state.kind === 'saving'}
                onClick={() =>
                  void add(
                    `${group.key}:${day}`,
                    { day, time: last?.time ?? next?.time ?? null, place: last?.place ?? next?.place ?? null },
                    say('meetings.taken', { day: on(day) }),
                  )
                }
              >
                {say('meetings.take', { day: on(day) })}
              </Button>
            ))}
          </div>
        </div>
      )}
      {own.length > 0 && (
        <div
          className={styles.tableFrame}
          role="region"
          aria-label={say('meetings.allOf', { group: name })}
          tabIndex={0}
        >
          <table className={styles.table}>
            <caption className={styles.quiet} style={{ textAlign: 'start' }}>
              {say('meetings.all')}
            </caption>
            <thead>
              <tr>
                {(['day', 'title', 'state', 'points', 'decisions'] as const).map((column) => (
                  <th
                    key={column}
                    scope="col"
                    data-number={column === 'points' || column === 'decisions' ? '' : undefined}
                  >
                    {say(`meetings.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {own.map((meeting) => (
                <tr key={meeting.key}>
                  <td>{on(meeting.day)}</td>
                  <th scope="row">
                    {meeting.row === null ? (
                      meeting.title
                    ) : (
                      <TextLink
                        inline
                        aria-label={say('meetings.open', { title: meeting.title, day: on(meeting.day) })}
                        onClick={() => onInner(`m${meeting.row?.id ?? ''}`)}
                      >
                        {meeting.title}
                      </TextLink>
                    )}
                  </th>
                  <td>{say(`meetings.state.${meeting.state}`)}</td>
                  <td data-number="">{meeting.agenda.length}</td>
                  <td data-number="">{meeting.decisions.length}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={styles.actions} data-print-hide="">
        {mayWrite && !adding && (
          <Button onClick={() => setAdding(true)} aria-label={say('meetings.newFor', { group: name })}>
            {say('meetings.new')}
          </Button>
        )}
        {own.some(({ day }) => day !== null) && (
          <Button
            appearance="subtle"
            aria-label={say('meetings.icsOf', { group: name })}
            onClick={() => void giveCalendar(group.title, own, { site: site.url, now: now() }, say)}
          >
            {say('meetings.ics')}
          </Button>
        )}
      </div>
      {adding && (
        <RowEditor<Meeting>
          site={site}
          today={today}
          label={say('meetings.newFor', { group: name })}
          fields={placeFields(say)}
          thing={null}
          begin={{ title: titleOf(own.length + 1) }}
          name={`meeting/${group.key}`}
          writes={writes}
          onSave={(meeting) =>
            add(`${group.key}:own:${meeting.day ?? ''}:${own.length + 1}`, meeting, say('meetings.made')).then(
              (saved) => {
                if (saved) setAdding(false);
                return saved;
              },
            )
          }
          onClose={() => setAdding(false)}
        />
      )}
      {children}
    </section>
  );
};
