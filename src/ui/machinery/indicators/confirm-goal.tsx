import * as React from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { PlanSite } from '../../../lists/plan-site';
import type { LocalDate, Plan, PlanItem } from '../../../plan/plan';
import { sayDate } from '../../../periods/index';
import { EditConflict } from '../../edit/edit-conflict';
import { EditStatus } from '../../edit/edit-status';
import type { Changed } from '../../edit/things';
import { useEdits } from '../../edit/use-edits';
import { useSay } from '../../say';

interface ConfirmGoalProps {
  readonly site: PlanSite;
  readonly plan: Plan;
  readonly goal: PlanItem;
  /** What the figures of all the goal's indicators say. */
  readonly reached: boolean;
  readonly today: LocalDate;
  readonly mayWrite: boolean;
  readonly onChanged: (changed: readonly Changed[]) => void;
  readonly onRefused: () => void;
}

/** Figures never mark a goal as reached: where they say so, a person is asked, and it is written as any other edit. */
export const ConfirmGoal: React.FC<ConfirmGoalProps> = (props) => {
  const { site, plan, goal, reached, today, mayWrite, onChanged, onRefused } = props;
  const say = useSay();
  const edits = useEdits(site, plan.key, onChanged, { scope: `indicators/${goal.key}`, onRefused });
  return (
    <>
      <EditConflict edits={edits} site={site} today={today} level={3} />
      <EditStatus edits={edits} />
      {goal.status === 'reached' && goal.reachedOn !== null && (
        <p>{say('indicators.goalReached', { date: sayDate(goal.reachedOn, say.locale) })}</p>
      )}
      {goal.status === 'planned' && reached && mayWrite && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say('supervision.confirmReached')}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              disabled={edits.state.kind === 'saving'}
              onClick={() =>
                void edits.change([{ kind: 'item', base: goal, change: { status: 'reached', reachedOn: today } }])
              }
            >
              {say('indicators.confirm')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
};
