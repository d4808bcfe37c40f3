export { createAnswers } from './create-answers';
export type { Answers, AnswersOptions } from './create-answers';
export { createSearch } from './search';
export type * from './search';
export { textOf } from './text-of';
export { missedKinds, outcomes, sourceKinds } from './answer';
export type * from './answer';
