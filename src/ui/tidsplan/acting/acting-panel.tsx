import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { PlanSite } from '../../../lists/plan-site';
import type { Activity, LocalDate, Plan } from '../../../plan/plan';
import { EditConflict } from '../../edit/edit-conflict';
import { EditStatus } from '../../edit/edit-status';
import { NewItemEditor } from '../../edit/new-item-editor';
import type { Edits } from '../../edit/use-edits';
import { useSay } from '../../say';
import { UndoToast } from './undo-toast';

const useStyles = makeStyles({ panel: { padding: '0 16px' }, form: { marginBottom: '12px' } });

/** A new item that somebody is writing, and when it is to be. */
export interface Adding {
  readonly activity: Activity;
  readonly periodText: string;
}

interface ActingPanelProps {
  readonly edits: Edits;
  readonly site: PlanSite;
  readonly plan: Plan;
  readonly today: LocalDate;
  readonly adding: Adding | null;
  readonly onAdded: () => void;
}

/** Above the chart: what became of the last move, whose version is to stand, and the form of a new item. */
export const ActingPanel: React.FC<ActingPanelProps> = ({ edits, site, plan, today, adding, onAdded }) => {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.panel}>
      <EditConflict edits={edits} site={site} today={today} />
      <EditStatus edits={edits} quiet={adding !== null} inToast />
      <UndoToast edits={edits} />
      {adding !== null && (
        <div className={styles.form}>
          <NewItemEditor
            key={`${adding.activity.key} ${adding.periodText}`}
            {...{ edits, site, plan, today }}
            label={say('acting.add', { number: adding.activity.key, activity: adding.activity.title })}
            activityKey={adding.activity.key}
            kind="milestone"
            periodText={adding.periodText}
            origin={null}
            row={`new/${adding.activity.key}/tidsplan`}
            onClose={onAdded}
          />
        </div>
      )}
    </div>
  );
};
