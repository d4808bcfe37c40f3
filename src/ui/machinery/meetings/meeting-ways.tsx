import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { useSay } from '../../say';

interface MeetingWaysProps {
  readonly here: 'groups' | 'people' | 'meeting';
  readonly onInner: (inner: string | null) => void;
}

/** The two views of the part, as buttons beside its title. */
export const MeetingWays: React.FC<MeetingWaysProps> = ({ here, onInner }) => {
  const say = useSay();
  if (here === 'meeting') return <Button onClick={() => onInner(null)}>{say('meetings.back')}</Button>;
  const there = here === 'groups' ? 'people' : 'groups';
  return <Button onClick={() => onInner(there === 'people' ? 'people' : null)}>{say(`meetings.way.${there}`)}</Button>;
};
