import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { holdsCpr } from '../../plan/cpr';
import type { DraftPlan } from '../../plan/draft';
import type { LocalDate } from '../../plan/plan';
import { emptyDraft } from '../../plan/templates';
import { useSay } from '../say';
import { HeadFields, headOf, isHeadWhole, LineField } from './head-fields';
import { useImportStyles } from './import-styles';

export interface BeginFormProps {
  readonly today: LocalDate;
  /** What was tried before and did not come through; null at first. */
  readonly before: DraftPlan | null;
  /** Said above the button where the site has a plan already. */
  readonly note: string | null;
  /** `beside`: the current plan stays the current one. */
  readonly onBegin: (draft: DraftPlan, beside?: boolean) => void;
}

/** A plan from nothing: what it is called, and its first area and activity, since a plan without any is not written. */
export const EmptyForm: React.FC<BeginFormProps> = ({ today, before, note, onBegin }) => {
  const styles = useImportStyles();
  const say = useSay();
  const [head, setHead] = React.useState(() => headOf(before, ''));
  const [area, setArea] = React.useState(before?.areas[0]?.title ?? '');
  const [activity, setActivity] = React.useState(before?.activities[0]?.title ?? '');
  const [asked, setAsked] = React.useState(false);
  const title = React.useRef<HTMLInputElement>(null);
  const activityInput = React.useRef<HTMLInputElement>(null);
  const begin = (event: React.FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!isHeadWhole(head)) title.current?.focus();
    else if (activity.trim() === '' || holdsCpr(activity) || holdsCpr(area)) activityInput.current?.focus();
    else onBegin(emptyDraft(head, { area, activity }, today));
  };
  return (
    <form className={styles.form} onSubmit={begin} noValidate>
      <section className={styles.card}>
        <h2 className={styles.heading}>{say('start.form.head')}</h2>
        <div className={styles.fields}>
          <HeadFields head={head} asked={asked} titleRef={title} onHead={setHead} />
        </div>
      </section>
      <section className={styles.card}>
        <h2 className={styles.heading}>{say('start.form.first')}</h2>
        <div className={styles.fields}>
          <LineField
            label={say('start.form.area')}
            hint={say('start.form.area.hint')}
            value={area}
            asked={asked}
            onValue={setArea}
          />
          <LineField
            label={say('start.form.activity')}
            hint={say('start.form.activity.hint')}
            value={activity}
            needed={say('start.form.needsActivity')}
            asked={asked}
            inputRef={activityInput}
            onValue={setActivity}
          />
        </div>
      </section>
      {note !== null && <p className={styles.text}>{note}</p>}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary">
          {say('start.form.make')}
        </Button>
      </div>
    </form>
  );
};
