// Stands in for index.ts in a browser: what rows are read and written by. The sentences under the columns, the views and the
// forms are four fifths of a declaration, and only provisioning needs them: it imports whole.ts. scripts/made.mjs makes the
// file that is read here before each build. What `wholeMachinery` has comes with lean-machinery.ts.
import { choiceOf } from './declaration';
import made from './lists.made.json';
import type * as whole from './whole';

export type * from './declaration';
export { choiceOf, columnOf, storedChoices } from './declaration';

// Typed the same whether or not the file has been made yet.
const read: unknown = made;
const { lists: declared, codes } = read as {
  readonly lists: typeof whole.lists;
  readonly codes: Pick<typeof whole, CodeName>;
};
type CodeName = 'channelKinds' | 'channelStates' | 'eventActions' | 'eventPlaces' | 'planStates' | 'outboxStates';

export const lists = declared;
export const allLists = Object.values(lists);
export const { channelKinds, channelStates, eventActions, eventPlaces, planStates, outboxStates } = codes;

const state = lists.plans.fields.find(({ name }) => name === 'State');

/** A plan's state as its row says it; null for what a person has written over. */
export const planStateOf: typeof whole.planStateOf = (row) =>
  choiceOf({ choices: planStates, labels: state?.labels ?? {} }, row['State']);
