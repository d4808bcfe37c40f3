import { allLists, columnOf, storedChoices } from '../../../../src/lists/schema';
import { statusPill } from '../../../../src/lists/schema/formatters';

const lists = allLists.map((list) => [list.name, list] as const);

/** What a row has in SharePoint's REST API beside its columns: a column of that name could not be asked for. */
const ofEveryRow = new Set(
  (
    'Id ID GUID Title Versions Folder File ParentList Properties ContentType RoleAssignments AttachmentFiles Attachments ' +
    'FieldValuesAsHtml FieldValuesAsText FieldValuesForEdit FirstUniqueAncestorSecurableObject LikedByInformation ' +
    'ComplianceInfo CommentsDisabled DisplayName IconOverlay ServerRedirectedEmbedUri HasUniqueRoleAssignments Order'
  ).split(' '),
);

test('every list of the design is there, each under its own address', () => {
  expect(new Set(allLists.map((list) => list.name)).size).toBe(allLists.length);
  expect(new Set(allLists.map((list) => list.da)).size).toBe(allLists.length);
  expect(allLists.map((list) => list.name.replace('Fremdrift', ''))).toEqual([
    'Plans',
    'Areas',
    'Activities',
    'Items',
    'Groups',
    'Earlier',
    'Notes',
    'Indicators',
    'Measurements',
    'Deliveries',
    'Documents',
    'Files',
    'ReviewRounds',
    'ReviewDecisions',
    'Acknowledgements',
    'Members',
    'Meetings',
    'SupervisionRounds',
    'SupervisionSamples',
    'LearningThemes',
    'Reports',
    'ReportFiles',
    'LegalDeadlines',
    'EffectSteps',
    'CaseReviews',
    'RoundReports',
    'Evaluations',
    'EvaluationQuestions',
    'EvaluationCounts',
    'Verdicts',
    'ReminderRules',
    'Reminders',
    'CardTexts',
    'Channels',
    'Threads',
    'Personal',
    'Words',
    'Questions',
    'Events',
    'Settings',
  ]);
});

test('reminders, channels, threads, personal wishes, questions without an answer and events are written by the service alone', () => {
  expect(allLists.filter((list) => list.service).map((list) => list.name)).toEqual([
    'FremdriftReminders',
    'FremdriftChannels',
    'FremdriftThreads',
    'FremdriftPersonal',
    'FremdriftQuestions',
    'FremdriftEvents',
  ]);
});

