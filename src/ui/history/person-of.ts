import type { HistoryLine } from '../../lists/history/history';
import type { Say } from '../../text/text';

/** Who a line tells of: a name, or that SharePoint tells none. */
export const personOf = (line: HistoryLine, say: Say): string =>
  line.by === '' ? say('lists.history.somebody') : line.by;
