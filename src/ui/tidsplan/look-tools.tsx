import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { CalendarTodayRegular, KeyboardRegular } from '@fluentui/react-icons';
import { useSay } from '../say';
import type { ViewState } from '../state';
import { GroupingMenu, ScaleMenu } from './look-menu';
import { ScaleChoice } from './scale-choice';

interface LookToolsProps {
  readonly look: ViewState['look'];
  readonly onLook: (change: Partial<ViewState['look']>) => void;
  /** Whether all scales have room beside each other. */
  readonly wide: boolean;
  readonly onToday: () => void;
  /** Whether the list of keys is shown. */
  readonly keys: boolean;
  readonly onKeys: () => void;
}

/** How the tidsplan is looked at, where there is room for more than a list: in groups, in a scale, from today. */
export const LookTools: React.FC<LookToolsProps> = ({ look, onLook, wide, onToday, keys, onKeys }) => {
  const say = useSay();
  const scaled = { scale: look.scale, onChange: (scale: ViewState['look']['scale']): void => onLook({ scale }) };
  return (
    <>
      <GroupingMenu grouping={look.grouping} onChange={(grouping) => onLook({ grouping })} />
      {look.view === 'chart' && (
        <>
          <Button appearance="subtle" icon={<CalendarTodayRegular />} onClick={onToday}>
            {say('tidsplan.goToday')}
          </Button>
          {wide ? <ScaleChoice {...scaled} /> : <ScaleMenu {...scaled} />}
        </>
      )}
      <Button
        appearance="subtle"
        icon={<KeyboardRegular />}
        aria-label={say('tidsplan.keys')}
        aria-expanded={keys}
        onClick={onKeys}
      />
    </>
  );
};
