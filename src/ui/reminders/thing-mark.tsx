import * as React from 'react';
import type { LocalDate, PlanItem } from '../../plan/plan';
import { stateOf } from '../../plan/status';
import type { Subject } from '../../reminders/index';
import { useBesideSigns } from '../marks/beside-signs';
import { Mark } from '../marks/mark';

interface ThingMarkProps {
  readonly target: Subject['target'];
  /** The item of the plan that it is about. */
  readonly item: PlanItem | undefined;
  readonly today: LocalDate;
}

const beside = { meeting: 'meeting', document: 'review', supervision: 'supervision', delivery: 'step' } as const;

/** The sign of what a reminder is about; an activity has none. Its words stand beside it. */
export const ThingMark: React.FC<ThingMarkProps> = ({ target, item, today }) => {
  useBesideSigns();
  if (item) return <Mark kind={item.kind} state={stateOf(item, today)} />;
  if (target === 'meeting' || target === 'document' || target === 'supervision' || target === 'delivery')
    return <Mark kind={beside[target]} state="planned" silent />;
  return <span />;
};
