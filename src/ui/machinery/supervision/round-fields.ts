import type { FormField } from '../../edit/form-fields';
import type { Say } from '../../../text/text';

/** What a form edits of a round. */
export const roundFields = (say: Say): FormField[] => [
  { name: 'title', label: say('supervision.field.title'), kind: 'line', required: true },
  { name: 'number', label: say('supervision.field.number'), kind: 'number', min: 1, decimals: 0, narrow: true },
  { name: 'start', label: say('supervision.field.start'), kind: 'day', narrow: true },
  { name: 'end', label: say('supervision.field.end'), kind: 'day', edge: 'last', narrow: true },
  {
    name: 'state',
    label: say('supervision.field.state'),
    kind: 'choice',
    required: true,
    narrow: true,
    options: (['planned', 'running', 'closed'] as const).map((value) => ({
      value,
      label: say(`supervision.state.${value}`),
    })),
  },
  {
    name: 'demand',
    label: say('supervision.field.demand'),
    hint: say('supervision.hint.demand'),
    kind: 'line',
    narrow: true,
  },
  { name: 'units', label: say('supervision.field.units'), hint: say('supervision.hint.lines'), kind: 'lines' },
  { name: 'levels', label: say('supervision.field.levels'), hint: say('supervision.hint.levels'), kind: 'lines' },
  { name: 'covers', label: say('supervision.field.covers'), hint: say('supervision.hint.lines'), kind: 'lines' },
  {
    name: 'indicators',
    label: say('supervision.field.indicators'),
    hint: say('supervision.hint.indicators'),
    kind: 'lines',
  },
  { name: 'themes', label: say('supervision.field.themes'), hint: say('supervision.hint.themes'), kind: 'lines' },
  { name: 'summary', label: say('supervision.field.summary'), hint: say('supervision.hint.noCase'), kind: 'text' },
];

/** What a form edits of a unit's learning theme. */
export const themeFields = (say: Say): FormField[] => [
  { name: 'title', label: say('supervision.field.theme'), kind: 'line', required: true },
  { name: 'plan', label: say('supervision.field.plan'), hint: say('supervision.hint.lines'), kind: 'lines' },
  { name: 'responsible', label: say('supervision.field.responsible'), kind: 'line', narrow: true },
  { name: 'end', label: say('supervision.field.end'), kind: 'day', edge: 'last', narrow: true },
  {
    name: 'state',
    label: say('supervision.field.state'),
    kind: 'choice',
    required: true,
    narrow: true,
    options: (['chosen', 'running', 'held', 'dropped'] as const).map((value) => ({
      value,
      label: say(`supervision.themeState.${value}`),
    })),
  },
  { name: 'outcome', label: say('supervision.field.outcome'), hint: say('supervision.hint.noCase'), kind: 'text' },
];

export const reviewFields = (say: Say): FormField[] => [
  { name: 'heldOn', label: say('supervision.field.heldOn'), kind: 'day', required: true, narrow: true },
  { name: 'learned', label: say('supervision.field.learned'), hint: say('supervision.hint.noCase'), kind: 'text' },
];

export const reportFields = (say: Say): FormField[] => [
  {
    name: 'text',
    label: say('supervision.field.text'),
    hint: say('supervision.hint.noCase'),
    kind: 'text',
    required: true,
  },
  { name: 'analysis', label: say('supervision.field.analysis'), kind: 'text' },
  { name: 'givenOn', label: say('supervision.field.givenOn'), kind: 'day', narrow: true },
];
