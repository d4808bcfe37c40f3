import { mostSilentDays, type Wish } from '../personal/index';
import { addDays, sayDay } from '../periods/index';
import type { LocalDate } from '../plan/plan';
import type { Say } from '../text/text';
import { card, execute, textBlock, type AdaptiveCard, type CardJson } from './elements';

export interface PersonalCardOptions {
  readonly wish: Wish;
  /** What has just been done or was not understood; null where the card was only asked for. */
  readonly note: string | null;
  readonly today: LocalDate;
  readonly token: string;
  readonly say: Say;
}

/** How the bot writes to one person: as it stands in words, and fields to change it. */
export function personalCard({ wish, note, today, token, say }: PersonalCardOptions): AdaptiveCard {
  const said = sayWish(wish, today, say);
  return card(
    say.locale,
    note === null ? said : `${note} ${said}`,
    [
      ...(note === null ? [] : [textBlock(note, { color: 'Accent' })]),
      textBlock(say('personal.head'), { weight: 'Bolder', size: 'Medium', style: 'heading' }),
      textBlock(said, { spacing: 'Small' }),
      {
        type: 'Input.ChoiceSet',
        id: 'mode',
        label: say('personal.mode'),
        style: 'expanded',
        value: wish.mode,
        choices: (['channel', 'both', 'personal'] as const).map((value) => ({
          title: say(`personal.mode.${value}`),
          value,
        })),
      },
      timeField('from', say('personal.from'), wish.quietFrom),
      timeField('until', say('personal.until'), wish.quietUntil),
      { type: 'Input.Toggle', id: 'weekend', title: say('personal.weekend'), value: String(wish.quietWeekend) },
      {
        type: 'Input.Date',
        id: 'silent',
        label: say('personal.silent'),
        min: addDays(today, 1),
        max: addDays(today, mostSilentDays),
        ...(wish.silentUntil !== null && wish.silentUntil > today && { value: wish.silentUntil }),
      },
      textBlock(say('personal.note'), { isSubtle: true, spacing: 'Small', size: 'Small' }),
    ],
    [execute(say('personal.save'), 'personal.save', token, { style: 'positive' })],
  );
}

const timeField = (id: string, label: string, value: string | null): CardJson => ({
  type: 'Input.Time',
  id,
  label,
  ...(value !== null && { value }),
});

/** "Du får påmindelser i kanalen og her. Stille kl. 17:00–08:00." Clock times as VOICE.md writes them. */
export function sayWish(wish: Wish, today: LocalDate, say: Say): string {
  const { mode, quietFrom, quietUntil, quietWeekend, silentUntil } = wish;
  return [
    say(`personal.now.${mode}`),
    ...(quietFrom !== null && quietUntil !== null
      ? [say('personal.now.hours', { from: sayTime(quietFrom), until: sayTime(quietUntil) })]
      : []),
    ...(quietWeekend ? [say('personal.now.weekend')] : []),
    ...(silentUntil !== null && silentUntil > today
      ? [say('chat.quiet.set', { day: sayDay(silentUntil, today, say.locale) })]
      : []),
  ].join(' ');
}

/** "17:00" as it is said: 17.00, and 8.30 without the nought before. */
export const sayTime = (time: string): string => time.replace(/^0(?=\d)/, '').replace(':', '.');
