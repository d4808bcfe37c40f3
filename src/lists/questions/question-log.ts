import type { SPFI } from '@pnp/sp/fi.js';
import '@pnp/sp/site-users/web.js';
import * as z from 'zod/mini';
import type { MissedKind } from '../../answers/answer';
import type { LocalDate, Plan } from '../../plan/plan';
import { createSay } from '../../text/text';
import { statusOf } from '../faults';
import { readAll } from '../loading/read-all';
import type { PlanRepository } from '../repository';
import { lists } from '../schema';
import { quoted, refOf, type RawRow } from '../table';
import type { RowValues } from '../values';
import { addRow, updateRow } from '../writing/write-row';
import { readAnswerSettings } from './answer-settings';
import { keptText, knownNames, type KnownNames } from './kept-text';

const list = lists.questions;

/** A question that found no answer. */
export interface MissedQuestion {
  readonly kind: MissedKind;
  readonly text: string;
  /** The message it came with: one that is sent again is not counted again. Nothing of it can be read out of the list. */
  readonly event: string;
}

export interface QuestionLog {
  /**
   * Counts a question without an answer, and keeps its text where the municipality has chosen so; never who asked. The answer
   * stands whatever becomes of it: false, never a fault, where it could not be counted.
   */
  missed(question: MissedQuestion): Promise<boolean>;
}

export interface QuestionLogOptions {
  readonly repository: Pick<PlanRepository, 'rowsOf' | 'load'>;
  readonly today: () => LocalDate;
}

const attempts = 8;
/** So many of the latest messages are remembered: Teams sends one again within minutes. */
const mostMarks = 24;
/** More people than any site of a municipality has. */
const mostPeople = 5000;

/** The list of questions without an answer, as far as the bot writes it. */
export function createQuestionLog(sp: SPFI, { repository, today }: QuestionLogOptions): QuestionLog {
  const count = async (key: string, mark: string, values: RowValues): Promise<void> => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const [row] = await readAll(sp, list, `UniqueKey eq ${quoted(key)}`);
      const marks = row ? marksOf(row) : [];
      if (marks.includes(mark)) return;
      const counted = { ...values, Times: timesOf(row) + 1, SeenHash: [...marks, mark].slice(-mostMarks).join(' ') };
      try {
        if (row) await updateRow(sp, list, refOf(list, row), counted);
        else if (!(await addRow(sp, list, { ...counted, UniqueKey: key }))) continue;
        return;
      } catch (error) {
        // Another process counted at the same moment: its row is looked at.
        if (!['conflict', 'gone'].includes(statusOf(error).kind)) throw error;
      }
    }
    throw new Error('The question could not be counted');
  };
  const keep = async (text: string): Promise<string> => {
    const [{ keeping }, loaded] = await Promise.all([readAnswerSettings(repository), repository.load()]);
    if (!keeping.keep || loaded === null || loaded === 'notProvisioned') return '';
    return keptText(text, await namesOf(sp, loaded.plan));
  };
  return {
    async missed({ kind, text, event }) {
      const month = today().slice(0, 7);
      const mark = printOf(event).slice(0, 6);
      const values = { Title: createSay('da')(`questions.kind.${kind}`), Kind: kind, Month: month };
      try {
        await count(`n:${month}:${kind}`, mark, values);
        // Where it cannot be told what may be kept, nothing is.
        const kept = await keep(text).catch(() => '');
        const key = `t:${month}:${kind}:${printOf(kept.toLocaleLowerCase('da'))}`;
        if (kept !== '') await count(key, mark, { ...values, QuestionText: kept });
        return true;
      } catch {
        return false;
      }
    },
  };
}

const marksOf = ({ SeenHash: marks }: RawRow): string[] =>
  typeof marks === 'string' ? marks.split(' ').filter(Boolean) : [];
const timesOf = (row: RawRow | undefined): number => (typeof row?.['Times'] === 'number' ? row['Times'] : 0);

const peopleSchema = z.array(z.looseObject({ Title: z.string(), PrincipalType: z.number() }));
/** SharePoint's word for a person among principals. */
const person = 1;

/** Everybody whom the site knows, with those whom the plan names. Throws where they cannot be told: then no text is kept. */
async function namesOf(sp: SPFI, plan: Plan): Promise<KnownNames> {
  const asked: unknown = await sp.web.siteUsers.select('Title', 'PrincipalType').top(mostPeople)();
  const users = peopleSchema.parse(asked).filter(({ PrincipalType }) => PrincipalType === person);
  const members = plan.members.flatMap((one) => [one.person, one.substitute, one.leader]);
  return knownNames(
    [...users.map(({ Title }) => Title), ...members.flatMap((one) => one?.name ?? [])],
    [...plan.activities, ...plan.areas, ...plan.groups]
      .map(({ title }) => title)
      .concat(
        plan.items.map(({ text }) => text),
        plan.members.map(({ role }) => role),
      ),
  );
}

/** A print of a text, from which it cannot be read (FNV-1a). */
function printOf(text: string): string {
  let print = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) print = Math.imul(print ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return print.toString(16).padStart(8, '0');
}
