import type { SPFI } from '@pnp/sp/fi.js';
import type { RowRef } from '../plan/plan';
import { statusOf } from './faults';
import type { PlanRepository } from './repository';
import { rowReader } from './row-reader';
import { lists } from './schema';
import { cardTextPlaces, cardTextStates, type CardTextPlace } from './schema/card-texts';
import { refOf } from './table';
import { updateRow } from './writing/write-row';

const list = lists.cardTexts;

/** A text that the municipality has written for a line of a card, and what it was told about it. */
export interface CardTextRow {
  /** Null where a person has written a place that no card has. */
  readonly place: CardTextPlace | null;
  readonly words: string;
  readonly active: boolean;
  readonly state: (typeof cardTextStates)[number] | null;
  readonly answer: string;
  readonly row: RowRef;
}

export interface CardTextList {
  /** All rows, the oldest first; none where the site has no such list. */
  read(): Promise<readonly CardTextRow[]>;
  /** Tells the row's writer whether its text is used; what somebody is changing right now is told next time. */
  answer(text: CardTextRow, said: Pick<CardTextRow, 'state' | 'answer'>): Promise<void>;
}

/** The municipality's own texts; they are read in the plan's own request. */
export function createCardTexts(sp: SPFI, repository: Pick<PlanRepository, 'rowsOf' | 'written'>): CardTextList {
  return {
    async read() {
      const [state] = await repository.rowsOf([list]);
      return [...(state?.rows.values() ?? [])]
        .sort((a, b) => a.Id - b.Id)
        .map((raw) => {
          const row = rowReader(list, raw, [], () => '');
          return {
            place: row.choice('Place', cardTextPlaces),
            words: row.note('Words'),
            active: row.boolean('Active'),
            state: row.choice('State', cardTextStates),
            answer: row.note('Answer'),
            row: refOf(list, raw),
          };
        });
    },
    async answer({ row }, { state, answer }) {
      try {
        await updateRow(sp, list, row, { State: state, Answer: answer });
        repository.written();
      } catch (error) {
        if (!['conflict', 'gone', 'forbidden'].includes(statusOf(error).kind)) throw error;
      }
    },
  };
}
