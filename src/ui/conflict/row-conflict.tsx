import * as React from 'react';
import { Button, Field, MessageBar, MessageBarBody, RadioGroup } from '@fluentui/react-components';
import type { HistoryLine } from '../../lists/history/history';
import type { PlanSite } from '../../lists/plan-site';
import { resolution, type Choice, type Conflict, type ConflictSide } from '../../lists/writing/conflict';
import type { LocalDate, RowRef } from '../../plan/plan';
import type { Say } from '../../text/text';
import type { EditProblem } from '../edit/edit-state';
import { sayClock, sayDayOf } from '../history/moment';
import { useAsked } from '../history/use-asked';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import { ChoiceCard } from './choice-card';
import { useConflictStyles } from './row-conflict-styles';

/** A field of a row that somebody is asked about. */
export interface AskedField<Name> {
  readonly name: Name;
  readonly side: Exclude<ConflictSide, 'same'>;
}

/** How a conflict of one kind of row is put to a person. */
export interface ConflictWords<T, Name extends string> {
  /** Which fields are asked about, and which somebody else alone changed, and so stand. */
  readonly namesOf: (conflict: Conflict<T>) => {
    readonly asked: readonly AskedField<Name>[];
    readonly told: readonly Name[];
  };
  readonly labelOf: (name: Name) => string;
  /** What a row holds in a field, in words; null for nothing. */
  readonly valueOf: (thing: T, name: Name) => string | null;
  /** The answers as they are written; other fields may go with one that is chosen. */
  readonly wholeChoice?: (choice: Choice<T>) => Choice<T>;
  /** Who last changed a field; null where the history does not tell. */
  readonly savedBy?: (lines: readonly HistoryLine[], name: Name) => string | null;
  readonly title: (by: string | null) => string;
  readonly again: string;
  /** Why a choice was not saved. */
  readonly problemOf: (problem: EditProblem) => string;
}

interface RowConflictProps<T, Name extends string> {
  readonly conflict: Conflict<T>;
  readonly words: ConflictWords<T, Name>;
  /** True where the row was changed once more while somebody chose. */
  readonly again: boolean;
  readonly saving: boolean;
  readonly problem: EditProblem | null;
  readonly site: PlanSite;
  readonly today: LocalDate;
  readonly onSettle: (choice: Choice<T>) => void;
  readonly onDiscard: () => void;
}

/** Two have changed the same row: field by field, what shall stand. What will stand is said before it is saved. */
export function RowConflict<T extends { readonly row: RowRef | null }, Name extends keyof T & string>(
  props: RowConflictProps<T, Name>,
): React.ReactElement {
  const { conflict, words, again, saving, problem, site, today, onSettle, onDiscard } = props;
  const styles = useConflictStyles();
  const say = useSay();
  const title = useUniqueId('conflict');
  const heading = React.useRef<HTMLHeadingElement>(null);
  const { asked, told } = React.useMemo(() => words.namesOf(conflict), [conflict, words]);
  const [choice, setChoice] = React.useState(() => firstChoice<T>(asked));
  // Another conflict is another choice, and is read from its beginning.
  React.useEffect(() => {
    setChoice(firstChoice<T>(asked));
    heading.current?.focus();
  }, [asked]);
  const { row } = conflict.theirs;
  const ask = React.useMemo(() => (row === null ? null : () => site.rowHistory(row)), [site, row]);
  // Who it was is told where it can be had; the choice does not wait for it.
  const lines = useAsked(ask, null).value ?? [];
  const newest = lines.find(({ by }) => by !== '');
  const value = (name: Name, whose: 'base' | 'mine' | 'theirs'): string =>
    words.valueOf(conflict[whose], name) ?? say('conflict.row.empty');
  const whole = words.wholeChoice?.(choice) ?? choice;
  const nothing = Object.keys(resolution(conflict, whole)).length === 0;
  return (
    <section className={styles.card} aria-labelledby={title} data-conflict="">
      <h3 id={title} ref={heading} tabIndex={-1} className={styles.title}>
        {words.title(newest?.by ?? null)}
      </h3>
      {newest !== undefined && (
        <p className={styles.quiet}>
          {say('conflict.row.saved', {
            day: sayDayOf(newest.at, today, say),
            clock: sayClock(newest.at, say),
            place: say(`lists.history.place.${newest.place}`),
          })}
        </p>
      )}
      <p className={styles.text} role="alert">
        {again ? words.again : say('conflict.row.text')}
      </p>
      {asked.map(({ name, side }) => (
        <Field
          key={name}
          label={{ children: words.labelOf(name), weight: 'semibold' }}
          hint={say('conflict.row.before', { value: value(name, 'base') })}
        >
          <RadioGroup
            className={styles.cards}
            value={choice[name] ?? 'theirs'}
            onChange={(_event, data) => setChoice({ ...choice, [name]: data.value === 'mine' ? 'mine' : 'theirs' })}
          >
            {(['mine', 'theirs'] as const).map((whose) => (
              <ChoiceCard
                key={whose}
                whose={whose}
                chosen={(choice[name] ?? 'theirs') === whose}
                caption={
                  whose === 'theirs'
                    ? theirsCaption(words.savedBy?.(lines, name) ?? null, side, say)
                    : say(side === 'theirs' ? 'conflict.mineUnchanged' : 'conflict.mine')
                }
                value={{ main: value(name, whose), sub: null }}
              />
            ))}
          </RadioGroup>
        </Field>
      ))}
      {told.length > 0 && (
        <p className={styles.quiet}>
          {say('conflict.row.told', { fields: told.map((name) => words.labelOf(name)).join(', ') })}
        </p>
      )}
      <p className={styles.result} role="status">
        {nothing
          ? say('conflict.row.resultTheirs')
          : say('conflict.row.result', {
              values: asked
                .map(({ name }) => `${words.labelOf(name)}: ${value(name, choice[name] ?? 'theirs')}`)
                .join(', '),
            })}
      </p>
      {problem !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{words.problemOf(problem)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={saving} onClick={() => onSettle(whole)}>
          {say(saving ? 'save.saving' : 'edit.save')}
        </Button>
        <Button appearance="subtle" disabledFocusable={saving} onClick={onDiscard}>
          {say('conflict.row.discard')}
        </Button>
      </div>
    </section>
  );
}

/** Mine where I changed something (UI.md 5). Pure. */
const firstChoice = <T,>(asked: readonly AskedField<string>[]): Choice<T> =>
  Object.fromEntries(asked.map(({ name }) => [name, 'mine'])) as Choice<T>;

function theirsCaption(by: string | null, side: AskedField<string>['side'], say: Say): string {
  if (side === 'mine') return say('conflict.nowUnchanged');
  return by === null ? say('conflict.now') : say('conflict.theirs', { person: by });
}
