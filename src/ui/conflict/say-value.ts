import { sayDate } from '../../periods/index';
import { itemKinds, stages, type PlanItem } from '../../plan/plan';
import type { Say } from '../../text/text';
import { fieldOf, type Thing } from '../edit/things';
import { daysBeside, periodOf } from '../marks/speak';
import { kindWord, stateWord } from '../marks/words';
import { groups, type QuestionName } from './groups';

export interface SaidValue {
  readonly main: string;
  /** What stands below it: the days of a period, the day of a state. */
  readonly sub: string | null;
}

/** What a thing holds in the fields of one question, in words. Pure. */
export function sayAnswer(name: QuestionName, thing: Thing, say: Say): SaidValue {
  if ('periodText' in thing) {
    if (name === 'status') return stateAnswer(thing, say);
    if (name === 'period') return periodAnswer(thing, say);
  }
  return { main: sayField(name, placeOr(name, thing), say), sub: null };
}

/** A move is told by where the thing stands: its activity, or its area. */
const placeOr = (name: QuestionName, thing: Thing): unknown =>
  name === 'place' ? (fieldOf(thing, 'activityKey') ?? fieldOf(thing, 'areaKey')) : fieldOf(thing, name);

function sayField(name: QuestionName, value: unknown, say: Say): string {
  if (Array.isArray(value)) return value.length === 0 ? say('edit.nothing') : value.join('\n');
  if (typeof value === 'boolean') return say(value ? 'edit.yes' : 'edit.no');
  if (name === 'stage') {
    const stage = stages.find((one) => one === value);
    return stage ? say(`stage.${stage}`) : say('stage.unknown');
  }
  const kind = name === 'kind' ? itemKinds.find((one) => one === value) : undefined;
  if (kind) return kindWord(kind, say, true);
  if (value !== null && typeof value === 'object') return sayField(name, fieldOf(value, 'text'), say);
  return typeof value === 'string' && value !== '' ? value : say('edit.nothing');
}

function stateAnswer(item: PlanItem, say: Say): SaidValue {
  const by = item.reachedBy ?? '';
  const date = item.reachedOn === null ? '' : sayDate(item.reachedOn, say.locale);
  const sub = [date, by].filter((part) => part !== '').join(', ');
  return { main: stateWord(item.status, say), sub: sub === '' ? null : sub };
}

function periodAnswer(item: PlanItem, say: Say): SaidValue {
  const { periodText, start, end, recurrence } = item;
  if (periodText !== null) return { main: periodText, sub: daysBeside(item, say) };
  const undated = (start === null || end === null) && recurrence === null;
  return { main: undated ? say('details.emptyPeriod') : periodOf(item, say), sub: null };
}

/** The columns of a question, as the history names them. */
export const columnsOf = (name: QuestionName): readonly string[] =>
  Object.values(groups)
    .flat()
    .filter((group) => group.name === name)
    .flatMap(({ columns }) => columns);
