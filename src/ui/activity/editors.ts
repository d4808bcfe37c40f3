import type { Activity } from '../../plan/plan';

/** The name of the editor of the activity's own fields. */
export const activityEditor = 'activity';

/** The place where what is typed for a new item is kept, and the name of its editor. */
export const newItemRow = ({ key }: Pick<Activity, 'key'>, kinds: 'goals' | 'followUps'): string =>
  `new/${key}/${kinds}`;
