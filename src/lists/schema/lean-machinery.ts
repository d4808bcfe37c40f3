// Stands in for machinery.ts in a browser, as lean.ts does for index.ts: what rows are read and written by.
import made from './machinery.made.json';
import type * as whole from './whole-machinery';

// Typed the same whether or not the file has been made yet.
const read: unknown = made;
const { lists, codes } = read as {
  readonly lists: typeof whole.machinery;
  readonly codes: Pick<typeof whole, CodeName>;
};
type CodeName =
  'designStates' | 'effectKinds' | 'meetingStates' | 'reportLevels' | 'reportStates' | 'roundStates' | 'themeStates';

export const machinery = lists;
export const { designStates, effectKinds, meetingStates, reportLevels, reportStates, roundStates, themeStates } = codes;
