export type { ChangeEvent, EventAction, EventPlace, FieldChange, HistoryLine, RowVersion } from './history';
export { mergeHistory, type MergeRules } from './merge-history';
export { readPlanHistory, readRowHistory, type HistorySpan, type PlanHistory } from './read-history';
export { recordEvent, type NewEvent } from './record-event';
export { recordItemChange } from './record-item-change';
export { sayHistoryLine, type SaidLine } from './say-history';
