export type { ChangeEvent, EventAction, EventPlace, FieldChange, HistoryLine, RowVersion } from './history';
export { mergeHistory, type MergeRules } from './merge-history';
export { readPlanHistory, readRowHistory, type PlanHistory } from './read-history';
export { recordEvent, writeNumber, type NewEvent } from './record-event';
export { recordItemChange, withEvents } from './with-events';
export { sayHistoryLine, type SaidLine } from './say-history';
