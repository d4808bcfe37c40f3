import { personalCard } from '../src/cards/index';
import type { OutboxRow } from '../src/lists/repository';
import { addDays } from '../src/periods/index';
import { deliveryModes, mostSilentDays, timeOf, type Wish } from '../src/personal/index';
import type { LocalDate } from '../src/plan/plan';
import type { TextKey } from '../src/text/text';
import { changedWish, settingsCardOf, type SettingsOptions } from './personal-settings';
import type { Person, Press, PressAnswer } from './port';
import { placeOf } from './person-place';
import { readWishes } from './wishes';

/** Saves how the person that the card was sent to wants to be written to; nobody says it for another. */
export async function pressSettings(
  options: SettingsOptions,
  row: OutboxRow,
  { verb, inputs }: Pick<Press, 'verb' | 'inputs'>,
  presser: Person,
): Promise<PressAnswer> {
  const { say, personal, repository } = options;
  const today = options.today();
  const refused = (key: TextKey): PressAnswer => ({ kind: 'refused', text: say(key) });
  const { userPrincipalName: login } = presser;
  if (login === null || !(await repository.mayUserRead(login))) return refused('bot.noAccess');
  const person = await repository.personOf(login);
  if (!person || !personal) return refused('personal.failed');
  if (placeOf(person) !== row.channelId) return refused('personal.notYours');
  if (verb === 'card.refresh') {
    const wishes = await readWishes(personal);
    return { kind: 'card', card: settingsCardOf(row, today, { ...options, wishes }) };
  }
  const change = changeIn(inputs, today);
  if (typeof change === 'string') return refused(change);
  const wish = await changedWish(personal, person, change);
  if (wish === null) return refused('personal.failed');
  return { kind: 'card', card: personalCard({ wish, note: say('personal.saved'), today, token: row.token, say }) };
}

/** What the fields say; the key of a sentence where they cannot mean what they say. An empty field takes its wish back. */
function changeIn(inputs: Press['inputs'], today: LocalDate): Partial<Wish> | TextKey {
  const [from, until] = [timeIn(inputs['from']), timeIn(inputs['until'])];
  if ((from === null) !== (until === null) || (from !== null && from === until)) return 'personal.hoursWrong';
  const silent = inputs['silent'] ?? '';
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(silent) && !Number.isNaN(Date.parse(silent));
  if (silent !== '' && !(isDay && silent > today && silent <= addDays(today, mostSilentDays)))
    return 'personal.dayWrong';
  const mode = deliveryModes.find((one) => one === inputs['mode']);
  return {
    ...(mode && { mode }),
    quietFrom: from,
    quietUntil: until,
    quietWeekend: inputs['weekend'] === 'true',
    silentUntil: silent === '' ? null : silent,
  };
}

function timeIn(value = ''): string | null {
  const [hour, minutes] = value.split(':');
  return hour === '' ? null : timeOf(hour, minutes);
}
