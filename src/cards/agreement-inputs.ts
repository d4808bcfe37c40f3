import type { Plan } from '../plan/plan';
import type { Say } from '../text/text';
import { card, spokenLine, textBlock, type AdaptiveCard, type CardJson } from './elements';

/** As many signs as the fields of an agreement take; the bot counts again. */
export const agreementSigns = { text: 2000, period: 120, role: 120 } as const;

export interface AgreementValues {
  readonly text: string;
  readonly period: string;
  readonly role: string;
}

/** The fields of an agreement: what, by when and by whom; the same in the dialog and on the card. */
export function agreementInputs({ text, period, role }: AgreementValues, say: Say): CardJson[] {
  return [
    {
      type: 'Input.Text',
      id: 'text',
      label: say('agreement.dialog.text'),
      isMultiline: true,
      isRequired: true,
      errorMessage: say('agreement.dialog.textMissing'),
      maxLength: agreementSigns.text,
      value: text,
    },
    {
      type: 'Input.Text',
      id: 'period',
      label: say('agreement.dialog.period'),
      placeholder: say('agreement.dialog.periodHint'),
      maxLength: agreementSigns.period,
      value: period,
    },
    {
      type: 'Input.Text',
      id: 'role',
      label: say('agreement.dialog.role'),
      placeholder: say('agreement.dialog.roleHint'),
      maxLength: agreementSigns.role,
      value: role,
    },
  ];
}

export interface AgreementDialogOptions {
  readonly plan: Pick<Plan, 'activities'>;
  readonly values: AgreementValues & { readonly activity: string };
  /** Why what was typed cannot be saved as it is; null when the dialog opens. */
  readonly question: string | null;
  /** Who cannot change the plan proposes. */
  readonly mayEdit: boolean;
  readonly say: Say;
}

/** The dialog of "Gem som opfølgning", filled in. */
export function agreementDialog({ plan, values, question, mayEdit, say }: AgreementDialogOptions): AdaptiveCard {
  const body: CardJson[] = [
    ...(question === null ? [] : [textBlock(question, { weight: 'Bolder', color: 'Attention' })]),
    textBlock(say('thread.saveIntro'), { isSubtle: true }),
    ...(mayEdit ? [] : [textBlock(say('agreement.dialog.reader'))]),
    ...agreementInputs(values, say),
    {
      type: 'Input.ChoiceSet',
      id: 'activity',
      label: say('agreement.dialog.activity'),
      placeholder: say('agreement.dialog.activityHint'),
      isRequired: true,
      errorMessage: say('agreement.dialog.activityMissing'),
      style: 'compact',
      value: values.activity,
      choices: plan.activities.map(({ key, title }) => ({ title: spokenLine(`${key} ${title}`, 120), value: key })),
    },
  ];
  const title = say(mayEdit ? 'agreement.dialog.submit' : 'agreement.dialog.propose');
  return card(say.locale, question ?? say('thread.saveTitle'), body, [
    { type: 'Action.Submit', title, style: 'positive', data: {} },
  ]);
}
