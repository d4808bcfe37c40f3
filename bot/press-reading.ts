import type { DocumentRegister } from '../src/lists/documents/register';
import type { OutboxRow, PlanRepository } from '../src/lists/repository';
import type { LocalDate } from '../src/plan/plan';
import type { TextKey } from '../src/text/text';
import type { Person, PressAnswer } from './port';
import { readingCardOf, readingsOf, type ReadingCardContext } from './reading-cards';

export interface ReadingPressOptions extends ReadingCardContext {
  readonly documents: DocumentRegister;
  readonly repository: Pick<PlanRepository, 'mayUserRead'>;
  readonly today: () => LocalDate;
}

/**
 * "I have read it": only the person that the card was sent to can say so, and only of the version it was about. Pressed twice
 * it is one acknowledgement with its first day.
 */
export async function pressReading(
  options: ReadingPressOptions,
  row: OutboxRow,
  presser: Person,
): Promise<PressAnswer> {
  const { documents, say } = options;
  const refused = (key: TextKey): PressAnswer => ({ kind: 'refused', text: say(key) });
  const { userPrincipalName: login } = presser;
  if (login === null || !(await options.repository.mayUserRead(login))) return refused('bot.noAccess');
  const loaded = await documents.load();
  const reading = loaded === 'notProvisioned' ? null : readingsOf(loaded.register, options.today())(row);
  if (!reading) return refused('state.notFound');
  if (reading.person.login.toLowerCase() !== login.toLowerCase()) return refused('bot.refused.notReader');
  if (reading.state.kind !== 'waiting') return { kind: 'card', card: readingCardOf(row, reading, options) };
  const written = await documents.acknowledge(reading.document, reading.person);
  if (!written.ok) return refused('documents.acknowledgeFailed');
  const done = { ...reading, state: { kind: 'confirmed' as const, on: written.value.on } };
  return { kind: 'card', card: readingCardOf(row, done, options) };
}
