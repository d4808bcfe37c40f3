import { meetingStates } from '../../../meetings/meeting';
import type { Say } from '../../../text/text';
import type { FormField } from '../../edit/form-fields';

/** When and where a meeting is held. */
export const placeFields = (say: Say): FormField[] => [
  { name: 'title', label: say('meetings.field.title'), kind: 'line', required: true },
  { name: 'day', label: say('meetings.field.day'), kind: 'day', narrow: true },
  {
    name: 'time',
    label: say('meetings.field.time'),
    kind: 'line',
    hint: say('meetings.field.timeHint'),
    narrow: true,
  },
  { name: 'place', label: say('meetings.field.place'), kind: 'line', narrow: true },
];

const stateField = (say: Say): FormField => ({
  name: 'state',
  label: say('meetings.field.state'),
  kind: 'choice',
  narrow: true,
  options: meetingStates.map((value) => ({ value, label: say(`meetings.state.${value}`) })),
});
export const agendaField = (say: Say): FormField => ({
  name: 'agenda',
  label: say('meetings.field.agenda'),
  kind: 'lines',
  hint: say('meetings.field.agendaHint'),
});
export const decisionsField = (say: Say): FormField => ({
  name: 'decisions',
  label: say('meetings.field.decisions'),
  kind: 'lines',
  hint: say('meetings.field.decisionsHint'),
});

/** All that a person may change of a meeting: a conflict is told in these words. */
export const meetingFields = (say: Say): FormField[] => [
  ...placeFields(say),
  stateField(say),
  agendaField(say),
  decisionsField(say),
];
export const headFields = (say: Say): FormField[] => [...placeFields(say), stateField(say)];