describe.each(lists)('%s', (_name, list) => {
  const names = list.fields.map((field) => field.name);
  const known = new Set(['ID', 'Title', 'LinkTitle', ...names]);
  const indexed = new Set(list.fields.flatMap((field) => (field.indexed || field.unique ? [field.name] : [])));
  const refsOf = (query: string, part: string): string[] => {
    const inside = new RegExp(`<${part}[ >].*?</${part}>`, 's').exec(query)?.[0] ?? '';
    return [...inside.matchAll(/<FieldRef Name="(\w+)"/g)].map((found) => String(found[1]));
  };

  test('names are English, at most 32 letters and each once', () => {
    for (const name of [list.name, ...names, ...list.views.map((view) => view.name)])
      expect(name).toMatch(/^[A-Z][A-Za-z]{1,31}$/);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => ofEveryRow.has(name))).toEqual([]);
    for (const field of list.fields) expect(columnOf(field)).toMatch(new RegExp(`^${field.name}(Id)?$`));
  });

  test('all words are there in Danish and English, and no two columns are called the same', () => {
    const words = [
      [list.da, list.en],
      [list.descriptionDa, list.descriptionEn],
      [list.titleDa, list.titleEn],
      [list.titleDescriptionDa, list.titleDescriptionEn],
      ...list.fields.map((field) => [field.da, field.en]),
      ...list.views.map((view) => [view.da, view.en]),
      ...(list.sections ?? []).map((section) => [section.da, section.en]),
      ...(list.validation ? [[list.validation.da, list.validation.en]] : []),
    ].flat();
    for (const word of words) expect(word).toMatch(/^\S(?:.*\S)?$/);
    for (const language of ['da', 'en'] as const) {
      const shown = [language === 'da' ? list.titleDa : list.titleEn, ...list.fields.map((field) => field[language])];
      expect(shown.filter((word, i) => shown.indexOf(word) !== i)).toEqual([]);
    }
  });

  test('each column is explained by a whole sentence that fits the form', () => {
    for (const field of list.fields)
      for (const says of [field.descriptionDa, field.descriptionEn]) {
        expect(says).toMatch(/^[A-ZÆØÅÉ].*\.$/);
        expect(says.length).toBeLessThanOrEqual(255);
      }
  });

  test('choices have Danish words, and a default is one of them', () => {
    for (const field of list.fields.filter((one) => one.type === 'choice')) {
      const words = Object.keys(field.labels ?? {});
      expect(words.sort()).toEqual([...(field.choices ?? [])].sort());
      expect(new Set(storedChoices(field)).size).toBe(words.length);
      if (field.defaultValue !== undefined) expect(storedChoices(field)).toContain(field.defaultValue);
    }
  });

  test('at most 20 indexes, only of types that SharePoint indexes', () => {
    expect(indexed.size).toBeLessThanOrEqual(20);
    for (const field of list.fields) if (field.indexed || field.unique) expect(field.type).not.toBe('note');
  });

  test('each query of the product begins with an indexed column and sorts by one', () => {
    // A library's files are asked for by their addresses.
    if (!list.library) expect(list.queries.length).toBeGreaterThan(0);
    for (const query of list.queries) {
      for (const name of [...query.filter, ...(query.sort ?? [])]) expect(names).toContain(name);
      for (const name of [query.filter[0], ...(query.sort ?? [])]) expect([...indexed]).toContain(name);
    }
  });

  test('each index serves a query or a view', () => {
    const used = new Set([
      ...list.queries.flatMap((query) => [...query.filter, ...(query.sort ?? [])]),
      ...list.views.flatMap((view) => [...view.query.matchAll(/Name="(\w+)"/g)].map((found) => String(found[1]))),
    ]);
    expect([...indexed].filter((name) => !used.has(name))).toEqual([]);
  });

  test('views show known columns, filter first by an indexed one, and group and sort by indexed ones', () => {
    // A library keeps SharePoint's own view of files.
    expect(list.views.filter((view) => view.default)).toHaveLength(list.library ? 0 : 1);
    for (const view of list.views) {
      expect(view.fields.filter((name) => !known.has(name))).toEqual([]);
      expect(view.descriptionDa).toMatch(/\.$/);
      expect(view.rowLimit).toBeLessThanOrEqual(100);
      const first = refsOf(view.query, 'Where').slice(0, 1);
      for (const name of [...first, ...refsOf(view.query, 'OrderBy'), ...refsOf(view.query, 'GroupBy')])
        expect(['ID', ...indexed]).toContain(name);
    }
  });

  test('a column that formatting reads is in every view that shows the formatted one', () => {
    for (const view of list.views)
      for (const field of list.fields.filter((one) => one.formatter && view.fields.includes(one.name)))
        for (const [, name] of JSON.stringify(field.formatter).matchAll(/\[\$(\w+)\]/g))
          expect([view.name, ...view.fields]).toContain(name);
  });

  test('form sections name each column once, and no column that only the product writes', () => {
    const all = (list.sections ?? []).flatMap((section) => section.fields);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((name) => !known.has(name))).toEqual([]);
    const own = list.fields.flatMap((field) => (field.writer === 'service' ? [field.name] : []));
    expect(all.filter((name) => own.includes(name))).toEqual([]);
  });

  test('column formatting is well formed: known elements, balanced expressions, an icon and a word for each state', () => {
    for (const field of list.fields.filter((one) => one.formatter !== undefined)) {
      checkElement(JSON.parse(JSON.stringify(field.formatter)) as Element);
      const written = JSON.stringify(field.formatter);
      expect(written).toContain('column-formatting.schema.json');
      if (field.type === 'choice') for (const stored of storedChoices(field)) expect(written).toContain(`'${stored}'`);
    }
  });
});

interface Element {
  readonly elmType?: string;
  readonly txtContent?: string;
  readonly style?: Readonly<Record<string, string>>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Element[];
}

/** Microsoft's column formatting schema v2, as far as we use it. */
function checkElement(element: Element): void {
  expect(['div', 'span', 'a']).toContain(element.elmType);
  const allowed = new Set(['$schema', 'elmType', 'txtContent', 'style', 'attributes', 'children']);
  expect(Object.keys(element).filter((name) => !allowed.has(name))).toEqual([]);
  const values = [element.txtContent ?? '', ...Object.values({ ...element.style, ...element.attributes })];
  for (const value of values.filter((one) => one.startsWith('='))) {
    const outside = value.replace(/'(?:[^'\\]|\\.)*'/g, '');
    expect(outside).not.toContain("'");
    expect(outside.split('(').length).toBe(outside.split(')').length);
    for (const [, called] of outside.matchAll(/(\w+)\(/g))
      expect(['if', 'Number', 'toLocaleDateString', 'indexOf']).toContain(called);
  }
  for (const child of element.children ?? []) checkElement(child);
}

test('a quotation mark in a choice does not end the expression', () => {
  checkElement(statusPill({ "Jens' valg": 'good' }));
});
