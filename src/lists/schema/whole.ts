// The lists of one site (DESIGN.md "The data"). In the order in which they are made and written.
import { activities } from './activities';
import { areas } from './areas';
import { cardTexts } from './card-texts';
import { channels, threads } from './channels';
import type { ListDeclaration } from './declaration';
import { deliveries } from './deliveries';
import { documentFiles, governingDocuments } from './documents';
import { earlier, notes } from './earlier';
import { events, settings } from './events';
import { groups, members } from './groups';
import { indicators, measurements } from './indicators';
import { items } from './items';
import { personal } from './personal';
import { plans } from './plans';
import { acknowledgements } from './readings';
import { reminderRules } from './reminder-rules';
import { reminders } from './reminders';
import { reviewDecisions, reviewRounds } from './review-rounds';
import { machinery } from './whole-machinery';
import { questions, words } from './words';

export type * from './declaration';
export { choiceOf, columnOf, storedChoices } from './declaration';
// Its codes are the bot's alone, and not in what a browser fetches of the lists.
export type { CardTextPlace } from './card-texts';
export { channelKinds, channelStates } from './channels';
export { eventActions, eventPlaces, type EventPlace } from './events';
export { planStateOf, planStates, type PlanState } from './plans';
export { outboxStates } from './reminders';
export * as wholeMachinery from './whole-machinery';

export const lists = {
  plans,
  areas,
  activities,
  items,
  groups,
  earlier,
  notes,
  indicators,
  measurements,
  deliveries,
  governingDocuments,
  documentFiles,
  reviewRounds,
  reviewDecisions,
  acknowledgements,
  members,
  ...machinery,
  reminderRules,
  reminders,
  cardTexts,
  channels,
  threads,
  personal,
  words,
  questions,
  events,
  settings,
} as const satisfies Record<string, ListDeclaration>;

export type ListName = keyof typeof lists;
export const allLists: readonly ListDeclaration[] = Object.values(lists);
