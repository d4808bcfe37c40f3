import { templateProblem, type CardTexts } from '../src/cards/index';
import type { CardTextList, CardTextRow } from '../src/lists/card-texts';
import type { CardTextPlace } from '../src/lists/schema';
import type { Say } from '../src/text/text';

/** The municipality's own words for cards, as they were last read. */
export interface OwnTexts {
  learn(): Promise<void>;
  current(): CardTexts;
}

type Said = Pick<CardTextRow, 'state' | 'answer'>;

/** Reads the texts, uses those that can be used, and answers in the list what is wrong with the others. */
export function createOwnTexts(store: CardTextList | undefined, say: Say): OwnTexts {
  let texts: CardTexts = new Map();
  const judge = ({ place, words, active }: CardTextRow, taken: ReadonlyMap<CardTextPlace, string>): Said => {
    if (!active) return { state: 'paused', answer: '' };
    const problem =
      place === null
        ? say('cards.text.noPlace')
        : taken.has(place)
          ? say('cards.text.twice')
          : templateProblem(place, words, say);
    return problem === null ? { state: 'inUse', answer: '' } : { state: 'refused', answer: problem };
  };
  return {
    async learn() {
      if (!store) return;
      const found = new Map<CardTextPlace, string>();
      for (const row of await store.read()) {
        const said = judge(row, found);
        if (said.state === 'inUse' && row.place !== null) found.set(row.place, row.words);
        if (said.state !== row.state || said.answer !== row.answer) await store.answer(row, said);
      }
      texts = found;
    },
    current: () => texts,
  };
}
