import * as React from 'react';
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { decisionsOf, itemsByKey, type Decision } from '../../../meetings/decisions';
import type { Meeting } from '../../../meetings/meeting';
import type { Plan } from '../../../plan/plan';
import { stateOf } from '../../../plan/status';
import { stateWord } from '../../marks/words';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';
import { RowEditor } from '../kit/row-editor';
import type { PartWrites } from '../kit/row-writes';
import type { MachineryPartProps } from '../parts';
import { decisionsField } from './meeting-fields';

interface DecisionsSectionProps extends MachineryPartProps {
  readonly meeting: Meeting;
  readonly writes: PartWrites<Meeting>;
  readonly change: (changed: Partial<Meeting>, done: string) => Promise<boolean>;
}

/** What was decided, line by line; each can be made a follow-up, and then tells how it stands. */
export const DecisionsSection: React.FC<DecisionsSectionProps> = (props) => {
  const { site, plan, today, mayWrite, opened, meeting, writes, change } = props;
  const styles = usePartStyles();
  const say = useSay();
  const [editing, setEditing] = React.useState(false);
  const [following, setFollowing] = React.useState<string | null>(null);
  const items = React.useMemo(() => itemsByKey(plan), [plan]);
  const decisions = decisionsOf(meeting.decisions, items);
  return (
    <section className={styles.section} aria-labelledby="meeting-decisions">
      <h2 id="meeting-decisions" className={styles.sectionTitle}>
        {say('meetings.decisions')}
      </h2>
      {editing ? (
        <RowEditor<Meeting>
          site={site}
          today={today}
          label={say('meetings.editDecisions')}
          fields={[decisionsField(say)]}
          thing={meeting}
          name="decisions"
          writes={writes}
          onSave={async (changed) => {
            const saved = await change(changed, say('meetings.saved'));
            if (saved) setEditing(false);
            return saved;
          }}
          onClose={() => setEditing(false)}
        />
      ) : decisions.length === 0 ? (
        <p className={styles.text}>{say('meetings.decisionsEmpty')}</p>
      ) : (
        <ul>
          {decisions.map((decision, i) => (
            <li key={`${i} ${decision.line}`} style={{ marginBlockEnd: '8px', overflowWrap: 'anywhere' }}>
              {decision.text} <Became decision={decision} />{' '}
              {mayWrite && decision.key === null && following !== decision.line && (
                <Button
                  size="small"
                  data-print-hide=""
                  aria-label={say('meetings.followOf', { text: decision.text })}
                  onClick={() => setFollowing(decision.line)}
                >
                  {say('meetings.follow')}
                </Button>
              )}
              {following === decision.line && (
                <FollowForm
                  plan={plan}
                  text={decision.text}
                  saving={writes.state.kind === 'saving'}
                  onClose={() => setFollowing(null)}
                  onSave={async (asked) => {
                    const done = await writes.run(
                      meeting.key,
                      ({ meetings }) => meetings.follow(plan, meeting, { ...asked, line: decision.line }, today),
                      say('meetings.followed'),
                    );
                    if (done) setFollowing(null);
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!editing && mayWrite && (
        <div className={styles.actions} data-print-hide="">
          <Button onClick={() => setEditing(true)}>{say('meetings.editDecisions')}</Button>
        </div>
      )}
    </section>
  );

  /** The number of the follow-up that a decision became, and how it stands today. */
  function Became({ decision: { key, item } }: { readonly decision: Decision }): React.ReactElement | null {
    if (key === null) return null;
    if (item === null) return <span className={styles.quiet}>({key})</span>;
    return (
      <Button
        appearance="transparent"
        size="small"
        data-item={key}
        style={{ padding: 0, minWidth: 0 }}
        onClick={() => opened.open(key)}
      >
        {key}, {stateWord(stateOf(item, today), say).toLocaleLowerCase(say.locale)}
      </Button>
    );
  }
};

interface FollowAsked {
  readonly activityKey: string;
  readonly periodText: string | null;
  readonly responsible: string | null;
}

interface FollowFormProps {
  readonly plan: Plan;
  readonly text: string;
  readonly saving: boolean;
  readonly onSave: (asked: FollowAsked) => Promise<void>;
  readonly onClose: () => void;
}

/** Where the follow-up belongs, by when, and who has it. */
const FollowForm: React.FC<FollowFormProps> = ({ plan, text, saving, onSave, onClose }) => {
  const styles = usePartStyles();
  const say = useSay();
  const [activityKey, setActivity] = React.useState('');
  const [period, setPeriod] = React.useState('');
  const [role, setRole] = React.useState('');
  return (
    <form
      className={styles.section}
      data-print-hide=""
      aria-label={say('meetings.followOf', { text })}
      onSubmit={(event) => {
        event.preventDefault();
        if (activityKey !== '')
          void onSave({ activityKey, periodText: period.trim() || null, responsible: role.trim() || null });
      }}
    >
      <Field label={say('meetings.follow.activity')} required>
        <Select value={activityKey} onChange={(_event, { value }) => setActivity(value)} required autoFocus>
          <option value="">{say('meetings.follow.choose')}</option>
          {plan.activities.map(({ key, title }) => (
            <option key={key} value={key}>
              {key} {title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('meetings.follow.period')}>
        <Input value={period} onChange={(_event, { value }) => setPeriod(value)} />
      </Field>
      <Field label={say('meetings.follow.role')}>
        <Input value={role} onChange={(_event, { value }) => setRole(value)} />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={saving || activityKey === ''}>
          {say('meetings.followSave')}
        </Button>
        <Button onClick={onClose}>{say('edit.cancel')}</Button>
      </div>
    </form>
  );
};
