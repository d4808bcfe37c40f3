import * as React from 'react';
import { Button, Field, MessageBar, MessageBarBody, RadioGroup } from '@fluentui/react-components';
import type { GoverningDocument } from '../../documents/document';
import type { PlanSite } from '../../lists/plan-site';
import { resolution, type Choice, type Conflict } from '../../lists/writing/conflict';
import type { LocalDate } from '../../plan/plan';
import { ChoiceCard } from '../conflict/choice-card';
import type { EditProblem } from '../edit/edit-state';
import { sayClock, sayDayOf } from '../history/moment';
import { useAsked } from '../history/use-asked';
import type { Say } from '../../text/text';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import {
  conflictNames,
  firstChoice,
  type ConflictQuestion,
  savedBy,
  sayConflictValue,
  wholeChoice,
} from './conflict-fields';
import { useConflictStyles } from './conflict-styles';
import { problemWords } from './problem-words';
import { useRegisterStyles } from './register-styles';

interface DocumentConflictProps {
  readonly conflict: Conflict<GoverningDocument>;
  /** True where the document was changed once more while somebody chose. */
  readonly again: boolean;
  readonly saving: boolean;
  readonly problem: EditProblem | null;
  readonly documents: readonly GoverningDocument[];
  readonly site: PlanSite;
  readonly today: LocalDate;
  readonly onSettle: (choice: Choice<GoverningDocument>) => void;
  readonly onDiscard: () => void;
}

/** Two have changed the same document: field by field, what shall stand. What will stand is said before it is saved. */
export const DocumentConflict: React.FC<DocumentConflictProps> = (props) => {
  const { conflict, again, saving, problem, documents, site, today, onSettle, onDiscard } = props;
  const shared = useRegisterStyles();
  const styles = useConflictStyles();
  const say = useSay();
  const title = useUniqueId('conflict');
  const heading = React.useRef<HTMLHeadingElement>(null);
  const { asked, told } = React.useMemo(() => conflictNames(conflict), [conflict]);
  const [choice, setChoice] = React.useState(() => firstChoice(asked));
  // Another conflict is another choice, and is read from its beginning.
  React.useEffect(() => {
    setChoice(firstChoice(asked));
    heading.current?.focus();
  }, [asked]);
  const { row } = conflict.theirs;
  const ask = React.useMemo(() => (row === null ? null : () => site.rowHistory(row)), [site, row]);
  // Who it was is told where it can be had; the choice does not wait for it.
  const lines = useAsked(ask, null).value ?? [];
  const newest = lines.find(({ by }) => by !== '');
  const words = (name: (typeof asked)[number]['name'], whose: 'base' | 'mine' | 'theirs'): string =>
    sayConflictValue(conflict[whose], name, documents, say) ?? say('documents.empty');
  const nothing = Object.keys(resolution(conflict, wholeChoice(choice))).length === 0;
  return (
    <section className={styles.card} aria-labelledby={title} data-conflict="">
      <h3 id={title} ref={heading} tabIndex={-1} className={shared.cardTitle}>
        {newest === undefined
          ? say('documents.conflict.title')
          : say('documents.conflict.titleBy', { person: newest.by })}
      </h3>
      {newest !== undefined && (
        <p className={shared.quiet}>
          {say('documents.conflict.saved', {
            day: sayDayOf(newest.at, today, say),
            clock: sayClock(newest.at, say),
            place: say(`lists.history.place.${newest.place}`),
          })}
        </p>
      )}
      <p className={shared.text} role="alert">
        {say(again ? 'documents.conflict.again' : 'documents.conflict.text')}
      </p>
      {asked.map(({ name, side }) => (
        <Field
          key={name}
          label={{ children: say(`documents.field.${name}`), weight: 'semibold' }}
          hint={say('documents.conflict.before', { value: words(name, 'base') })}
        >
          <RadioGroup
            className={styles.cards}
            value={choice[name] ?? 'theirs'}
            onChange={(_event, { value }) => setChoice({ ...choice, [name]: value === 'mine' ? 'mine' : 'theirs' })}
          >
            {(['mine', 'theirs'] as const).map((whose) => (
              <ChoiceCard
                key={whose}
                whose={whose}
                chosen={(choice[name] ?? 'theirs') === whose}
                caption={
                  whose === 'theirs'
                    ? theirsCaption(savedBy(lines, name), side, say)
                    : say(side === 'theirs' ? 'conflict.mineUnchanged' : 'conflict.mine')
                }
                value={{ main: words(name, whose), sub: null }}
              />
            ))}
          </RadioGroup>
        </Field>
      ))}
      {told.length > 0 && (
        <p className={shared.quiet}>
          {say('documents.conflict.told', { fields: told.map((name) => say(`documents.field.${name}`)).join(', ') })}
        </p>
      )}
      <p className={styles.result} role="status">
        {nothing
          ? say('documents.conflict.resultTheirs')
          : say('documents.conflict.result', {
              values: asked
                .map(({ name }) => `${say(`documents.field.${name}`)}: ${words(name, choice[name] ?? 'theirs')}`)
                .join(', '),
            })}
      </p>
      {problem !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{problemWords(problem, say)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={saving} onClick={() => onSettle(wholeChoice(choice))}>
          {say(saving ? 'save.saving' : 'documents.save')}
        </Button>
        <Button appearance="subtle" disabledFocusable={saving} onClick={onDiscard}>
          {say('documents.conflict.discard')}
        </Button>
      </div>
    </section>
  );
};

function theirsCaption(by: string | null, side: ConflictQuestion['side'], say: Say): string {
  if (side === 'mine') return say('conflict.nowUnchanged');
  return by === null ? say('conflict.now') : say('conflict.theirs', { person: by });
}
