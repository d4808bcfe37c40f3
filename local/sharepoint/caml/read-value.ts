import type { Operand } from '../query/condition';
import { dayOf } from '../query/site-day';
import type { Asker } from './asker';
import { camlFaults } from './faults';
import { attribute, child, isTrue, type Element } from './xml';

type Value = Extract<Operand, { kind: 'value' }>;
const dayMs = 86_400_000;

/** A `<Value>` by its Type (Microsoft: Value element). An empty one is null. */
export function readValue(element: Element | undefined, byId: boolean, asker: Asker): Value {
  if (!element) throw camlFaults.notInstalled();
  const type = (attribute(element, 'Type') ?? 'Text').toLowerCase();
  if (child(element, 'UserID')) return { kind: 'value', value: asker.userId };
  const today = child(element, 'Today');
  const now = child(element, 'Now');
  if (today ?? now) return moment(element, (today ?? now) as Element, now !== undefined, asker);
  const text = element.text.trim() === '' ? '' : element.text;
  if (text === '') return { kind: 'value', value: null };
  if (byId) return { kind: 'value', value: number(text.split(';#')[0] ?? '') };
  switch (type) {
    case 'number':
    case 'currency':
    case 'integer':
    case 'counter':
    case 'modstat':
      return { kind: 'value', value: number(text) };
    case 'boolean':
    case 'allday':
    case 'attachments':
      return { kind: 'value', value: /^(?:1|true|yes|ja)$/i.test(text.trim()) };
    case 'datetime':
      return isTrue(attribute(element, 'IncludeTimeValue'))
        ? { kind: 'value', value: text.trim() }
        : { kind: 'value', value: text.trim(), wholeDay: true };
    case 'multichoice':
      return { kind: 'value', value: text.replace(/^;#|;#$/g, '') };
    default:
      return { kind: 'value', value: text };
  }
}

function number(text: string): number {
  const value = Number(text.trim());
  if (Number.isNaN(value)) throw camlFaults.unreadable();
  return value;
}

/** `<Today OffsetDays="-7"/>` is that day of the site, or with IncludeTimeValue that time of it; `<Now/>` is the moment. */
function moment(value: Element, element: Element, exact: boolean, asker: Asker): Value {
  const offset = Number(attribute(element, 'OffsetDays') ?? attribute(element, 'Offset') ?? 0);
  if (!Number.isFinite(offset) || Math.abs(offset) > 100_000) throw camlFaults.unreadable();
  if (exact || isTrue(attribute(value, 'IncludeTimeValue')))
    return { kind: 'value', value: new Date(asker.now.getTime() + offset * dayMs).toISOString() };
  // Counted from noon, so that a day of 23 or 25 hours moves nothing.
  const noon = Date.parse(dayOf(asker.zone, asker.now.getTime())) + dayMs / 2;
  return { kind: 'value', value: new Date(noon + offset * dayMs).toISOString(), wholeDay: true };
}
