import type { Refusal } from '../../documents/fields';
import { createSay, type Values } from '../../text/text';

const [da, en] = [createSay('da'), createSay('en')];

export interface Refused {
  readonly ok: false;
  readonly error: { readonly kind: 'refused'; readonly da: string; readonly en: string };
}

/** A write that is not tried, with the reason in both languages. */
export const refused = (key: Refusal, values: Values = {}): Refused => ({
  ok: false,
  error: { kind: 'refused', da: da(key, values), en: en(key, values) },
});
