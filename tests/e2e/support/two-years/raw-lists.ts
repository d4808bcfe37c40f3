// The site's lists as SharePoint has them, read without any of the product's code: what the reports are held against.

export type Raw = Readonly<Record<string, unknown>>;

/** What the count needs, each list by its own name. */
const names = {
  items: 'FremdriftItems',
  activities: 'FremdriftActivities',
  areas: 'FremdriftAreas',
  meetings: 'FremdriftMeetings',
  indicators: 'FremdriftIndicators',
  measurements: 'FremdriftMeasurements',
  rounds: 'FremdriftSupervisionRounds',
  samples: 'FremdriftSupervisionSamples',
  themes: 'FremdriftLearningThemes',
  designs: 'FremdriftEvaluations',
  questions: 'FremdriftEvaluationQuestions',
  counts: 'FremdriftEvaluationCounts',
  verdicts: 'FremdriftVerdicts',
  outbox: 'FremdriftReminders',
} as const;
export type RawLists = Readonly<Record<keyof typeof names, readonly Raw[]>>;

/** All rows of one list, page by page. */
async function rowsOf(siteUrl: string, token: string, name: string): Promise<Raw[]> {
  const rows: Raw[] = [];
  const path = new URL(siteUrl).pathname;
  let next: string | undefined = `${siteUrl}/_api/web/GetList('${path}/Lists/${name}')/items?$top=5000`;
  while (next !== undefined) {
    const answer: Response = await fetch(next, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/json;odata=nometadata' },
    });
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    const page = (await answer.json()) as { value: Raw[]; 'odata.nextLink'?: string };
    rows.push(...page.value);
    next = page['odata.nextLink'];
  }
  return rows;
}

/** The lists as they stand; those of a plan only with its rows. */
export async function rawLists(siteUrl: string, token: string, planKey: string): Promise<RawLists> {
  const read = async (name: string): Promise<Raw[]> =>
    (await rowsOf(siteUrl, token, name)).filter((row) => row['PlanKey'] === undefined || row['PlanKey'] === planKey);
  const lists = await Promise.all(Object.entries(names).map(async ([key, name]) => [key, await read(name)] as const));
  return Object.fromEntries(lists) as unknown as RawLists;
}

export const text = (row: Raw, name: string): string => (typeof row[name] === 'string' ? row[name] : '');
export const number = (row: Raw, name: string): number => (typeof row[name] === 'number' ? row[name] : NaN);
const inDenmark = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });
/** A date column's day, which SharePoint gives as the moment that it begins at the site; empty where it has none. */
export const day = (row: Raw, name: string): string =>
  text(row, name) === '' ? '' : inDenmark.format(new Date(text(row, name)));
export const lines = (row: Raw, name: string): string[] =>
  text(row, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
