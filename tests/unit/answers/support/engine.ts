import { createAnswers, type Answers, type Asker, type Contacts, type Known } from '../../../../src/answers';
import { importDocument } from '../../../../src/importing';
import { createCalendar } from '../../../../src/periods';
import type { LocalDate, Plan } from '../../../../src/plan/plan';
import { planFromDraft } from '../../../../src/plan/plan-from-draft';
import { templateDraft, templateOf, templatePeriod } from '../../../../src/plan/templates';

/** A plan read from a document, as the command line reads it. */
export async function planOf(bytes: Uint8Array, fileName = 'plan.docx'): Promise<Plan> {
  const result = await importDocument(bytes, fileName);
  if (!result.ok) throw new Error(result.refusal.code);
  return planFromDraft(result.draft, 'p1');
}

/** The plan that one of the product's templates makes from a day. */
export function templatePlan(id: string, start: LocalDate): Plan {
  const template = templateOf(id);
  if (template === undefined) throw new Error(`No template ${id}`);
  const head = { title: template.title, unit: '', period: templatePeriod(template, start) };
  return planFromDraft(templateDraft(template, head, { start }, start), 'p1');
}

/** A plan with nothing beside it: no meetings, rounds, register or history. */
export const knownOf = (plan: Plan): Known => ({
  plan,
  beside: { meetings: [], rounds: [], documents: null, changes: null },
  words: [],
});

const contacts: Contacts = {
  caseContact: null,
  legalContact: null,
  notificationContact: null,
  leaderContact: null,
  owner: 'planens redaktør',
};

/** An engine without links, as the command line starts it over a file. */
export const engineOf = (known: Known): Answers =>
  createAnswers(known, {
    calendar: createCalendar(),
    links: { item: () => null, activity: () => null, plan: () => null },
    contacts,
  });

/** Somebody who begins a conversation on a day. */
export const askerOn = (today: string): Asker => ({ today, locale: 'da', login: null, topic: null, areaKey: null });
