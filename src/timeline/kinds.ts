// What a timeline can be looked at by, as words that an address holds: read also where no timeline is drawn.

/** What the tidsplan draws, each with a shape and a word of its own (UI.md 4). `step`: a line of a delivery's own schedule. */
export const markKinds = ['milestone', 'goal', 'followUp', 'meeting', 'supervision', 'review', 'step'] as const;
export type MarkKind = (typeof markKinds)[number];

/** What the rows are gathered by. `source`: what the Task Force asked for, and the rest. */
export const groupings = ['area', 'responsible', 'unit', 'stage', 'state', 'kind', 'source'] as const;
export type Grouping = (typeof groupings)[number];

/** From near to far; `whole` is the whole plan in the width that there is. */
export const scales = ['week', 'month', 'quarter', 'year', 'whole'] as const;
export type Scale = (typeof scales)[number];
