import { FormError } from '../kinds/kind';
import { kindOf } from '../kinds/registry';
import { keptMoment, readWritten } from '../kinds/written-dates';
import type { Field } from '../store/fields';
import type { Stored } from '../store/items';
import { defaultOutcome, type FormulaContext } from './columns';

/** What a new row gets in a column that nobody wrote: its default formula or value; null where it has none. */
export function defaultOf(field: Field, context: FormulaContext): Stored {
  if (field.defaultFormula) return defaultOutcome(field.defaultFormula, field, context);
  const held = field.defaultValue;
  if (held === null || held === '') return null;
  return fixedDefault(held, field, context);
}

function fixedDefault(held: string, field: Field, context: FormulaContext): Stored {
  const { locale, user, stores } = context;
  const word = held.trim().toLowerCase();
  switch (field.type) {
    case 'DateTime': {
      const moment = word === '[today]' || word === '[now]' ? stores.core.now().getTime() : readWritten(held, locale);
      return moment === null ? null : keptMoment(moment, field.dateOnly === true, locale.timeZone);
    }
    case 'User':
    case 'UserMulti':
      if (word !== '[me]') return fromForm(held, field, context);
      return field.type === 'User' ? user.principalId : [user.principalId];
    case 'Number':
    case 'Currency':
      // Defaults lie in the column's XML, where numbers have a point.
      return Number.isFinite(Number(held)) ? Number(held) : fromForm(held, field, context);
    default:
      return fromForm(held, field, context);
  }
}

/** A default that its own column would refuse is none. */
function fromForm(held: string, field: Field, context: FormulaContext): Stored {
  try {
    return kindOf(field).fromForm(held, field, context);
  } catch (error) {
    if (error instanceof FormError) return null;
    throw error;
  }
}
