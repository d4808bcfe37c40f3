import { followUpOrigins, itemKinds, itemStatuses } from '../../plan/plan';
import {
  activityKey,
  areaKey,
  continuedFrom,
  inOrder,
  keyQueries,
  keys,
  mergedInto,
  neverQuery,
  neverRemind,
  neverView,
  reason,
} from './common';
import { field, list } from './declaration';
import { link, overdueDate, statusPill } from './formatters';
import { both, equals, grouped, longPast, mine, sorted, view, where, within } from './views';

const kindLabels = { milestone: 'Milepæl', goal: 'Mål', followUp: 'Opfølgning' };
const statusLabels = { planned: 'Planlagt', reached: 'Nået', dropped: 'Udgået', postponed: 'Udskudt' };
const originLabels = { planned: 'Fra planen', agreed: 'Aftalt' };

const late = overdueDate('overskredet', 'Status', [statusLabels.reached, statusLabels.dropped, statusLabels.postponed]);
const shown = ['Key', 'LinkTitle', 'Kind', 'ActivityKey', 'PeriodText', 'End', 'Status', 'ResponsiblePerson'];
const planned = equals('Status', statusLabels.planned);

export const items = list({
  name: 'FremdriftItems',
  da: 'Milepæle, mål og opfølgninger',
  en: 'Milestones, goals and follow-ups',
  descriptionDa: 'Det, der skal nås, og det, der følges op på, med perioder og status.',
  descriptionEn: 'What is to be reached and what is followed up, with periods and status.',
  titleDa: 'Tekst',
  titleEn: 'Text',
  titleDescriptionDa: 'Første linje af milepælen, målet eller opfølgningen.',
  titleDescriptionEn: 'The first line of the milestone, goal or follow-up.',
  fields: [
    ...keys,
    field(
      'Kind',
      'choice',
      ['Slags', 'Kind'],
      [
        'Om rækken er en milepæl, et mål eller en opfølgning.',
        'Whether the row is a milestone, a goal or a follow-up.',
      ],
      { choices: itemKinds, labels: kindLabels, required: true, indexed: true, defaultValue: kindLabels.milestone },
    ),
    activityKey,
    areaKey,
    field(
      'Words',
      'note',
      ['Hele teksten', 'Full text'],
      [
        'Hele teksten, når den er længere end én linje. Et mål kan have flere linjer.',
        'The whole text where it is longer than one line. A goal may have several lines.',
      ],
      { hidden: true },
    ),
    field(
      'PeriodText',
      'text',
      ['Periode', 'Period'],
      [
        'Perioden med planens egne ord, fx medio 2026 eller senest 1. maj 2026. Fremdrift læser datoerne af den.',
        'The period in the plan’s own words, such as medio 2026. Fremdrift reads the dates from it.',
      ],
    ),
    field(
      'Start',
      'date',
      ['Fra', 'From'],
      [
        'Første dag i perioden. Sættes, når perioden læses.',
        'The first day of the period. Set when the period is read.',
      ],
    ),
    field(
      'End',
      'date',
      ['Til', 'Until'],
      [
        'Sidste dag i perioden. Påmindelser og ”overskredet” regnes herfra.',
        'The last day of the period. Reminders and “overdue” count from it.',
      ],
      { indexed: true, formatter: late },
    ),
    // The words that the dates were read from: where a person has changed the period, the dates are read again.
    field(
      'ReadFrom',
      'text',
      ['Datoer læst af', 'Dates read from'],
      [
        'De ord, datoerne sidst blev læst af. Er perioden ændret siden, læses den igen.',
        'The words that the dates were last read from. A period changed since is read again.',
      ],
      { hidden: true, writer: 'service' },
    ),
    field(
      'Recurrence',
      'text',
      ['Gentagelse', 'Recurrence'],
      [
        'Hvor tit det gentages, fx P3M for hver tredje måned eller P1Y for hvert år. Tomt, hvis det sker én gang.',
        'How often it recurs, such as P3M for every third month. Empty for what happens once.',
      ],
    ),
    field(
      'FirstPeriodText',
      'text',
      ['Oprindelig periode', 'Original period'],
      [
        'Perioden, som den stod, før punktet første gang blev flyttet. Tomt, så længe det ikke er flyttet.',
        'The period as it stood before the item was first moved. Empty as long as it has not been moved.',
      ],
      { hidden: true, writer: 'service', optional: true },
    ),
    field(
      'FirstStart',
      'date',
      ['Oprindeligt fra', 'Originally from'],
      [
        'Første dag i den oprindelige periode. Sættes, når punktet første gang bliver flyttet.',
        'The first day of the original period. Set when the item is first moved.',
      ],
      { hidden: true, writer: 'service', optional: true },
    ),
    field(
      'FirstEnd',
      'date',
      ['Oprindeligt til', 'Originally until'],
      [
        'Sidste dag i den oprindelige periode. Sættes, når punktet første gang bliver flyttet.',
        'The last day of the original period. Set when the item is first moved.',
      ],
      { hidden: true, writer: 'service', optional: true },
    ),
    field(
      'Status',
      'choice',
      ['Status', 'Status'],
      [
        'Planlagt, nået, udgået eller udskudt uden ny periode. Om noget er overskredet, regner Fremdrift selv ud.',
        'Planned, reached, dropped, or postponed without a new period. Fremdrift itself works out what is overdue.',
      ],
      {
        choices: itemStatuses,
        labels: statusLabels,
        indexed: true,
        defaultValue: statusLabels.planned,
        formatter: statusPill({ Planlagt: 'running', Nået: 'good', Udgået: 'quiet', Udskudt: 'waiting' }),
      },
    ),
    field('ReachedOn', 'date', ['Nået den', 'Reached on'], ['Den dag, det blev nået.', 'The day that it was reached.']),
    field(
      'ReachedBy',
      'text',
      ['Markeret af', 'Marked by'],
      ['Navnet på den, der markerede det som nået.', 'The name of the person who marked it as reached.'],
    ),
    field(
      'Responsible',
      'note',
      ['Ansvarlig', 'Responsible'],
      [
        'Den ansvarlige rolle. Lad feltet stå tomt, hvis aktivitetens ansvarlige gælder.',
        'The responsible role. Leave it empty where the activity’s own roles apply.',
      ],
    ),
    field(
      'ResponsiblePerson',
      'person',
      ['Ansvarlig person', 'Responsible person'],
      [
        'Den person, der står for det nu. Rækken kommer med i visningen ”Mine”.',
        'The person who is in charge now. The row then shows in the view “Mine”.',
      ],
      { indexed: true },
    ),
    field(
      'Origin',
      'choice',
      ['Kommer fra', 'Origin'],
      [
        'For opfølgninger: om den står i planen eller er aftalt senere. Tomt betyder, at den står i planen.',
        'For follow-ups: whether it stands in the plan or was agreed later. Empty means in the plan.',
      ],
      { choices: followUpOrigins, labels: originLabels },
    ),
    field(
      'NextDate',
      'date',
      ['Næste gang', 'Next time'],
      ['For opfølgninger: den næste dag, der skal følges op.', 'For follow-ups: the next day to follow up.'],
      { indexed: true, formatter: late },
    ),
    field(
      'MessageLink',
      'note',
      ['Aftalt i', 'Agreed in'],
      [
        'For opfølgninger: adressen på den besked i Teams, hvor den blev aftalt.',
        'For follow-ups: the address of the message in Teams where it was agreed.',
      ],
      { formatter: link('Åbn beskeden') },
    ),
    field(
      'Outcome',
      'note',
      ['Udfald', 'Outcome'],
      [
        'Hvad der kom ud af det. Én linje er nok. Skriv ikke om borgere.',
        'What came of it. One line is enough. Write nothing about citizens.',
      ],
    ),
    field(
      'News',
      'note',
      ['Seneste status', 'Latest status'],
      [
        'Hvor langt det er, med én linje. Skriv ikke om borgere.',
        'How far it has come, in one line. Write nothing about citizens.',
      ],
      { optional: true },
    ),
    field(
      'NewsOn',
      'date',
      ['Status skrevet den', 'Status written on'],
      ['Den dag, den seneste status blev skrevet.', 'The day that the latest status was written.'],
      { optional: true },
    ),
    field(
      'NewsBy',
      'text',
      ['Status skrevet af', 'Status written by'],
      ['Navnet på den, der skrev den seneste status.', 'The name of the person who wrote the latest status.'],
      { optional: true },
    ),
    neverRemind,
    mergedInto,
    reason,
    continuedFrom,
  ],
  validation: {
    formula: `=${inOrder('Start', 'End')}`,
    da: 'Perioden kan ikke slutte, før den begynder. Ret Fra eller Til, eller lad det ene felt stå tomt.',
    en: 'The period cannot end before it begins. Correct From or Until, or leave one empty.',
  },
  views: [
    view(
      'DueSoon',
      ['Forfalder snart', 'Due soon'],
      'Planlagte punkter, hvis periode slutter inden for de næste 30 dage.',
      shown,
      where(both(within('End', 0, 30), planned), 'End'),
      { default: true },
    ),
    view(
      'Overdue',
      ['Overskredet', 'Overdue'],
      'Punkter, hvis periode er slut inden for de seneste to år, og som ikke står som nået eller udgået.',
      shown,
      where(both(within('End', -longPast, -1), planned), 'End'),
    ),
    view(
      'WithoutDate',
      ['Uden dato først', 'Without date first'],
      'Alle punkter: øverst dem uden dato, derefter de øvrige, de tidligste først.',
      shown,
      sorted('End'),
      { forWhom: 'Staben' },
    ),
    view(
      'Mine',
      ['Mine', 'Mine'],
      'Punkter, hvor den, der ser visningen, er ansvarlig person.',
      shown,
      where(mine('ResponsiblePerson')),
      { forWhom: 'Den ansvarlige' },
    ),
    view(
      'ByArea',
      ['Efter indsatsområde', 'By focus area'],
      'Alle punkter samlet under hvert indsatsområde.',
      ['AreaKey', ...shown],
      grouped('AreaKey'),
    ),
    view(
      'FollowUps',
      ['Opfølgninger', 'Follow-ups'],
      'Opfølgninger, der er på vej inden for de næste 90 dage eller er forfaldet.',
      [
        'LinkTitle',
        'ActivityKey',
        'Origin',
        'NextDate',
        'Recurrence',
        'Status',
        'ResponsiblePerson',
        'MessageLink',
        'Outcome',
      ],
      where(both(within('NextDate', -longPast, 90), equals('Kind', kindLabels.followUp)), 'NextDate'),
      { forWhom: 'Følgegruppen' },
    ),
    neverView(shown),
  ],
  sections: [
    { da: 'Punktet', en: 'The item', fields: ['Key', 'Title', 'Words', 'Kind', 'ActivityKey', 'AreaKey'] },
    { da: 'Tid', en: 'Time', fields: ['PeriodText', 'Start', 'End', 'Recurrence'] },
    {
      da: 'Status',
      en: 'Status',
      fields: [
        'Status',
        'ReachedOn',
        'ReachedBy',
        'News',
        'NewsOn',
        'NewsBy',
        'Responsible',
        'ResponsiblePerson',
        'NeverRemind',
        'MergedInto',
        'Reason',
      ],
    },
    { da: 'Opfølgning', en: 'Follow-up', fields: ['Origin', 'NextDate', 'MessageLink', 'Outcome'] },
  ],
  queries: [
    ...keyQueries,
    { why: 'items of an activity', filter: ['ActivityKey'] },
    { why: 'items of an area', filter: ['AreaKey'] },
    { why: 'what is due', filter: ['End', 'Status'], sort: ['End'] },
    { why: 'follow-ups that are due', filter: ['NextDate', 'Kind'], sort: ['NextDate'] },
    { why: 'items of a person', filter: ['ResponsiblePerson'] },
    neverQuery,
  ],
});
