import type { ActivityChange, AreaChange, DeliveryChange, ItemChange } from '../../lists/repository';
import {
  itemKinds,
  itemStatuses,
  stages,
  type Activity,
  type Area,
  type Delivery,
  type LocalDate,
  type Plan,
  type PlanItem,
} from '../../plan/plan';
import type { Say } from '../../text/text';
import { kindWord, stateWord } from '../marks/words';
import { linesOf, orNull, type FormField, type FormValues } from './form-fields';

// Each thing as an editor has it: its fields, their values as text, and the change that changed values make. All pure.

const joined = (lines: readonly string[]): string => lines.join('\n');

/** The fields of an item; a new one has no state yet, and stands where it is added. */
export function itemFields(
  plan: Plan,
  item: Pick<PlanItem, 'kind'> & { readonly key?: string; readonly areaKey?: string | null },
  say: Say,
): FormField[] {
  const known = item.key !== undefined;
  const several = item.kind === 'goal';
  return [
    {
      name: 'text',
      label: say(several ? 'edit.field.textGoals' : 'edit.field.text'),
      kind: several ? 'lines' : 'text',
      required: true,
    },
    {
      name: 'periodText',
      label: say('edit.field.period'),
      kind: 'period',
      reminds: { kind: item.kind, areaKey: item.areaKey ?? null },
    },
    {
      name: 'kind',
      label: say('edit.field.kind'),
      kind: 'choice',
      narrow: true,
      options: itemKinds.map((value) => ({ value, label: kindWord(value, say, true) })),
    },
    ...(known
      ? ([
          {
            name: 'status',
            label: say('edit.field.status'),
            kind: 'choice',
            narrow: true,
            options: itemStatuses.map((value) => ({ value, label: stateWord(value, say) })),
          },
          reasonField('status', say),
        ] as const)
      : []),
    {
      name: 'responsible',
      label: say('edit.field.responsible'),
      hint: say('edit.field.responsibleHint'),
      kind: 'line',
      narrow: true,
    },
    ...(known
      ? ([
          {
            name: 'activityKey',
            label: say('edit.field.activity'),
            kind: 'choice',
            narrow: true,
            options: plan.activities.map(({ key, title }) => ({ value: key, label: `${key} ${title}` })),
          },
        ] as const)
      : []),
    ...(known && item.kind === 'followUp'
      ? ([{ name: 'outcome', label: say('edit.field.outcome'), kind: 'text' }] as const)
      : []),
  ];
}

export const itemValues = (item: PlanItem): FormValues => ({
  text: item.text,
  periodText: item.periodText ?? '',
  kind: item.kind,
  status: item.status,
  responsible: item.responsible ?? '',
  activityKey: item.activityKey,
  outcome: item.outcome ?? '',
});

/** What changed values write; who marks an item as reached says so today. */
export function itemChangeFrom(values: FormValues, today: LocalDate): ItemChange {
  const { text, periodText, responsible, outcome, activityKey, reason } = values;
  const kind = itemKinds.find((one) => one === values.kind);
  const status = itemStatuses.find((one) => one === values.status);
  return {
    ...(text !== undefined && { text: text.trim() }),
    ...(periodText !== undefined && { periodText: orNull(periodText) }),
    ...(kind !== undefined && { kind }),
    ...(status !== undefined &&
      (status === 'reached' ? { status, reachedOn: today } : { status, reachedOn: null, reachedBy: null })),
    ...(reason !== undefined && { reason: orNull(reason) }),
    ...(responsible !== undefined && { responsible: orNull(responsible) }),
    ...(activityKey !== undefined && { activityKey }),
    ...(outcome !== undefined && { outcome: orNull(outcome) }),
  };
}

/** Why something is postponed or dropped, asked for where that is chosen: the list of what to mend would ask for it anyway. */
const reasonField = (field: 'status' | 'stage', say: Say): FormField => ({
  name: 'reason',
  label: say('standing.reason'),
  hint: say('standing.reasonHint'),
  kind: 'line',
  required: true,
  askedBy: { field, values: ['postponed', 'dropped'] },
});

export function activityFields(plan: Plan, say: Say): FormField[] {
  return [
    { name: 'title', label: say('edit.field.title'), kind: 'line', required: true },
    {
      name: 'stage',
      label: say('edit.field.stage'),
      kind: 'choice',
      narrow: true,
      options: [
        { value: '', label: say('stage.unknown') },
        ...stages.map((value) => ({ value, label: say(`stage.${value}`) })),
      ],
    },
    reasonField('stage', say),
    {
      name: 'areaKey',
      label: say('edit.field.area'),
      kind: 'choice',
      narrow: true,
      options: [
        { value: '', label: say('edit.field.noArea') },
        ...plan.areas.map(({ key, title }) => ({ value: key, label: `${key} ${title}` })),
      ],
    },
    { name: 'purpose', label: say('edit.field.purpose'), kind: 'lines' },
    { name: 'description', label: say('edit.field.description'), kind: 'text' },
    { name: 'roles', label: say('edit.field.roles'), kind: 'lines', narrow: true },
    { name: 'responsible', label: say('edit.field.responsibleLines'), kind: 'lines', narrow: true },
    { name: 'support', label: say('edit.field.support'), kind: 'lines', narrow: true },
    {
      name: 'taskForce',
      label: say('edit.field.taskForce'),
      kind: 'choice',
      narrow: true,
      options: [
        { value: 'no', label: say('edit.no') },
        { value: 'yes', label: say('edit.yes') },
      ],
    },
    { name: 'developmentText', label: say('edit.field.development'), kind: 'period' },
    { name: 'implementationText', label: say('edit.field.implementation'), kind: 'period' },
  ];
}

