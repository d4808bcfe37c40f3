import type { Field } from '../store/fields';
import { dateTime } from './date-time';
import type { Kind } from './kind';
import { readOnly } from './make-kind';
import { currency, number } from './numbers';
import { boolean } from './simple';
import { text } from './texts';

type OutputType = NonNullable<Field['outputType']>;

/** Before the value in XML: "float;#3.00000000000000". */
const prefixes: Readonly<Record<OutputType, string>> = {
  Text: 'string',
  Number: 'float',
  Currency: 'float',
  DateTime: 'datetime',
  Boolean: 'boolean',
};

const like = (outputType: OutputType, result: Kind): Kind =>
  readOnly({
    ...result,
    typeKind: 17,
    odataType: 'SP.FieldCalculated',
    displayName: 'Calculated',
    indexable: false,
    asXml(value, field, context) {
      const plain = result.asXml(value, field, context);
      return plain === null ? null : `${prefixes[outputType]};#${plain}`;
    },
  });

const byOutput: Readonly<Record<OutputType, Kind>> = {
  Text: like('Text', text),
  Number: like('Number', number),
  Currency: like('Currency', currency),
  DateTime: like('DateTime', dateTime),
  Boolean: like('Boolean', boolean),
};

/** Worked out when the row is written; in all forms like its `OutputType`. */
export const calculated = (field: Field): Kind => byOutput[field.outputType ?? 'Text'] ?? byOutput.Text;
