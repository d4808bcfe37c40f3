import { readThreadSaying } from '../src/agreements/index';
import { createAnswers, type Contacts, type Known } from '../src/answers/index';
import type { Calendar } from '../src/periods/index';
import { holdsCpr } from '../src/plan/cpr';
import type { LocalDate, Plan } from '../src/plan/plan';
import type { Say } from '../src/text/text';
import type { Message } from './port';

const noPlan: Plan = {
  ...{ key: '', title: '', organisation: null, unit: null, documentDate: null, periodText: null, words: null },
  ...{ row: null },
  ...{ areas: [], activities: [], items: [], groups: [], earlierActivities: [], notes: [], members: [] },
  ...{ indicators: [], deliveries: [], threads: [] },
};
const nothing: Known = {
  plan: noPlan,
  beside: { meetings: [], rounds: [], documents: null, changes: null },
  words: [],
};

/**
 * What is said to a message whoever writes it and whether there is a plan or not: where to go for a child in danger, and that
 * a CPR number has no place here. Null where neither is the case. Nothing of the message is said again.
 */
export type FirstOfAll = (
  message: Pick<Message, 'text' | 'place'>,
  today: LocalDate,
  contacts: Contacts,
) => string | null;

export function createFirstOfAll({ calendar, say }: { calendar: Calendar; say: Say }): FirstOfAll {
  const links = { item: () => null, activity: () => null, plan: () => null };
  const made = (contacts: Contacts) => ({
    of: JSON.stringify(contacts),
    answers: createAnswers(nothing, { calendar, links, contacts }),
  });
  let kept: ReturnType<typeof made> | null = null;
  return ({ text, place }, today, contacts) => {
    if (kept?.of !== JSON.stringify(contacts)) kept = made(contacts);
    const asker = { today, locale: say.locale, login: null, topic: null, areaKey: null };
    const { intent, sentence } = kept.answers.ask(text, asker);
    // What people have agreed to do about such things is no call for help.
    const isAgreement = place !== null && readThreadSaying(text, today)?.kind === 'agreed';
    const said = [
      ...(intent === 'decline.childInDanger' && !isAgreement ? [sentence] : []),
      ...(intent === 'decline.cpr' || holdsCpr(text) ? [say('decline.cpr')] : []),
    ];
    return said.length === 0 ? null : said.join('\n\n');
  };
}
