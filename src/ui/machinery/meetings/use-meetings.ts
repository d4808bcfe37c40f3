import * as React from 'react';
import type { MachineryLists } from '../../../lists/machinery/machinery-lists';
import type { MeetingLists } from '../../../lists/meetings/meeting-lists';
import type { GroupRow } from '../../../lists/meetings/standing-groups';
import type { CoverageWanted } from '../../../meetings/coverage';
import type { Meeting } from '../../../meetings/meeting';
import type { Asked } from '../../history/use-asked';
import { usePartRows } from '../kit/use-part-rows';
import { usePartWrites, type PartWrites } from '../kit/row-writes';
import type { MachineryPartProps } from '../parts';

export interface MeetingRows {
  readonly meetings: readonly Meeting[];
  readonly groups: readonly GroupRow[];
  readonly wanted: CoverageWanted;
  readonly feeds: Awaited<ReturnType<MeetingLists['feeds']['read']>>;
}

/** The plan's meetings with what the part shows beside them, and how they are written. */
export function useMeetings({ site, plan, today, signal, source }: MachineryPartProps): {
  readonly asked: Asked<MeetingRows>;
  readonly writes: PartWrites<Meeting>;
} {
  const read = React.useCallback(
    async ({ meetings: lists }: MachineryLists): Promise<MeetingRows> => {
      const [meetings, groups, wanted, feeds] = await Promise.all([
        lists.list(plan.key, today),
        lists.groups.list(plan.key),
        lists.coverage.read(),
        lists.feeds.read(),
      ]);
      return { meetings, groups, wanted, feeds };
    },
    [plan.key, today],
  );
  const asked = usePartRows(site, signal, read);
  const writes = usePartWrites<Meeting>(
    site,
    ({ meetings }, meeting, change) => meetings.change(meeting, change, today),
    () => {
      asked.again();
      // A decision may have become a follow-up of the plan.
      void source.reload();
    },
  );
  return { asked, writes };
}
