import * as React from 'react';
import { scales, type Scale } from '../../timeline/kinds';
import { useSay } from '../say';
import { SegmentedChoice } from './segmented-choice';

/** From a week to the whole plan. */
export const ScaleChoice: React.FC<{ readonly scale: Scale; readonly onChange: (scale: Scale) => void }> = (props) => {
  const say = useSay();
  return (
    <SegmentedChoice
      label={say('tidsplan.scale')}
      values={scales}
      value={props.scale}
      wordOf={(one) => say(`tidsplan.scale.${one}`)}
      onChange={props.onChange}
    />
  );
};