export const activityValues = (activity: Activity): FormValues => ({
  title: activity.title,
  stage: activity.stage ?? '',
  areaKey: activity.areaKey ?? '',
  purpose: joined(activity.purpose),
  description: activity.description,
  roles: joined(activity.roles),
  responsible: joined(activity.responsible),
  support: joined(activity.support),
  taskForce: activity.taskForce ? 'yes' : 'no',
  developmentText: activity.development?.text ?? '',
  implementationText: activity.implementation?.text ?? '',
});

export function activityChangeFrom(values: FormValues): ActivityChange {
  const { title, stage, areaKey, purpose, description, roles, responsible, support, taskForce } = values;
  const { developmentText, implementationText, reason } = values;
  return {
    ...(title !== undefined && { title: title.trim() }),
    ...(stage !== undefined && { stage: stages.find((one) => one === stage) ?? null }),
    ...(reason !== undefined && { reason: orNull(reason) }),
    ...(areaKey !== undefined && { areaKey: orNull(areaKey) }),
    ...(purpose !== undefined && { purpose: linesOf(purpose) }),
    ...(description !== undefined && { description: description.trim() }),
    ...(roles !== undefined && { roles: linesOf(roles) }),
    ...(responsible !== undefined && { responsible: linesOf(responsible) }),
    ...(support !== undefined && { support: linesOf(support) }),
    ...(taskForce !== undefined && { taskForce: taskForce === 'yes' }),
    ...(developmentText !== undefined && { developmentText: orNull(developmentText) }),
    ...(implementationText !== undefined && { implementationText: orNull(implementationText) }),
  };
}

export const areaFields = (say: Say): FormField[] => [
  { name: 'title', label: say('edit.field.title'), kind: 'line', required: true },
  { name: 'focus', label: say('edit.field.focus'), kind: 'text' },
];

export const areaValues = (area: Area): FormValues => ({ title: area.title, focus: area.focus ?? '' });

export const areaChangeFrom = ({ title, focus }: FormValues): AreaChange => ({
  ...(title !== undefined && { title: title.trim() }),
  ...(focus !== undefined && { focus: orNull(focus) }),
});

/** The six fields of the procesplan (DOMAIN.md 2.8), in its own order, and where it stands among `activities`, where given. */
export const deliveryFields = (say: Say, activities: readonly Activity[] = []): FormField[] => [
  { name: 'title', label: say('edit.field.delivery'), kind: 'text', required: true },
  { name: 'lead', label: say('edit.field.lead'), kind: 'line' },
  { name: 'content', label: say('edit.field.content'), kind: 'lines' },
  { name: 'schedule', label: say('edit.field.schedule'), kind: 'lines' },
  { name: 'participants', label: say('edit.field.participants'), kind: 'lines' },
  { name: 'followUp', label: say('edit.field.followUp'), kind: 'text' },
  ...(activities.length === 0 ? [] : [activityField(activities, say)]),
];

const activityField = (activities: readonly Activity[], say: Say): FormField => ({
  name: 'activityKey',
  label: say('edit.field.activity'),
  kind: 'choice',
  options: [
    { value: '', label: say('edit.field.wholeArea') },
    ...activities.map(({ key, title }) => ({ value: key, label: `${key} ${title}` })),
  ],
});

export const deliveryValues = (delivery: Delivery): FormValues => ({
  title: delivery.title,
  lead: delivery.lead ?? '',
  content: joined(delivery.content),
  schedule: joined(delivery.schedule),
  participants: joined(delivery.participants),
  followUp: delivery.followUp ?? '',
  activityKey: delivery.activityKey ?? '',
});

export function deliveryChangeFrom(values: FormValues): DeliveryChange {
  const { title, lead, content, schedule, participants, followUp, activityKey } = values;
  return {
    ...(title !== undefined && { title: title.trim() }),
    ...(lead !== undefined && { lead: orNull(lead) }),
    ...(content !== undefined && { content: linesOf(content) }),
    ...(schedule !== undefined && { schedule: linesOf(schedule) }),
    ...(participants !== undefined && { participants: linesOf(participants) }),
    ...(followUp !== undefined && { followUp: orNull(followUp) }),
    ...(activityKey !== undefined && { activityKey: orNull(activityKey) }),
  };
}
