import { whenWords } from '../facts';
import type { Reply, Scope } from '../scope';
import type { SupervisionKind } from './kind-asked';

/** What is said of a round that the question names and the list does not have. */
export const noSuchRound = ({ say, asked }: Scope, intent: SupervisionKind): Reply => ({
  outcome: 'unknown',
  intent,
  sentence:
    asked.period === null
      ? say('answer.supervision.noRound')
      : say('answer.supervision.noRoundWhen', { when: whenWords(say, asked.period) }),
  missed: 'notInPlan',
});
