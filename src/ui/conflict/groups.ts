import type { ThingKind } from '../edit/things';

/** What a person chooses between in one go: a state goes with its day and its person, a period with its days. */
export type QuestionName =
  | 'period'
  | 'status'
  | 'text'
  | 'kind'
  | 'responsible'
  | 'outcome'
  | 'place'
  | 'title'
  | 'taskForce'
  | 'purpose'
  | 'description'
  | 'roles'
  | 'support'
  | 'stage'
  | 'development'
  | 'implementation'
  | 'focus'
  | 'lead'
  | 'content'
  | 'schedule'
  | 'participants'
  | 'followUp';

export interface Group {
  readonly name: QuestionName;
  readonly fields: readonly string[];
  /** The fields among them that are written; the others follow from these. */
  readonly written: readonly string[];
  /** The columns that the history tells of. */
  readonly columns: readonly string[];
}

/** A question of one field, which is written as it is. */
const single = (name: QuestionName, ...columns: string[]): Group => ({
  name,
  fields: [name],
  written: [name],
  columns,
});

/** The questions about each kind of thing, in the order they are asked. */
export const groups: Readonly<Record<ThingKind, readonly Group[]>> = {
  item: [
    single('text', 'Title', 'Words'),
    {
      name: 'period',
      fields: ['periodText', 'start', 'end', 'recurrence'],
      written: ['periodText'],
      columns: ['PeriodText', 'Start', 'End', 'Recurrence'],
    },
    {
      name: 'status',
      fields: ['status', 'reachedOn', 'reachedBy', 'mergedInto', 'reason'],
      written: ['status', 'reachedOn', 'reachedBy', 'mergedInto', 'reason'],
      columns: ['Status', 'ReachedOn', 'ReachedBy', 'MergedInto', 'Reason'],
    },
    single('kind', 'Kind'),
    single('responsible', 'Responsible'),
    single('outcome', 'Outcome'),
    {
      name: 'place',
      fields: ['activityKey', 'areaKey'],
      written: ['activityKey'],
      columns: ['ActivityKey', 'AreaKey'],
    },
  ],
  activity: [
    single('title', 'Title'),
    {
      name: 'stage',
      fields: ['stage', 'mergedInto', 'reason'],
      written: ['stage', 'mergedInto', 'reason'],
      columns: ['Stage', 'MergedInto', 'Reason'],
    },
    single('purpose', 'Purpose'),
    single('description', 'Body'),
    single('responsible', 'Responsible'),
    single('roles', 'Roles'),
    single('support', 'Support'),
    single('development', 'DevelopmentText', 'DevelopmentStart', 'DevelopmentEnd'),
    single('implementation', 'ImplementationText', 'ImplementationStart', 'ImplementationEnd'),
    single('taskForce', 'TaskForce'),
    { name: 'place', fields: ['areaKey'], written: ['areaKey'], columns: ['AreaKey'] },
  ],
  area: [single('title', 'Title'), single('focus', 'Focus')],
  delivery: [
    single('title', 'Title', 'Deliverable'),
    single('lead', 'Lead'),
    single('content', 'Content'),
    single('schedule', 'Schedule'),
    single('participants', 'Participants'),
    single('followUp', 'FollowUp'),
    {
      name: 'place',
      fields: ['activityKey', 'areaKey'],
      written: ['activityKey', 'areaKey'],
      columns: ['ActivityKey', 'AreaKey'],
    },
  ],
};
