import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { agendaOf, filledAgain } from '../../../meetings/agenda';
import { lastMeeting, type Meeting } from '../../../meetings/meeting';
import type { Group, LocalDate } from '../../../plan/plan';
import { createSay } from '../../../text/text';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import type { PartWrites } from '../kit/row-writes';
import type { MachineryPartProps } from '../parts';
import { agendaLine, keyInLine, lineFor } from './agenda-words';
import { agendaField } from './meeting-fields';
import type { MeetingRows } from './use-meetings';

interface AgendaSectionProps extends MachineryPartProps {
  readonly meeting: Meeting;
  readonly group: Group | null;
  readonly rows: MeetingRows | null;
  readonly writes: PartWrites<Meeting>;
  readonly change: (changed: Partial<Meeting>, done: string) => Promise<boolean>;
}

/** What is filled in stands beside the plan's own words, for all who read it. */
const danish = createSay('da');

/** SharePoint's log has so many days; what was moved before is not told as new. */
const daysOfHistory = 59;

/** The agenda: filled from the plan, again as often as one likes; people's own lines stay. */
export const AgendaSection: React.FC<AgendaSectionProps> = (props) => {
  const { site, plan, today, now, mayWrite, opened, meeting, group, rows, writes, change } = props;
  const styles = usePartStyles();
  const say = useSay();
  const [editing, setEditing] = React.useState(false);
  const [filling, setFilling] = React.useState(false);
  const [told, setTold] = React.useState<string | null>(null);
  const items = React.useMemo(() => new Map(plan.items.map((item) => [item.key, item])), [plan.items]);
  const filled = new Set(meeting.filled);
  const mayFill = mayWrite && group !== null && meeting.day !== null && meeting.state !== 'cancelled';

  const fill = async (of: Group, day: LocalDate): Promise<void> => {
    setFilling(true);
    setTold(null);
    try {
      const meetings = rows?.meetings ?? [];
      const points = agendaOf({
        ...{ plan, group: of, meetings, day, today },
        changed: await changedSince(lastMeeting(meetings, of.key, day)?.day ?? null),
      });
      const next = filledAgain(
        meeting.agenda,
        meeting.filled,
        points.map((point) => agendaLine(point, danish)),
      );
      if (next.agenda.join('\n') === meeting.agenda.join('\n')) setTold(say('meetings.filledNothing'));
      else await change(next, say('meetings.filled'));
    } finally {
      setFilling(false);
    }
  };
  /** Numbers of what the history says was changed since a day; null where it does not reach so far, or may not be read. */
  const changedSince = async (since: LocalDate | null): Promise<ReadonlySet<string> | null> => {
    if (since === null) return null;
    const from = new Date(`${since}T00:00:00Z`);
    if (now().getTime() - from.getTime() > daysOfHistory * 86_400_000) return null;
    try {
      const { lines } = await site.planHistory(from, plan.key);
      return new Set(lines.map(({ rowKey }) => rowKey));
    } catch {
      return null;
    }
  };

  return (
    <section className={styles.section} aria-labelledby="meeting-agenda">
      <h2 id="meeting-agenda" className={styles.sectionTitle}>
        {say('meetings.agenda')}
      </h2>
      {editing ? (
        <RowEditor<Meeting>
          site={site}
          today={today}
          label={say('meetings.editAgenda')}
          fields={[agendaField(say)]}
          thing={meeting}
          name="agenda"
          writes={writes}
          onSave={async (changed) => {
            const saved = await change(changed, say('meetings.saved'));
            if (saved) setEditing(false);
            return saved;
          }}
          onClose={() => setEditing(false)}
        />
      ) : meeting.agenda.length === 0 ? (
        <p className={styles.text}>{say('meetings.agendaEmpty')}</p>
      ) : (
        <ol>
          {meeting.agenda.map((line, i) => {
            const key = keyInLine(line);
            const words = filled.has(line) ? lineFor(line, items, say) : line;
            return (
              <li key={`${i} ${line}`} style={{ marginBlockEnd: '6px', overflowWrap: 'anywhere' }}>
                {key !== null && items.has(key) ? (
                  <Button
                    appearance="transparent"
                    data-item={key}
                    style={{
                      padding: 0,
                      minWidth: 0,
                      fontWeight: 400,
                      textAlign: 'start',
                      justifyContent: 'flex-start',
                      // A line in several rows keeps its number at the first of them.
                      verticalAlign: 'top',
                    }}
                    onClick={() => opened.open(key)}
                  >
                    {words}
                  </Button>
                ) : (
                  words
                )}
                {filled.has(line) && <span className={styles.quiet}> {say('meetings.fromPlan')}</span>}
              </li>
            );
          })}
        </ol>
      )}
      <p role="status" className={styles.quiet}>
        {told}
      </p>
      {!editing && mayWrite && (
        <div className={styles.actions} data-print-hide="">
          {mayFill && group !== null && meeting.day !== null && (
            <Button
              appearance={meeting.filled.length === 0 ? 'primary' : 'secondary'}
              disabledFocusable={filling || writes.state.kind === 'saving'}
              onClick={() => void fill(group, meeting.day ?? today)}
            >
              {say(meeting.filled.length === 0 ? 'meetings.fill' : 'meetings.fillAgain')}
            </Button>
          )}
          <Button onClick={() => setEditing(true)}>{say('meetings.editAgenda')}</Button>
        </div>
      )}
    </section>
  );
};
