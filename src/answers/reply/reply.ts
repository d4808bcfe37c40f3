import { fold } from '../../documents/fold';
import { declinedFor, type Declined } from '../question/declined';

import { afterThat } from './after-that';
import { notInPlan } from './ask';
import { evaluation } from './evaluation';
import { health } from './health';
import { listing } from './listing';

import { ofOne } from './of-one';
import { reports } from './reports';
import type { Reply, Scope } from './scope';
import { supervision } from './supervision/reply-supervision';
import { decline, smallTalk } from './talk';
import { visits } from './visits';

/** What is said to a question: the first of the replies that has an answer to it. Pure. */
export function replyTo(scope: Scope, question: string): Reply {
  const { asked } = scope;
  const declined = declinedFor(question, asked.plain) ?? (namesSomebody(scope, question) ? 'citizenCase' : null);
  if (declined !== null && !(mayBeTitle.includes(declined) && (namesWholeTitle(scope) || asksWhyOfTitle(scope))))
    return decline(scope, declined);
  return (
    smallTalk(scope) ??
    afterThat(scope) ??
    supervision(scope) ??
    reports(scope) ??
    evaluation(scope) ??
    health(scope) ??
    visits(scope) ??
    listing(scope) ??
    ofOne(scope) ??
    notInPlan(scope)
  );
}

/** An activity may be called "Familiens Plan" or "Samtykke": its whole title is no case, and no question of law. */
const mayBeTitle: readonly Declined[] = ['citizenCase', 'legal'];

const namesWholeTitle = ({ asked, known }: Scope): boolean =>
  known.plan.activities.some(({ title }) => {
    const said = fold(title);
    const name = said.includes(' af ') ? (said.split(' af ').at(-1) ?? said) : said;
    return name.includes(' ') && ` ${asked.plain} `.includes(` ${name} `);
  });

/** "Hvorfor skal familien skrive planen": why there is an activity whose title has all that was asked. */
const asksWhyOfTitle = ({ found, is }: Scope): boolean =>
  is('why') &&
  found.strange.length === 0 &&
  found.owners[0]?.owner.about.kind === 'activity' &&
  found.owners[0].byTitle >= 0.9;

/** "Hvad står der i Emils plan": what is kept about somebody whose name stands nowhere in the plan. */
function namesSomebody({ index }: Scope, question: string): boolean {
  const name =
    /\s(\p{Lu}\p{Ll}{2,}?)s(?:['’]s)?\s(?:handleplan|plan|sag|journal|undersøgelse|afgørelse|case|file)(?!\p{L})/u.exec(
      question,
    )?.[1];
  return (
    name !== undefined &&
    !index.owners.some(({ title, statements }) =>
      [title, ...statements.map(({ text }) => text)].join(' ').includes(name),
    )
  );
}
