import { field, type QueryDeclaration, type ViewDeclaration } from './declaration';
import { sorted, view } from './views';

/**
 * Of each write: where it was made and a text that is never made twice (writing/write-key.ts). Tells a write that was
 * carried out, and whose answer was lost, from one that somebody else made, and a change by the product from one by hand.
 */
export const writeKey = field(
  'WriteKey',
  'text',
  ['Seneste skrivning', 'Latest write'],
  [
    'Sættes af Fremdrift ved hver ændring: hvorfra den kom, og et mærke, der sikrer, at den ikke bliver gjort to gange.',
    'Set by Fremdrift with each change: where it came from, and a mark that keeps it from being made twice.',
  ],
  { hidden: true, writer: 'service' },
);

export const planKey = field(
  'PlanKey',
  'text',
  ['Plan', 'Plan'],
  [
    'Hvilken plan rækken hører til. Er feltet tomt, hører rækken til den gældende plan.',
    'Which plan the row belongs to. An empty field means the current plan.',
  ],
  { indexed: true, hidden: true },
);

/** What stands first in each list of a plan: the plan's own number, and which plan. */
export const keys = [
  field(
    'Key',
    'text',
    ['Nummer', 'Number'],
    [
      'Planens eget nummer, fx 2.1. Bruges i links og påmindelser, så lad det stå, når først det er givet.',
      'The plan’s own number, such as 2.1. Links and reminders use it, so leave it once it is given.',
    ],
    { indexed: true, required: true },
  ),
  field(
    'UniqueKey',
    'text',
    ['Unik nøgle', 'Unique key'],
    [
      'Plan og nummer tilsammen. Sikrer, at den samme række ikke kan blive oprettet to gange.',
      'Plan and number together. Keeps the same row from being made twice.',
    ],
    { unique: true, hidden: true, writer: 'service' },
  ),
  planKey,
  // SharePoint has a column "Order" of its own in every list.
  field(
    'SortOrder',
    'number',
    ['Rækkefølge', 'Order'],
    [
      'Rækkens plads i planen. Rækker uden tal står sidst.',
      'The row’s place in the plan. Rows without a number come last.',
    ],
    { hidden: true, decimals: 0 },
  ),
  writeKey,
] as const;

export const keyQueries: readonly QueryDeclaration[] = [
  { why: 'a whole plan', filter: ['PlanKey'] },
  { why: 'one row by its number', filter: ['Key'] },
  { why: 'is the row there already', filter: ['UniqueKey'] },
];

export const areaKey = field(
  'AreaKey',
  'text',
  ['Indsatsområde', 'Focus area'],
  ['Nummeret på indsatsområdet, fx 2.', 'The number of the focus area, such as 2.'],
  { indexed: true },
);

export const activityKey = field(
  'ActivityKey',
  'text',
  ['Aktivitet', 'Activity'],
  ['Nummeret på aktiviteten, fx 2.1.', 'The number of the activity, such as 2.1.'],
  { indexed: true },
);

/** For what has no number of the plan's own: makes the same write, sent twice, one row. */
export const uniqueKey = field(
  'UniqueKey',
  'text',
  ['Unik nøgle', 'Unique key'],
  [
    'Sættes af Fremdrift. Sikrer, at den samme række ikke kan blive oprettet to gange.',
    'Set by Fremdrift. Keeps the same row from being made twice.',
  ],
  { unique: true, hidden: true, writer: 'service' },
);
export const uniqueKeyQuery: QueryDeclaration = { why: 'is the row there already', filter: ['UniqueKey'] };

export const planQuery: QueryDeclaration = { why: 'all rows of a plan', filter: ['PlanKey'] };

export const unit = field(
  'Unit',
  'text',
  ['Enhed', 'Unit'],
  [
    'Den enhed, rækken gælder. Skriv navnet ens hver gang.',
    'The unit that the row is about. Write the name the same way each time.',
  ],
  { indexed: true },
);

export const continuedFrom = field(
  'ContinuedFrom',
  'text',
  ['Videreføres fra', 'Continued from'],
  ['Plan og nummer på det, som rækken er ført videre fra.', 'Plan and number of what the row was carried over from.'],
  { hidden: true, writer: 'service' },
);

/** "Aldrig for denne": which rules never remind of the row. Short and indexed, so that stab has a view of such rows. */
export const neverRemind = field(
  'NeverRemind',
  'text',
  ['Aldrig påmindelser', 'Never remind'],
  [
    'Skriv alle, hvis der aldrig skal mindes om rækken, eller reglens navn, fx 10 arbejdsdage før. Adskil flere med komma. Tomt: der mindes som ellers.',
    'Write alle where the row is never to be reminded of, or the name of a rule, such as 10 arbejdsdage før, several with commas. Empty: reminders as usual.',
  ],
  { indexed: true, optional: true },
);
export const neverQuery: QueryDeclaration = { why: 'what is never reminded of', filter: ['NeverRemind'] };
export const neverView = (fields: readonly string[]): ViewDeclaration =>
  view(
    'NeverReminded',
    ['Aldrig påmindelser først', 'Never reminded of first'],
    'Alle rækker: øverst dem, hvor nogen har valgt ”aldrig for denne”. Tøm feltet for at få påmindelserne igen.',
    [...fields, 'NeverRemind'],
    sorted('NeverRemind', true),
    { forWhom: 'Staben' },
  );

export const mergedInto = field(
  'MergedInto',
  'text',
  ['Samlet i', 'Merged into'],
  [
    'Nummeret på det, som rækken er samlet i, fx 2.1.m3. Så mindes der ikke mere om den, og den står som udgået.',
    'The number of what the row was merged into, such as 2.1.m3. It is then not reminded of any more, and stands as dropped.',
  ],
  { optional: true },
);

export const reason = field(
  'Reason',
  'text',
  ['Begrundelse', 'Reason'],
  [
    'Hvorfor det er udskudt, samlet i noget andet eller udgået. Én linje er nok. Skriv ikke om borgere.',
    'Why it was postponed, merged or dropped. One line is enough. Write nothing about citizens.',
  ],
  { optional: true },
);

/**
 * The last of two days is not before the first; with either empty there is nothing to hold. A sum of conditions, each 1
 * where it is true. Written without functions and
 * without argument separators, which SharePoint writes in the site's language.
 */
export const inOrder = (first: string, last: string): string =>
  `([${first}]="")+([${last}]="")+([${last}]>=[${first}])>0`;
