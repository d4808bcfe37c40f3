import * as React from 'react';
import type { Rights } from '../../lists/rights-of';
import { sayDate } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import { useSay } from '../say';
import { useHeadingStyles } from './heading-styles';

/** What decides whether a person may change the plan. */
export interface MayChange {
  /** What SharePoint lets the person do; null while it is not known. */
  readonly rights: Pick<Rights, 'edit' | 'paused'> | null;
  /** The day the plan was closed; null where it takes changes. */
  readonly closedOn: LocalDate | null;
}

/** Whether buttons that change are shown at all. Pure. */
export const mayChange = ({ rights, closedOn }: MayChange): boolean => rights?.edit === true && closedOn === null;

/** Why nothing can be changed here, and whom to ask; nothing where it can, or where nobody knows yet. */
export const RightNote: React.FC<MayChange> = ({ rights, closedOn }) => {
  const styles = useHeadingStyles();
  const say = useSay();
  if (rights === null || rights.paused === true || (rights.edit && closedOn === null)) return null;
  return (
    <p className={styles.note}>
      {closedOn === null ? say('details.reader') : say('details.closedPlan', { date: sayDate(closedOn, say.locale) })}
    </p>
  );
};
