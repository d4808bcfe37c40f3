import * as React from 'react';
import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { mostFreshWeeks } from '../../../lists/health-settings';
import type { PlanSite } from '../../../lists/plan-site';
import { failureWords } from '../../failure-words';
import { useSay } from '../../say';
import { usePartStyles } from '../kit/part-frame';

interface FreshSettingProps {
  readonly site: PlanSite;
  /** Null: as the rounds of ledelsestilsyn come, after `usualWeeks`. */
  readonly weeks: number | null;
  readonly usualWeeks: number;
  readonly maySet: boolean;
  readonly onSaved: () => void;
}

const readWeeks = (text: string): number | null | undefined => {
  if (text.trim() === '') return null;
  const weeks = Number(text.trim());
  return /^\d{1,3}$/.test(text.trim()) && weeks >= 1 && weeks <= mostFreshWeeks ? weeks : undefined;
};

/** After how long a figure counts as old, and for an owner of the site where it is set. */
export const FreshSetting: React.FC<FreshSettingProps> = ({ site, weeks, usualWeeks, maySet, onSaved }) => {
  const styles = usePartStyles();
  const say = useSay();
  const [typed, setTyped] = React.useState<string | null>(null);
  const [saving, setSaving] = React.useState(false);
  const [problem, setProblem] = React.useState<string | null>(null);
  const opener = React.useRef<HTMLButtonElement>(null);
  const read = typed === null ? null : readWeeks(typed);
  const close = (): void => {
    setTyped(null);
    setProblem(null);
    setTimeout(() => opener.current?.focus());
  };
  const save = async (): Promise<void> => {
    if (read === undefined || saving) return;
    setSaving(true);
    try {
      await (await site.machinery()).health.writeFreshWeeks(read);
      close();
      onSaved();
    } catch (error) {
      setProblem(failureWords(error, say));
    }
    setSaving(false);
  };
  const said = say(weeks === null ? 'health.freshness' : 'health.freshness.own', {
    weeks: say.count('count.week', weeks ?? usualWeeks),
  });
  if (typed === null)
    return (
      <p className={styles.quiet}>
        {said}{' '}
        {maySet && (
          <Button
            ref={opener}
            size="small"
            appearance="subtle"
            data-print-hide=""
            onClick={() => setTyped(weeks === null ? '' : String(weeks))}
          >
            {say('health.freshness.set')}
          </Button>
        )}
      </p>
    );
  return (
    <form
      className={styles.section}
      aria-label={say('health.freshness.set')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={say('health.freshness.weeks')}
        hint={say('health.freshness.hint', { weeks: say.count('count.week', usualWeeks) })}
        validationMessage={read === undefined ? say('health.freshness.amiss', { limit: mostFreshWeeks }) : undefined}
        style={{ maxWidth: 360 }}
      >
        <Input
          autoFocus
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(_event, { value }) => setTyped(value)}
          onKeyDown={({ key }) => {
            if (key === 'Escape') close();
          }}
        />
      </Field>
      {problem !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={saving || read === undefined}>
          {say('edit.save')}
        </Button>
        <Button onClick={close}>{say('edit.cancel')}</Button>
      </div>
    </form>
  );
};
