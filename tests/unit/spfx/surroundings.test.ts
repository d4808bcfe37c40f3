import fs from 'node:fs';
import path from 'node:path';
import { tokens } from '@fluentui/react-components';
import { tokens as short } from '../../../spfx/config/tokens.js';
import { planAddress } from '../../../spfx/src/host/plan-page';
import { followTeams } from '../../../spfx/src/host/teams-host';
import { themeOf } from '../../../spfx/src/host/theme-of';
import * as schema from '../../../src/lists/schema';
import { viewOf } from '../../../src/ui/state';
import { loadPageThemes, loadTeamsThemes } from '../../../src/ui/themes/load-themes';

test.each([
  ['page', { inverted: false, teams: undefined }, 'web', false],
  ['page', { inverted: true, teams: undefined }, 'webDark', true],
  ['teams', { inverted: false, teams: 'dark' }, 'dark', true],
  ['teams', { inverted: false, teams: 'contrast' }, 'contrast', true],
  ['teams', { inverted: true, teams: 'default' }, 'default', false],
  ['teams', { inverted: false, teams: 'a word of tomorrow' }, 'default', false],
])('on a %s that says %p the theme is %p', async (host, says, name, dark) => {
  const themes = await (host === 'page' ? loadPageThemes() : loadTeamsThemes());
  expect(themeOf(themes, says)).toEqual({ theme: themes[name as keyof typeof themes], dark });
});

test('in Teams the theme follows, and a deep link is handed on', async () => {
  let change: (theme: string) => void = () => undefined;
  const drawn = jest.fn();
  const host = await followTeams(
    {
      getContext: () => Promise.resolve({ app: { theme: 'dark' }, page: { subPageId: 'punkt/2.1.m2' } }),
      registerOnThemeChangeHandler: (handler) => {
        change = handler;
      },
    },
    drawn,
  );
  expect([host.theme(), host.linked]).toEqual(['dark', 'punkt/2.1.m2']);
  change('contrast');
  expect(host.theme()).toBe('contrast');
  expect(drawn).toHaveBeenCalledTimes(1);
});

const read = (file: string): string => fs.readFileSync(path.join('spfx', file), 'utf8');
const json = <T>(file: string): T => JSON.parse(read(file)) as T;

test.each(['udviklingsplan', 'styringsdokumenter', 'overblik'])(
  'the property pane of %s says the same things in both languages',
  (part) => {
    const keysOf = (language: string): string[] =>
      [...read(`src/webparts/${part}/loc/${language}.js`).matchAll(/^ {4}(\w+):/gm)].map(([, key]) => key ?? '');
    expect(keysOf('da-dk')).toEqual(keysOf('en-us'));
    expect(keysOf('da-dk').length).toBeGreaterThan(0);
    for (const key of keysOf('da-dk'))
      expect(read(`src/webparts/${part}/loc/mystrings.d.ts`)).toContain(`${key}: string`);
  },
);

test('config/tokens.js says each of Fluent’s tokens as Fluent does', () => {
  expect(Object.keys(tokens).map((name) => [name, (short as Record<string, string>)[name]])).toEqual(
    Object.entries(tokens),
  );
});

test.each([
  ['', 'overview', '/sites/dev/SitePages/Udviklingsplan.aspx'],
  ['', 'plan', '/sites/dev/SitePages/Udviklingsplan.aspx?fremdrift=plan'],
  ['/sites/stab/SitePages/Plan.aspx?Mode=Read', 'plan', '/sites/stab/SitePages/Plan.aspx?Mode=Read&fremdrift=plan'],
  ['javascript:alert(1)', 'overview', '/sites/dev/SitePages/Udviklingsplan.aspx'],
  ['https://[', 'overview', '/sites/dev/SitePages/Udviklingsplan.aspx'],
] as const)('a small overview whose plan is on the page %p opens %s at %s', (page, view, expected) => {
  expect(planAddress('https://contoso.example/sites/dev', page, viewOf(view))).toBe(
    `https://contoso.example${expected}`,
  );
});

test('lean.ts gives a browser every name that the lists’ schema has', () => {
  const lean = fs.readFileSync(path.join('src', 'lists', 'schema', 'lean.ts'), 'utf8');
  expect(Object.keys(schema).filter((name) => !new RegExp(`\\b${name}\\b`).test(lean))).toEqual([]);
});

test('the package has the product’s version, and the packages that src/ uses have one version in both projects', () => {
  interface Packages {
    readonly version: string;
    readonly dependencies: Readonly<Record<string, string>>;
  }
  const [root, spfx] = [
    JSON.parse(fs.readFileSync('package.json', 'utf8')) as Packages,
    json<Packages>('package.json'),
  ];
  const { solution } = json<{ solution: { version: string; features: { version: string }[] } }>(
    'config/package-solution.json',
  );
  expect(spfx.version).toBe(root.version);
  expect([solution.version, solution.features[0]?.version]).toEqual([`${root.version}.0`, `${root.version}.0`]);
  const both = Object.keys(spfx.dependencies).filter((name) => name in root.dependencies);
  expect(both).toContain('@pnp/sp');
  for (const name of both) expect([name, spfx.dependencies[name]]).toEqual([name, root.dependencies[name]]);
});

test('the lock file names no registry', () => {
  expect(read('package-lock.json')).not.toContain('"resolved"');
});
