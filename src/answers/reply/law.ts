import type { LegalDeadline } from '../../indicators/legal-deadline';
import { sayDate } from '../../periods/index';
import type { Fact } from '../answer';
import { isCommonWord } from '../language/lexicon';
import { rootOf } from '../language/root';
import { wordsOfText } from '../language/words-of-text';
import type { Scope } from './scope';

/** Words that any question of law holds: they choose no deadline. */
const ofAnyLaw = new Set(['lov', 'frist', 'regel', 'paragraf', 'kommune', 'barn'].map(rootOf));

const rootsOf = (text: string): string[] =>
  wordsOfText(text)
    // The word and not its root: that of "underretning" is a common word.
    .filter(({ text: word }) => !isCommonWord(word))
    .map(({ text: word }) => rootOf(word))
    .filter((root) => !ofAnyLaw.has(root));

/**
 * What stands in the list of statutory deadlines about what is asked: the plan's own words, and what somebody has looked up,
 * with law, section and day. It is no advice: whoever asks is sent to the lawyers all the same. All of them where the question
 * names none of what they are about.
 */
export function deadlineFacts(scope: Scope): Fact[] {
  const { known, asked } = scope;
  const all = known.beside.deadlines ?? [];
  const words = new Set(rootsOf(asked.plain));
  const about = all.filter(({ title, limit }) => rootsOf(`${title} ${limit ?? ''}`).some((root) => words.has(root)));
  const asksAll = /(?:^| )(?:frist|frister|fristen|fristerne|deadlines?)(?= |$)/.test(asked.plain);
  return (about.length > 0 ? about : asksAll ? all : []).map((one) => deadlineFact(scope, one));
}

function deadlineFact({ say, links }: Scope, one: LegalDeadline): Fact {
  const { key, title, limit, saidThen, saysNow, sourceNow, checkedOn, link } = one;
  const text = limit === null ? title : `${title}: ${limit}`;
  return {
    source: { id: key, kind: 'deadline', title: text, url: link ?? links.plan() },
    text,
    details: [
      ...(saidThen === null ? [] : [{ name: say('answer.detail.saidThen'), value: saidThen }]),
      ...(saysNow === null ? [] : [{ name: say('answer.detail.saysNow'), value: saysNow }]),
      ...(sourceNow === null ? [] : [{ name: say('answer.detail.law'), value: sourceNow }]),
      {
        name: say('answer.detail.checkedOn'),
        value: checkedOn === null ? say('answer.detail.neverChecked') : sayDate(checkedOn, say.locale),
      },
    ],
    period: null,
    state: null,
  };
}
