import type { PlanItem } from '../plan/plan';
import { sayRuleKey, snoozeChoices } from '../reminders/index';
import type { Say } from '../text/text';
import { execute, openUrl, showCard, type CardJson } from './elements';

/** As many signs as a field of a card takes; the bot counts again. */
export const mostSigns = { status: 500, period: 80 } as const;

export interface ActionOptions {
  readonly item: PlanItem;
  /** The key of the rule that the reminder comes from. */
  readonly step: string;
  readonly token: string;
  readonly link: string;
  readonly say: Say;
}

/** The field for how far it is, open on the card with its button: to write and to press is all. */
export const statusField = ({ item, token, say }: ActionOptions): CardJson[] => [
  {
    type: 'Input.Text',
    id: 'status',
    label: say(item.kind === 'followUp' ? 'card.field.outcome' : 'card.field.status'),
    placeholder: say('card.field.statusHint'),
    isMultiline: true,
    maxLength: mostSigns.status,
    spacing: 'Medium',
  },
  buttons(execute(say('card.button.status'), 'item.status', token, { style: 'positive' })),
];

/** Buttons within a card, beside what they are about. */
export const buttons = (...actions: readonly CardJson[]): CardJson => ({
  type: 'ActionSet',
  spacing: 'Small',
  actions,
});

/** What else may be done on an open card, the likeliest first; clients show no more than five buttons in a row. */
export function reminderActions({ item, step, token, link, say }: ActionOptions): CardJson[] {
  const rule = sayRuleKey(step, say);
  const reached = say(item.kind === 'followUp' ? 'card.button.held' : 'card.button.reached');
  return [
    execute(reached, 'item.reached', token),
    showCard(
      say('card.button.move'),
      say.locale,
      [
        {
          type: 'Input.Text',
          id: 'period',
          label: say('card.field.period'),
          placeholder: say('card.field.periodHint'),
          maxLength: mostSigns.period,
          isRequired: true,
          errorMessage: say('cards.field.periodMissing'),
        },
      ],
      execute(say('cards.button.move'), 'item.move', token),
    ),
    showCard(
      say('card.button.snooze'),
      say.locale,
      [
        {
          type: 'Input.ChoiceSet',
          id: 'snooze',
          label: say('card.field.snooze'),
          style: 'expanded',
          value: 'w1',
          choices: snoozeChoices
            // A card that came back after it was put off comes from no rule.
            .filter((value) => value !== 'neverRule' || rule !== null)
            .map((value) => ({ title: say(`cards.snooze.${value}`, { rule: rule ?? '' }), value })),
        },
        { type: 'Input.Date', id: 'until', label: say('cards.field.until') },
      ],
      execute(say('card.button.snooze'), 'item.snooze', token),
    ),
    execute(say('card.button.take'), 'item.take', token),
    openUrl(say('card.button.open'), link),
  ];
}
