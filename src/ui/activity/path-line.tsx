import * as React from 'react';
import { Breadcrumb, BreadcrumbButton, BreadcrumbDivider, BreadcrumbItem } from '@fluentui/react-components';
import { useSay } from '../say';
import type { ViewState } from '../state/view-state';

interface PathLineProps {
  readonly steps: readonly { readonly words: string; readonly to: ViewState }[];
  readonly onPlace: (place: ViewState) => void;
}

/** The way from the plan to what is seen. */
export const PathLine: React.FC<PathLineProps> = ({ steps, onPlace }) => {
  const say = useSay();
  return (
    <Breadcrumb aria-label={say('activity.path')} size="small">
      {steps.map(({ words, to }, i) => (
        <React.Fragment key={words}>
          {i > 0 && <BreadcrumbDivider />}
          <BreadcrumbItem>
            <BreadcrumbButton onClick={() => onPlace(to)}>{words}</BreadcrumbButton>
          </BreadcrumbItem>
        </React.Fragment>
      ))}
    </Breadcrumb>
  );
};
