import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { groupName } from '../../../meetings/group-name';
import type { Meeting } from '../../../meetings/meeting';
import { sayDay } from '../../../periods/index';
import { useSay } from '../../say';
import { PartFrame, usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import { RowNote } from '../kit/row-note';
import type { MachineryPartProps } from '../parts';
import { AgendaSection } from './agenda-section';
import { DecisionsSection } from './decisions-section';
import { giveCalendar } from './give-calendar';
import { headFields, meetingFields } from './meeting-fields';
import { MeetingWays } from './meeting-ways';
import { useMeetings } from './use-meetings';

interface MeetingViewProps extends MachineryPartProps {
  /** The row of the meeting in its list. */
  readonly id: number;
}

/** One meeting: when and where, its agenda filled from the plan, and its decisions with what became of them. */
export const MeetingView: React.FC<MeetingViewProps> = (props) => {
  const { id, site, plan, today, now, mayWrite, onInner } = props;
  const styles = usePartStyles();
  const say = useSay();
  const { asked, writes } = useMeetings(props);
  const { value, loading, fault, again } = asked;
  const [editing, setEditing] = React.useState(false);
  const meeting = value?.meetings.find(({ row }) => row?.id === id) ?? null;
  const group = plan.groups.find(({ key }) => key === meeting?.groupKey) ?? null;
  const fields = React.useMemo(() => meetingFields(say), [say]);
  const change = (changed: Partial<Meeting>, done: string, undone = say('meetings.undone')): Promise<boolean> =>
    meeting === null ? Promise.resolve(false) : writes.change(meeting, changed, { done, undone });
  const on = meeting?.day == null ? null : sayDay(meeting.day, today, say.locale);
  return (
    <PartFrame
      title={titleOf()}
      lead={leadOf()}
      loading={loading}
      fault={fault}
      onAgain={again}
      actions={<MeetingWays here="meeting" onInner={onInner} />}
    >
      <RowNote site={site} today={today} writes={writes} fields={fields} />
      {meeting !== null && (
        <>
          <section className={styles.section} aria-label={titleOf()}>
            <p className={styles.text}>
              {[
                group === null ? null : group.title,
                on ?? say('meetings.noDay'),
                meeting.time,
                meeting.place,
                say(`meetings.state.${meeting.state}`),
              ]
                .filter((one) => one !== null)
                .join(' · ')}
            </p>
            {editing ? (
              <RowEditor<Meeting>
                site={site}
                today={today}
                label={say('meetings.edit')}
                fields={headFields(say)}
                thing={meeting}
                name="meeting"
                writes={writes}
                onSave={async (changed) => {
                  const saved = await change(changed, say('meetings.saved'));
                  if (saved) setEditing(false);
                  return saved;
                }}
                onClose={() => setEditing(false)}
              />
            ) : (
              <div className={styles.actions} data-print-hide="">
                {mayWrite && <Button onClick={() => setEditing(true)}>{say('meetings.edit')}</Button>}
                {mayWrite && meeting.state !== 'cancelled' && meeting.state !== 'held' && (
                  <Button
                    appearance="subtle"
                    disabledFocusable={writes.state.kind === 'saving'}
                    onClick={() =>
                      void change({ state: 'cancelled' }, say('meetings.cancelled'), say('meetings.uncancelled'))
                    }
                  >
                    {say('meetings.cancel')}
                  </Button>
                )}
                {meeting.day !== null && (
                  <Button
                    appearance="subtle"
                    onClick={() => void giveCalendar(meeting.title, [meeting], { site: site.url, now: now() }, say)}
                  >
                    {say('meetings.ics')}
                  </Button>
                )}
              </div>
            )}
          </section>
          <AgendaSection {...props} meeting={meeting} group={group} rows={value} writes={writes} change={change} />
          <DecisionsSection {...props} meeting={meeting} writes={writes} change={change} />
        </>
      )}
    </PartFrame>
  );

  function titleOf(): string {
    if (meeting === null) return say('machinery.part.meetings');
    if (group === null || on === null) return meeting.title;
    return say('report.agenda', { group: groupName(group.title), day: on });
  }

  function leadOf(): string | null {
    if (value === null) return null;
    if (meeting === null) return say('meetings.gone');
    const { title, agenda } = meeting;
    const points = agenda.length === 0 ? say('meetings.noPoints') : say.count('meetings.points', agenda.length);
    return on === null
      ? say('meetings.lead.meetingNoDay', { title, points })
      : say('meetings.lead.meeting', { title, day: on, points });
  }
};
