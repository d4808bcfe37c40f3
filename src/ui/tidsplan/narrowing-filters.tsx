import * as React from 'react';
import { ToggleButton } from '@fluentui/react-components';
import type { Plan } from '../../plan/plan';
import type { Say } from '../../text/text';
import { markKinds } from '../../timeline/kinds';
import { markKindWord } from '../marks/speak-mark';
import { ChoiceMenu } from '../search/choice-menu';
import type { MoreFilters } from '../search/filter-bar';
import type { ViewState } from '../state';

interface Asked {
  readonly plan: Plan;
  readonly look: ViewState['look'];
  readonly onLook: (change: Partial<ViewState['look']>) => void;
  readonly say: Say;
}

/** The tidsplan's own filters: which kinds of marks are shown, and whether only what the Task Force asked for. */
export function moreFilters({ plan, look: { kinds, source }, onLook, say }: Asked): MoreFilters {
  const taskForce = source === 'taskForce';
  const choices = markKinds.map((kind) => ({ value: kind, label: markKindWord(kind, say, true) }));
  const withTaskForce = taskForce || plan.activities.some((activity) => activity.taskForce);
  return {
    menus: (
      <>
        <ChoiceMenu
          name={say('tidsplan.kinds')}
          groups={[{ title: null, choices }]}
          chosen={kinds}
          onChange={(chosen) => onLook({ kinds: markKinds.filter((kind) => chosen.includes(kind)) })}
        />
        {withTaskForce && (
          <ToggleButton checked={taskForce} onClick={() => onLook({ source: taskForce ? null : 'taskForce' })}>
            {say('tidsplan.taskForce')}
          </ToggleButton>
        )}
      </>
    ),
    active: [
      ...kinds.map((kind) => ({
        id: `kind ${kind}`,
        label: markKindWord(kind, say, true),
        remove: () => onLook({ kinds: kinds.filter((one) => one !== kind) }),
      })),
      ...(taskForce
        ? [{ id: 'taskForce', label: say('tidsplan.taskForce'), remove: () => onLook({ source: null }) }]
        : []),
    ],
    clear: () => onLook({ kinds: [], source: null }),
  };
}
