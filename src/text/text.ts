import activity from './words/activity.json';
import agreements from './words/agreements.json';
import bot from './words/bot.json';
import cards from './words/cards.json';
import channels from './words/channels.json';
import cli from './words/cli.json';
import coming from './words/coming.json';
import common from './words/common.json';
import details from './words/details.json';
import dictionary from './words/dictionary.json';
import documents from './words/documents.json';
import documentsFirst from './words/documents-first.json';
import edit from './words/edit.json';
import forms from './words/forms.json';
import grid from './words/grid.json';
import handover from './words/handover.json';
import importing from './words/import.json';
import lists from './words/lists.json';
import notices from './words/notices.json';
import overview from './words/overview.json';
import periods from './words/periods.json';
import personal from './words/personal.json';
import plan from './words/plan.json';
import plans from './words/plans.json';
import provisioning from './words/provisioning.json';
import register from './words/register.json';
import reminders from './words/reminders.json';
import rules from './words/rules.json';
import remindersPage from './words/reminders-page.json';
import search from './words/search.json';
import sending from './words/sending.json';
import shell from './words/shell.json';
import small from './words/small.json';
import start from './words/start.json';
import tab from './words/tab.json';
import teams from './words/teams.json';
import tidsplan from './words/tidsplan.json';
import tidsplanTable from './words/tidsplan-table.json';
import tidsplanOut from './words/tidsplan-out.json';
import tidsplanActing from './words/tidsplan-acting.json';
import voice from './words/voice.json';
import webPartPage from './words/web-part-page.json';
import { sayer, type Entry, type Locale, type Say, type WordPart } from './say';

export { localeOf, type Locale, type Say, type Values } from './say';

const parts = {
  activity,
  agreements,
  bot,
  cards,
  channels,
  cli,
  coming,
  common,
  details,
  dictionary,
  documents,
  documentsFirst,
  edit,
  forms,
  grid,
  handover,
  importing,
  lists,
  notices,
  overview,
  periods,
  personal,
  plan,
  plans,
  provisioning,
  register,
  reminders,
  rules,
  remindersPage,
  search,
  sending,
  shell,
  small,
  start,
  tab,
  teams,
  tidsplan,
  tidsplanTable,
  tidsplanOut,
  tidsplanActing,
  voice,
  webPartPage,
} as const;

type Texts = typeof activity &
  typeof agreements &
  typeof bot &
  typeof cards &
  typeof channels &
  typeof cli &
  typeof coming &
  typeof common &
  typeof details &
  typeof dictionary &
  typeof documents &
  typeof documentsFirst &
  typeof edit &
  typeof forms &
  typeof grid &
  typeof handover &
  typeof importing &
  typeof lists &
  typeof notices &
  typeof overview &
  typeof periods &
  typeof personal &
  typeof plan &
  typeof plans &
  typeof provisioning &
  typeof register &
  typeof reminders &
  typeof rules &
  typeof remindersPage &
  typeof search &
  typeof sending &
  typeof shell &
  typeof small &
  typeof start &
  typeof tab &
  typeof teams &
  typeof tidsplan &
  typeof tidsplanTable &
  typeof tidsplanOut &
  typeof tidsplanActing &
  typeof voice &
  typeof webPartPage;
export type TextKey = keyof Texts;

const catalogue: Readonly<Record<string, Entry>> = Object.assign({}, ...Object.values(parts)) as Record<string, Entry>;

/** All keys with their words, for the tests that walk the catalogue. */
export const allTexts: readonly (readonly [string, Entry])[] = Object.values(parts).flatMap(
  (part) => Object.entries(part) as [string, Entry][],
);

/** Makes the function that says texts in `locale`. */
export const createSay = (locale: Locale): Say => sayer(locale, (key) => catalogue[key]?.[locale]);

/**
 * Fetches the words that views need before they are drawn. Here all are at hand; in the product's pages in a browser
 * text-in-browser.ts stands in for this file (`browser` in package.json).
 */
export const loadWords = (_locale: Locale, _part: WordPart = 'first'): Promise<void> => Promise.resolve();
