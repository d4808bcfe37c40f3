import type { SPFI } from '@pnp/sp/fi.js';
import { functionsOf, type Acknowledgement, type GoverningDocument, type Person } from '../../documents';
import { acknowledgementKey } from '../../documents/reading';
import type { WriteResult } from '../repository';
import { lists } from '../schema';
import { changeOne } from '../writing/change-together';
import type { RegisterOptions } from './create-register';
import { readAcknowledgement } from './read-register';
import type { RegisterStore } from './store';

const list = lists.acknowledgements;

/**
 * The person asking, or the `reader` whom the bot knows to have pressed its card, has read this version. The key is of document, version and person: confirmed twice, on two machines, or
 * sent again since the answer was lost, it is one row and keeps its first day.
 */
export async function acknowledge(
  sp: SPFI,
  store: RegisterStore,
  document: GoverningDocument,
  options: RegisterOptions,
  reader?: Person,
): Promise<WriteResult<Acknowledgement>> {
  const { me: asker, register } = await store.held();
  const me = reader ?? asker;
  const today = options.today();
  const values = {
    Title: document.title,
    UniqueKey: acknowledgementKey(document.key, document.version, me),
    DocumentKey: document.key,
    DocumentVersion: document.version,
    Person: me.id,
    Unit: functionsOf(register.members, me, today).find(({ unit }) => unit !== '')?.unit,
    ConfirmedOn: today,
  };
  const place = store.place(list, values);
  if ('lost' in place) return { ok: false, error: { kind: 'refused', da: place.lost.da, en: place.lost.en } };
  const change = { kind: 'add' as const, list: place.asked, values };
  const outcome = await changeOne(sp, change, options).finally(() => store.written());
  if (outcome.kind !== 'done' && !('theirs' in outcome)) return { ok: false, error: { kind: outcome.kind } };
  const row = outcome.kind === 'done' ? outcome.row : outcome.theirs;
  return { ok: true, value: readAcknowledgement(store.reader(place.asked, row), new Map([[me.id, me]])) };
}
