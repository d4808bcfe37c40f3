import * as React from 'react';
import { GanttChartRegular, TableFreezeColumnAndRowRegular, TableRegular } from '@fluentui/react-icons';
import { useSay } from '../say';
import { tidsplanViews, type TidsplanView } from '../state';
import { SegmentedChoice } from './segmented-choice';

const icons: Readonly<Record<TidsplanView, React.ReactElement>> = {
  chart: <GanttChartRegular fontSize={20} />,
  table: <TableRegular fontSize={20} />,
  classic: <TableFreezeColumnAndRowRegular fontSize={20} />,
};

interface ViewChoiceProps {
  readonly view: TidsplanView;
  readonly onChange: (view: TidsplanView) => void;
}

/** Chart, table or classic. */
export const ViewChoice: React.FC<ViewChoiceProps> = ({ view, onChange }) => {
  const say = useSay();
  return (
    <SegmentedChoice
      label={say('tidsplan.view')}
      values={tidsplanViews}
      value={view}
      wordOf={(one) => say(`tidsplan.view.${one}`)}
      {...{ icons, onChange }}
    />
  );
};
