import type { SPFI } from '@pnp/sp/fi.js';
import * as z from 'zod/mini';
import type { Contacts } from '../../answers/answer';
import { localDateSchema, type LocalDate } from '../../plan/plan';
import { withoutCpr } from '../problems/clean-text';
import type { PlanRepository } from '../repository';
import { settingOf, settingRows, writeSetting } from '../settings';
import { cutText } from '../values';

const keys = { keeping: 'keepQuestions', contacts: 'contacts' } as const;

/** Whether the text of questions without an answer is kept, and who chose it when; nobody has where it never was. */
export interface Keeping {
  readonly keep: boolean;
  readonly by: string | null;
  readonly on: LocalDate | null;
}

export interface AnswerSettings {
  readonly keeping: Keeping;
  /** Null for what nobody has set: answers then name the usual one. */
  readonly contacts: Contacts;
}

const contact = z.nullable(z.string());
const contactsSchema = z.object({
  caseContact: contact,
  legalContact: contact,
  notificationContact: contact,
  leaderContact: contact,
  owner: contact,
});
const keepingSchema = z.object({
  keep: z.boolean(),
  by: z.nullable(z.string()),
  on: z.nullable(localDateSchema),
});

export const noContacts: Contacts = {
  caseContact: null,
  legalContact: null,
  notificationContact: null,
  leaderContact: null,
  owner: null,
};
/** Nothing is kept before somebody has chosen it. */
const notKept: Keeping = { keep: false, by: null, on: null };

/** The settings that answers follow, read with the plan. */
export async function readAnswerSettings(repository: Pick<PlanRepository, 'rowsOf'>): Promise<AnswerSettings> {
  const rows = await settingRows(repository);
  return {
    keeping: settingOf(rows, keys.keeping, keepingSchema) ?? notKept,
    contacts: cleanContacts(settingOf(rows, keys.contacts, contactsSchema) ?? noContacts),
  };
}

/** Spaces alone set nothing, and what looks like a CPR number stands nowhere. */
export function cleanContacts(contacts: Contacts): Contacts {
  const clean = (text: string | null): string | null =>
    cutText(withoutCpr((text ?? '').replace(/\s+/g, ' ').trim()).text) || null;
  return {
    caseContact: clean(contacts.caseContact),
    legalContact: clean(contacts.legalContact),
    notificationContact: clean(contacts.notificationContact),
    leaderContact: clean(contacts.leaderContact),
    owner: clean(contacts.owner),
  };
}

export const writeKeeping = (sp: SPFI, keeping: Keeping): Promise<void> =>
  writeSetting(sp, keys.keeping, () => keeping);

/** Writes those that are named; the others stay as they are, also where somebody else changes them at the same time. */
export const writeContacts = (sp: SPFI, change: Partial<Contacts>): Promise<void> =>
  writeSetting(sp, keys.contacts, (rows) =>
    cleanContacts({ ...(settingOf(rows, keys.contacts, contactsSchema) ?? noContacts), ...change }),
  );
