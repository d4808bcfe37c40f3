import type { DraftActivity, DraftChoice, DraftPassage, DraftPlan, DraftQuestion, QuestionKind } from '../plan/draft';
import { explainPeriod } from '../periods/index';
import { createSay, type TextKey, type Values } from '../text/text';
import type { Interpreted } from './interpret';

const da = createSay('da');
const en = createSay('en');

type ChoiceKey = 'undated' | 'period' | 'keep' | 'drop' | 'same' | 'note' | 'target' | 'noTarget' | 'split';

const choiceTexts: Readonly<Record<ChoiceKey, TextKey>> = {
  undated: 'importing.choice.undated',
  period: 'importing.choice.period',
  keep: 'importing.choice.keep',
  drop: 'importing.choice.drop',
  same: 'importing.choice.same',
  note: 'importing.choice.note',
  target: 'importing.choice.target',
  noTarget: 'importing.choice.noTarget',
  split: 'importing.choice.split',
};

const choice = (id: ChoiceKey): DraftChoice => ({
  id,
  text: da(choiceTexts[id]),
  textEn: en(choiceTexts[id]),
  needs: id === 'period' ? 'period' : null,
});

/** What only a person can settle. Each question has a default that changes nothing, so no import stops on one. */
export function askQuestions(draft: DraftPlan, found: Interpreted): DraftQuestion[] {
  const out: DraftQuestion[] = [];
  const ask = (
    kind: QuestionKind,
    about: string | null,
    passage: DraftPassage,
    choices: ChoiceKey[],
    values: Values,
  ): void => {
    const [text, why] = [`importing.ask.${kind}`, `importing.why.${kind}`] as [TextKey, TextKey];
    out.push({
      id: `q${out.length + 1}`,
      kind,
      about,
      text: da(text, values),
      textEn: en(text, values),
      why: da(why, values),
      whyEn: en(why, values),
      passage,
      choices: choices.map(choice),
      assumed: choices[0] ?? 'keep',
    });
  };

  for (const activity of draft.activities) {
    const where = whereOf(activity);
    for (const milestone of activity.milestones) {
      if (milestone.start !== null || milestone.end !== null) continue;
      const passage = { text: milestone.text, where };
      const problem = milestone.period === null ? null : explainPeriod(milestone.period).problem;
      if (problem === 'empty' || milestone.period === null)
        ask('undated', milestone.id, passage, ['undated', 'period'], { item: milestone.text });
      else
        ask('unreadablePeriod', milestone.id, passage, ['undated', 'period'], {
          periodText: milestone.period,
          item: milestone.text,
        });
    }
    const last = activity.milestones.reduce<string | null>(
      (most, { end }) => (end !== null && (most === null || end > most) ? end : most),
      null,
    );
    for (const goal of activity.goals) {
      const text = goal.statements.map((statement) => statement.text).join(' ');
      if (goal.end !== null && last !== null && goal.end < last)
        ask('goalBeforeMilestone', goal.id, { text, where }, ['keep', 'period'], { item: text });
      if (goal.target)
        ask('target', goal.id, { text, where }, ['target', 'noTarget'], {
          value: `${goal.target.value} ${goal.target.unit}`,
          item: text,
        });
    }
    if (activity.responsible.roles.length > 1) {
      ask('severalRoles', activity.id, { text: activity.responsible.text.join(' '), where }, ['keep'], {
        activity: activity.title,
        roles: activity.responsible.roles.join(', '),
      });
    }
  }
  for (const { area, passage } of found.renamed)
    ask('sameArea', area.id, passage, ['same'], { title: passage.text, area: area.title });
  for (const { activity, passage } of found.joined) {
    const about = draft.activities.find((candidate) => candidate.title === activity.title)?.id ?? null;
    ask('joinedRows', about, passage, ['keep', 'note'], { activity: activity.title });
  }
  for (const passage of draft.unplaced)
    ask('unplaced', null, passage, ['note', 'drop'], { item: passage.text.slice(0, 80) });
  return out;
}

const whereOf = (activity: DraftActivity): string =>
  da('importing.whereActivity', { id: activity.id, activity: activity.title });
