import { answersOf, type AnswerKey, type Ask, type Proposal } from '../agreements/index';
import { sayDate } from '../periods/index';
import type { Activity } from '../plan/plan';
import type { Say } from '../text/text';
import {
  card,
  cut,
  execute,
  oneLine,
  openUrl,
  plainLine,
  refreshedFor,
  spokenLine,
  textBlock,
  type AdaptiveCard,
} from './elements';
import type { CardView } from './reminder-card';

export interface AskedCardOptions {
  readonly activity: Activity;
  readonly proposal: Proposal;
  readonly ask: Ask;
  readonly planClosed: boolean;
  readonly view: CardView;
  readonly token: string;
  readonly link: string;
  readonly say: Say;
}

const room = { title: 300, activity: 120, answer: 60 } as const;

/** The one question about something agreed, with its answers as buttons for who may save it. */
export function askedCard(options: AskedCardOptions): AdaptiveCard {
  const { activity, proposal, ask, link, say, view, token } = options;
  const open = openUrl(say('agreement.open'), link);
  const words = textBlock(plainLine(proposal.text, room.title), {
    weight: 'Bolder',
    size: 'Medium',
    spacing: 'None',
    style: 'heading',
  });
  if (ask.kind === 'none') {
    const left = textBlock(say('agreement.left'), { isSubtle: true, size: 'Small' });
    return card(say.locale, say('agreement.left'), [left, words], [open]);
  }
  const acting = !options.planClosed && (view.acting || view.userIds === null);
  const title = `${activity.key} ${activity.title}`;
  const question = questionOf(ask, say, plainLine);
  const made = card(
    say.locale,
    `${say('agreement.ask.head', { activity: spokenLine(title, room.activity) })}: ${questionOf(ask, say, spokenLine)}`,
    [
      textBlock(say('agreement.ask.head', { activity: plainLine(title, room.activity) }), {
        weight: 'Bolder',
        size: 'Small',
        color: 'Warning',
      }),
      words,
      textBlock(question, { spacing: 'Medium' }),
      textBlock(say(acting ? 'agreement.ask.waits' : 'agreement.ask.reader'), { isSubtle: true, size: 'Small' }),
    ],
    acting
      ? answersOf(ask).map((answer) => execute(answerOf(ask, answer, say), 'agreement.answer', token, { answer }))
      : [open],
  );
  return refreshedFor(made, token, view.userIds ?? []);
}

function questionOf(ask: Ask, say: Say, line: (text: string, most: number) => string): string {
  switch (ask.kind) {
    case 'same':
      return say('agreement.ask.same', { title: line(ask.text, room.title) });
    case 'year':
      return say('agreement.ask.year', { date: sayDate(ask.gone, say.locale) });
    case 'role':
      return say('agreement.ask.role', { role: line(ask.said, room.answer) });
    case 'none':
      return say('agreement.left');
  }
}

/** The words of a button: they are no Markdown in Teams. */
function answerOf(ask: Ask, answer: AnswerKey, say: Say): string {
  if (answer === 'none') return say(ask.kind === 'same' ? 'agreement.answer.leave' : 'agreement.answer.none');
  if (answer === 'same' || answer === 'new') return say(`agreement.answer.${answer}`);
  const at = Number(answer.slice('choice'.length));
  const words = ask.kind === 'year' ? ask.choices[at]?.periodText : ask.kind === 'role' ? ask.choices[at]?.role : '';
  return cut(oneLine(words ?? ''), room.answer);
}
