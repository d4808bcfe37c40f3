import * as React from 'react';
import { saySpan } from '../../periods/index';
import type { FreeSpan } from '../../timeline/bands';
import { useSay } from '../say';

/** How the host says it, week 7 where it says nothing: only some municipalities have week 8. */
export type WinterWeek = 7 | 8;
const WinterWeekContext = React.createContext<WinterWeek>(7);
export const WinterWeekProvider = WinterWeekContext.Provider;
export const useWinterWeek = (): WinterWeek => React.useContext(WinterWeekContext);

/** The days off that the head shades, in words: the shading has them as colour, and as words only where there is room. */
export const FreeWords: React.FC<{ readonly id: string; readonly free: readonly FreeSpan[] }> = ({ id, free }) => {
  const say = useSay();
  const days = free.map(({ name, start, end }) => `${say(`tidsplan.free.${name}`)} ${saySpan(start, end, say.locale)}`);
  return (
    <span id={id} hidden>
      {days.length > 0 && say('tidsplan.free', { days: days.join('; ') })}
    </span>
  );
};
