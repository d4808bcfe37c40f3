import * as React from 'react';
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import type { Contacts } from '../../answers/answer';
import type { PlanSite } from '../../lists/plan-site';
import type { LocalDate } from '../../plan/plan';
import type { Say } from '../../text/text';
import { draftsOf } from '../edit/drafts';
import { EditForm } from '../edit/edit-form';
import { orNull, type FormField } from '../edit/form-fields';
import { useReminderStyles } from '../reminders/reminder-styles';
import { useSay } from '../say';
import { ActStatus } from './act-status';
import { useQuestionStyles } from './question-styles';
import type { Acts } from './use-acts';

/** The one that must be set stands first. */
const names = ['notificationContact', 'caseContact', 'legalContact', 'leaderContact', 'owner'] as const;
const draftName = 'questions/contacts';

interface ContactsPartProps {
  readonly site: PlanSite;
  readonly today: LocalDate;
  readonly acts: Acts;
  readonly contacts: Contacts;
  readonly owner: boolean;
}

/** Whom Fremdrift points to when it does not answer itself; the usual one where nobody has chosen. */
export const ContactsPart: React.FC<ContactsPartProps> = ({ site, today, acts, contacts, owner }) => {
  const page = useReminderStyles();
  const styles = useQuestionStyles();
  const say = useSay();
  const [editing, setEditing] = React.useState(false);
  const edit = React.useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setEditing(false);
    // The button is drawn again when the form has gone.
    setTimeout(() => edit.current?.focus());
  };
  return (
    <>
      <p className={page.lead}>
        {say('questions.contacts.lead')} {!owner && say('questions.contacts.readOnly')}
      </p>
      {contacts.notificationContact === null && (
        <MessageBar intent="warning" layout="multiline" className={page.bar}>
          <MessageBarBody>
            {say('questions.contacts.missing', { usual: say('questions.usual.notificationContact') })}
          </MessageBarBody>
        </MessageBar>
      )}
      <ActStatus acts={acts} />
      {editing ? (
        <EditForm
          label={say('questions.contacts.edit')}
          fields={fieldsOf(say)}
          before={Object.fromEntries(names.map((name) => [name, contacts[name] ?? '']))}
          row={draftName}
          etag={null}
          drafts={draftsOf(site)}
          today={today}
          saving={acts.saving}
          problem={acts.problem?.of === draftName ? acts.problem.why : null}
          onSave={({ changed }) =>
            acts.run(
              draftName,
              (lists) =>
                lists.setContacts(
                  Object.fromEntries(Object.entries(changed).map(([name, text]) => [name, orNull(text)])),
                ),
              { words: say('questions.contacts.saved') },
            )
          }
          onClose={close}
        />
      ) : (
        <>
          <dl className={styles.list}>
            {names.map((name) => (
              <div key={name} className={styles.wide}>
                <dt className={styles.quiet}>{say(`questions.contact.${name}`)}</dt>
                <dd className={styles.means} style={{ marginLeft: 0 }}>
                  {contacts[name] ?? usualOf(name, say)}
                </dd>
              </div>
            ))}
          </dl>
          {owner && (
            <Button
              ref={edit}
              icon={<EditRegular />}
              onClick={() => {
                acts.clear();
                setEditing(true);
              }}
            >
              {say('questions.contacts.edit')}
            </Button>
          )}
        </>
      )}
    </>
  );
};

const usualOf = (name: (typeof names)[number], say: Say): string =>
  say('questions.contacts.usual', { usual: say(`questions.usual.${name}`) });

const fieldsOf = (say: Say): FormField[] =>
  names.map((name) => ({
    name,
    label: say(`questions.contact.${name}`),
    kind: 'line',
    hint:
      name === 'notificationContact'
        ? say('questions.hint.notificationContact')
        : say('questions.contacts.hint', { before: say(`questions.before.${name}`) }),
  }));
