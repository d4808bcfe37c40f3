// A browser fetches words in parts (src/text/areas.json): no view may say what has not been fetched with it.
import fs from 'node:fs';
import path from 'node:path';

const words = path.join('src', 'text', 'words');
const areas = JSON.parse(fs.readFileSync(path.join('src', 'text', 'areas.json'), 'utf8')) as {
  first: string[];
  /** What keys of the first areas begin with that belong to the rest. */
  later: string[];
  /** What the register's first view adds to the first. */
  register: string[];
  never: string[];
};
const areaOf = new Map<string, string>();
for (const file of fs.readdirSync(words))
  for (const key of Object.keys(JSON.parse(fs.readFileSync(path.join(words, file), 'utf8')) as object))
    areaOf.set(
      key,
      areas.later.some((start) => key.startsWith(start)) ? `rest of ${file}` : path.basename(file, '.json'),
    );

const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
const found = (from: string, name: string): string | undefined =>
  endings
    .map((end) => path.join(path.dirname(from), name) + end)
    .find((file) => /\.tsx?$/.test(file) && fs.existsSync(file));

/** The files that these import, with values; with `late` also what is fetched when it is used. */
function closure(entries: readonly string[], late: boolean): string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = fs.readFileSync(file, 'utf8');
    const fixed = [...text.matchAll(/^(?:import|export)\s+(?!type\b)([^'";]*?\sfrom\s+)?'(\.[^']+)'/gm)]
      .filter(([whole]) => !/^(?:import|export)\s*\{(?:\s*type\s[^,}]+,?)+\s*\}/.test(whole))
      .map(([, , name = '']) => name);
    const fetched = late
      ? [...text.matchAll(/\bimport\(\s*(?:\/\*.*?\*\/\s*)?'(\.[^']+)'/g)].map(([, name = '']) => name)
      : [];
    for (const name of [...fixed, ...fetched]) {
      const next = found(file, name);
      if (next !== undefined && !next.endsWith(path.join('src', 'text', 'text.ts'))) visit(next);
    }
  };
  entries.forEach(visit);
  return [...seen];
}

/** The keys of the catalogue that a file names whole, or by what they begin with (`tidsplan.scale.${name}`). */
function keysIn(file: string): string[] {
  const text = fs.readFileSync(file, 'utf8');
  const whole = [...text.matchAll(/['`]([a-zA-Z][\w]*(?:\.[\w]+)+)['`]/g)].map(([, key = '']) => key);
  const begun = [...text.matchAll(/`([a-zA-Z][\w]*\.(?:[\w]+\.)*)\$\{/g)].map(([, start = '']) => start);
  return [
    ...whole.filter((key) => areaOf.has(key)),
    ...[...areaOf.keys()].filter((key) => begun.some((start) => key.startsWith(start))),
  ];
}

const outside = (files: readonly string[], allowed: (area: string) => boolean): string[] => [
  ...new Set(
    files.flatMap((file) =>
      keysIn(file)
        .filter((key) => !allowed(areaOf.get(key) ?? ''))
        .map((key) => `${file} says ${key} of ${areaOf.get(key)}.json`),
    ),
  ),
];

/** Fetched later than the first view, without further words. */
const beside = ['src/lists/writing/plan-writes.ts', 'src/lists/history/index.ts'];
const hosts = ['spfx/src/host/mount-plan.tsx', 'spfx/src/host/mount-small.tsx', 'teams-app/main.tsx'];

test('what is drawn first says only words that are fetched first', () => {
  const files = closure(
    [...hosts, 'src/ui/overview/overview-page.tsx', 'src/ui/shell/more-pages.tsx', ...beside],
    false,
  );
  expect(files).toContain(path.join('src', 'ui', 'shell', 'app.tsx'));
  expect(outside(files, (area) => areas.first.includes(area))).toEqual([]);
});

test('what the register draws first says only words that are fetched with it', () => {
  const files = closure(
    [
      'spfx/src/host/mount-documents.tsx',
      'src/ui/documents/filter-choices.tsx',
      'src/lists/documents/create-register.ts',
    ],
    false,
  );
  expect(files).toContain(path.join('src', 'ui', 'documents', 'document-list.tsx'));
  expect(outside(files, (area) => [...areas.first, ...areas.register].includes(area))).toEqual([]);
});

test('no view says words that a browser never fetches', () => {
  const files = closure([...hosts, 'spfx/src/host/mount-documents.tsx'], true);
  expect(files).toContain(path.join('src', 'ui', 'import', 'import-view.tsx'));
  expect(outside(files, (area) => !areas.never.includes(area))).toEqual([]);
});

test('every area that is named has words', () => {
  const all = new Set([...areaOf.values()].map((area) => area.replace(/^rest of |\.json$/g, '')));
  expect([...areas.first, ...areas.register, ...areas.never].filter((area) => !all.has(area))).toEqual([]);
});
