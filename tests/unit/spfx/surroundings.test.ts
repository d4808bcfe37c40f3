import fs from 'node:fs';
import path from 'node:path';
import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { convert, convertProperty } from '../../../spfx/config/one-way.js';
import themeLoader from '../../../spfx/config/theme-loader.js';
import { tokens as short } from '../../../spfx/config/tokens.js';
import { planAddress } from '../../../spfx/src/host/plan-page';
import { followTheme, themeName } from '../../../spfx/src/host/followed-theme';
import { followTeams } from '../../../spfx/src/host/teams-host';
import * as schema from '../../../src/lists/schema';
import { viewOf } from '../../../src/ui/state';
import { loadTheme, type ThemeName } from '../../../src/ui/themes/load-themes';

test.each([
  [{ inverted: false, teams: undefined }, 'web', webLightTheme],
  [{ inverted: true, teams: undefined }, 'webDark', webDarkTheme],
  [{ inverted: false, teams: 'dark' }, 'dark', teamsDarkTheme],
  [{ inverted: false, teams: 'contrast' }, 'contrast', teamsHighContrastTheme],
  [{ inverted: true, teams: 'default' }, 'default', teamsLightTheme],
  [{ inverted: false, teams: 'a word of tomorrow' }, 'default', teamsLightTheme],
])('a host that says %p is drawn in the theme %p', async (says, name, theme) => {
  expect(themeName(says)).toBe(name);
  expect(await loadTheme(themeName(says))).toEqual(theme);
});

/** Themes that come when the test says so, and what has been drawn. */
function themesByHand(): {
  readonly drawn: unknown[];
  readonly draw: (name: ThemeName) => void;
  readonly come: (name: ThemeName, theme?: Theme) => Promise<void>;
  readonly fetch: (name: ThemeName) => Promise<void>;
} {
  const waiting = new Map<ThemeName, (theme: Theme | undefined) => void>();
  const follow = followTheme(
    (name) =>
      new Promise((resolve, reject) =>
        waiting.set(name, (theme) => (theme ? resolve(theme) : reject(new Error('offline')))),
      ),
  );
  const drawn: unknown[] = [];
  return {
    drawn,
    draw: (name) => follow.draw(name, (shown) => drawn.push(shown)),
    come: async (name, theme) => {
      waiting.get(name)?.(theme);
      await new Promise((resolve) => setTimeout(resolve));
    },
    fetch: (name) => follow.fetch(name),
  };
}
const light = { theme: webLightTheme, dark: false };
const dark = { theme: webDarkTheme, dark: true };

test('a theme that stands is drawn at once, another when it has come', async () => {
  const { drawn, draw, come, fetch } = themesByHand();
  const first = fetch('web');
  await come('web', webLightTheme);
  await first;
  draw('web');
  expect(drawn).toEqual([light]);
  draw('webDark');
  expect(drawn).toEqual([light]);
  await come('webDark', webDarkTheme);
  expect(drawn).toEqual([light, dark]);
});

test('of two themes only the one asked for last is drawn, and one that does not come leaves the one that stands', async () => {
  const { drawn, draw, come, fetch } = themesByHand();
  const first = fetch('web');
  await come('web', webLightTheme);
  await first;
  draw('webDark');
  draw('web');
  await come('webDark', webDarkTheme);
  expect(drawn).toEqual([light]);
  draw('webDark');
  await come('webDark');
  expect(drawn).toEqual([light, light]);
});

test('in Teams the theme follows, and a deep link and the channel are handed on', async () => {
  let change: (theme: string) => void = () => undefined;
  const drawn = jest.fn();
  const host = await followTeams(
    {
      getContext: () =>
        Promise.resolve({
          app: { theme: 'dark' },
          page: { subPageId: 'punkt/2.1.m2' },
          channel: { id: '19:a@thread.tacv2' },
        }),
      registerOnThemeChangeHandler: (handler) => {
        change = handler;
      },
    },
    drawn,
  );
  expect([host.theme(), host.linked, host.channel]).toEqual(['dark', 'punkt/2.1.m2', '19:a@thread.tacv2']);
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

test('config/one-way.js leaves rules as they are', () => {
  expect(convertProperty('marginLeft', '4px')).toEqual({ key: 'marginLeft', value: '4px' });
  expect(convert({ from: { left: 0 } })).toEqual({ from: { left: 0 } });
});

test('config/theme-loader.js says the colours that Fluent’s themes come out as', () => {
  const source = 'export const webDarkTheme = createDarkTheme(brandWeb);\nexport const webLightTheme = {\n};';
  const said = [...themeLoader.call({ resourcePath: 'x' }, source).matchAll(/const (\w+) = [^(]+\('(.*)'\);/g)];
  expect(said.map(([, name, text = '']) => [name, JSON.parse(text.replace(/\\(.)/g, '$1')) as unknown])).toEqual([
    ['webDarkTheme', webDarkTheme],
    ['webLightTheme', webLightTheme],
  ]);
  expect(() => themeLoader.call({ resourcePath: 'new.js' }, 'export {};')).toThrow('new.js');
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
