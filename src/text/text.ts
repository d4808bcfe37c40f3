import activity from './words/activity.json';
import agreements from './words/agreements.json';
import answers from './words/answers.json';
import answerCard from './words/answer-card.json';
import bot from './words/bot.json';
import cards from './words/cards.json';
import channels from './words/channels.json';
import cli from './words/cli.json';
import coming from './words/coming.json';
import common from './words/common.json';
import compose from './words/compose.json';
import details from './words/details.json';
import dictionary from './words/dictionary.json';
import documents from './words/documents.json';
import documentsFirst from './words/documents-first.json';
import edit from './words/edit.json';
import effects from './words/effects.json';
import evaluation from './words/evaluation.json';
import forms from './words/forms.json';
import grid from './words/grid.json';
import handover from './words/handover.json';
import health from './words/health.json';
import importing from './words/import.json';
import indicators from './words/indicators.json';
import lists from './words/lists.json';
import machinery from './words/machinery.json';
import meetings from './words/meetings.json';
import notices from './words/notices.json';
import overview from './words/overview.json';
import periods from './words/periods.json';
import personal from './words/personal.json';
import plan from './words/plan.json';
import plans from './words/plans.json';
import processPlan from './words/process-plan.json';
import provisioning from './words/provisioning.json';
import questions from './words/questions.json';
import register from './words/register.json';
import report from './words/report.json';
import reportWord from './words/report-word.json';
import reminders from './words/reminders.json';
import rules from './words/rules.json';
import remindersPage from './words/reminders-page.json';
import search from './words/search.json';
import sending from './words/sending.json';
import shell from './words/shell.json';
import small from './words/small.json';
import start from './words/start.json';
import supervision from './words/supervision.json';
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
  answers,
  answerCard,
  bot,
  cards,
  channels,
  cli,
  coming,
  common,
  compose,
  details,
  dictionary,
  documents,
  documentsFirst,
  edit,
  effects,
  evaluation,
  forms,
  grid,
  handover,
  health,
  importing,
  indicators,
  lists,
  machinery,
  meetings,
  notices,
  overview,
  periods,
  personal,
  plan,
  plans,
  processPlan,
  provisioning,
  questions,
  register,
  report,
  reportWord,
  reminders,
  rules,
  remindersPage,
  search,
  sending,
  shell,
  small,
  start,
  supervision,
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
  typeof answers &
  typeof answerCard &
  typeof bot &
  typeof cards &
  typeof channels &
  typeof cli &
  typeof coming &
  typeof common &
  typeof compose &
  typeof details &
  typeof dictionary &
  typeof documents &
  typeof documentsFirst &
  typeof edit &
  typeof effects &
  typeof evaluation &
  typeof forms &
  typeof grid &
  typeof handover &
  typeof health &
  typeof importing &
  typeof indicators &
  typeof lists &
  typeof machinery &
  typeof meetings &
  typeof notices &
  typeof overview &
  typeof periods &
  typeof personal &
  typeof plan &
  typeof plans &
  typeof processPlan &
  typeof provisioning &
  typeof questions &
  typeof register &
  typeof report &
  typeof reportWord &
  typeof reminders &
  typeof rules &
  typeof remindersPage &
  typeof search &
  typeof sending &
  typeof shell &
  typeof small &
  typeof start &
  typeof supervision &
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
