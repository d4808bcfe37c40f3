import { localTime } from '../kinds/zoned-time';
import type { Comparison, Condition, Operand } from '../query/condition';
import type { Asker } from './asker';
import { camlFaults } from './faults';
import { readValue } from './read-value';
import { attribute, child, children, fieldName, isTrue, type Element } from './xml';

/** CAML's own words for the comparisons. */
export const plainComparisons: ReadonlyMap<string, Comparison> = new Map([
  ['eq', 'eq'],
  ['neq', 'ne'],
  ['gt', 'gt'],
  ['geq', 'ge'],
  ['lt', 'lt'],
  ['leq', 'le'],
]);
const comparisonOf: ReadonlyMap<string, Comparison> = new Map([
  ...plainComparisons,
  // On columns with several values "equals" means that one of them does.
  ['includes', 'eq'],
  ['notincludes', 'ne'],
]);

/** The condition inside `<Where>`; null where it is empty. */
export function readWhere(where: Element | undefined, asker: Asker): Condition | null {
  const [only, ...more] = where?.children ?? [];
  if (!only) return null;
  if (more.length > 0) throw camlFaults.notInstalled();
  return readCondition(only, asker);
}

function readCondition(element: Element, asker: Asker): Condition {
  const name = element.name.toLowerCase();
  if (name === 'and' || name === 'or') {
    // Exactly two, as SharePoint demands; longer chains are nested.
    if (element.children.length !== 2) throw camlFaults.notInstalled();
    return { kind: name, parts: element.children.map((part) => readCondition(part, asker)) };
  }
  if (name === 'daterangesoverlap') return overlap(element, asker);
  const field = readField(child(element, 'FieldRef'));
  const operator = comparisonOf.get(name);
  if (operator) {
    const right = readValue(child(element, 'Value'), field.byId, asker);
    return { kind: 'compare', operator, left: field.operand, right };
  }
  switch (name) {
    case 'isnull':
    case 'isnotnull':
      return {
        kind: 'compare',
        operator: name === 'isnull' ? 'eq' : 'ne',
        left: field.operand,
        right: { kind: 'value', value: null },
      };
    case 'beginswith':
    case 'contains':
      return {
        kind: name === 'contains' ? 'contains' : 'startsWith',
        field: field.operand,
        text: { kind: 'value', value: child(element, 'Value')?.text ?? '' },
      };
    case 'in':
    case 'notin': {
      const values = children(child(element, 'Values'), 'Value').map((value) => readValue(value, field.byId, asker));
      const among: Condition = { kind: 'in', field: field.operand, values };
      return name === 'in' ? among : { kind: 'not', part: among };
    }
    case 'membership':
      return { kind: 'member', field: field.operand, principals: members(element, asker) };
    default:
      throw camlFaults.unsupported(`<${element.name}>`);
  }
}

interface NamedField {
  readonly operand: Operand;
  /** `LookupId="TRUE"`: the value is the id, not what the column shows. */
  readonly byId: boolean;
}

function readField(element: Element | undefined): NamedField {
  const name = fieldName(element);
  if (name === '') throw camlFaults.notInstalled();
  const byId = isTrue(attribute(element, 'LookupId'));
  return { byId, operand: { kind: 'field', path: byId ? [name, 'Id'] : [name] } };
}

/** Microsoft: Membership element. "SPWeb.AllUsers", "SPWeb.Users" and "SPWeb.Groups" name everybody of the web. */
function members(element: Element, asker: Asker): readonly number[] {
  switch ((attribute(element, 'Type') ?? '').toLowerCase()) {
    case 'currentusergroups':
      return asker.groups;
    case 'spgroup':
      return asker.membersOf(Number(attribute(element, 'ID') ?? -1));
    case 'spweb.users':
    case 'spweb.allusers':
    case 'spweb.groups':
      return asker.membersOf(null);
    default:
      throw camlFaults.unsupported('Membership Type');
  }
}

/** Rows whose time from the first column to the second touches the value's days (recurrence is not carried out). */
function overlap(element: Element, asker: Asker): Condition {
  const [start, end] = children(element, 'FieldRef');
  const value = child(element, 'Value');
  const span = spans.find((one) => child(value, one));
  const [from, to] = span ? daysOf(span, asker) : [readValue(value, false, asker), readValue(value, false, asker)];
  return {
    kind: 'and',
    parts: [
      { kind: 'compare', operator: 'le', left: readField(start).operand, right: to },
      { kind: 'compare', operator: 'ge', left: readField(end ?? start).operand, right: from },
    ],
  };
}

const spans = ['Month', 'Week', 'Year'] as const;

/** First and last day of the site's present month, week (from Monday) or year. */
function daysOf(span: (typeof spans)[number], { now, zone }: Asker): [Operand, Operand] {
  const { year, month, day } = localTime(zone, now.getTime());
  const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
  const [first, last] = {
    Month: [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 0)],
    Week: [Date.UTC(year, month - 1, day - weekday), Date.UTC(year, month - 1, day - weekday + 6)],
    Year: [Date.UTC(year, 0, 1), Date.UTC(year, 11, 31)],
  }[span];
  const dayIn = (moment = 0): Operand => ({
    kind: 'value',
    value: new Date(moment).toISOString().slice(0, 10),
    wholeDay: true,
  });
  return [dayIn(first), dayIn(last)];
}
