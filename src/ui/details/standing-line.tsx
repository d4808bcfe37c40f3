import * as React from 'react';
import { Link } from '@fluentui/react-components';
import type { Activity, Plan, PlanItem } from '../../plan/plan';
import { useSay } from '../say';
import { FieldLine } from './fields';

interface StandingLineProps {
  readonly plan: Plan;
  readonly thing: Pick<PlanItem | Activity, 'mergedInto' | 'reason'>;
  readonly onOpen: (key: string) => void;
}

/** What something has become a part of, with the way there, and why it is postponed, merged or dropped. */
export const StandingLine: React.FC<StandingLineProps> = ({ plan, thing: { mergedInto, reason }, onOpen }) => {
  const say = useSay();
  const item = plan.items.find(({ key }) => key === mergedInto);
  const title = item?.text ?? plan.activities.find(({ key }) => key === mergedInto)?.title;
  return (
    <>
      {mergedInto !== null && (
        <FieldLine label={say('standing.mergedInto')} {...(title === undefined && { lines: [mergedInto] })}>
          {title !== undefined && (
            <Link as="button" inline onClick={() => onOpen(mergedInto)}>
              {`${mergedInto} ${title.split('\n')[0] ?? ''}`}
            </Link>
          )}
        </FieldLine>
      )}
      {reason !== null && <FieldLine label={say('standing.reason')} lines={[reason]} />}
    </>
  );
};
