import fs from 'node:fs';
import path from 'node:path';
import { followTeams } from '../../../spfx/src/host/teams-host';
import { themeOf } from '../../../spfx/src/host/theme-of';

test.each([
  [{ inverted: false, teams: undefined }, 'web'],
  [{ inverted: true, teams: undefined }, 'webDark'],
  [{ inverted: false, teams: 'dark' }, 'dark'],
  [{ inverted: false, teams: 'contrast' }, 'contrast'],
  [{ inverted: true, teams: 'default' }, 'default'],
])('%p has the theme %p', (host, theme) => {
  expect(themeOf(host)).toBe(theme);
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

test('the property pane says the same things in both languages', () => {
  const keysOf = (language: string): string[] =>
    [...read(`src/webparts/udviklingsplan/loc/${language}.js`).matchAll(/^ {4}(\w+):/gm)].map(([, key]) => key ?? '');
  expect(keysOf('da-dk')).toEqual(keysOf('en-us'));
  expect(keysOf('da-dk').length).toBeGreaterThan(0);
  for (const key of keysOf('da-dk'))
    expect(read('src/webparts/udviklingsplan/loc/mystrings.d.ts')).toContain(`${key}: string`);
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
