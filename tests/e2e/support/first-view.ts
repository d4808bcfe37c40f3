import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { importSampleRegister, type SpOf } from '../../../local/hosting/sample-register';
import { readPackage } from '../../../local/hosting/web-part-page/package-files';
import type { WebPartName } from '../../../local/hosting/web-part-page/parts';
import { createSp } from '../../../src/lists/create-sp';
import { createSay } from '../../../src/text/text';
import type { Alias } from './open-tab';
import type { RunningPage } from './spfx-page';

/** What a first view may weigh, in bytes of gzip; a kilobyte is 1,024. */
export const firstViewLimit = 130 * 1024;

export const packageFile = path.join('spfx', 'sharepoint', 'solution', 'fremdrift.sppkg');

export interface Weighed {
  /** Bytes of each script of the package in gzip, by its name. */
  readonly scripts: ReadonlyMap<string, number>;
}

/** The scripts of the built package and what each weighs. */
export function weighPackage(): Weighed {
  const scripts = [...readPackage(packageFile).assets].filter(([name]) => name.endsWith('.js'));
  return { scripts: new Map(scripts.map(([name, script]) => [name, gzipSync(script, { level: 9 }).length])) };
}

/** Gives the running site the plan and the register whose first views are looked at. */
export async function withSamplePlan(running: RunningPage): Promise<void> {
  await running.writeSample();
  const spOf: SpOf = (login) => createSp(running.siteUrl, () => Promise.resolve(running.tokenOf(login)));
  await importSampleRegister(process.cwd(), 'stab@contoso.example', spOf, '2019-05-14');
}

export interface FirstView {
  /** The package's scripts that Chromium fetched, in order. */
  readonly fetched: readonly string[];
  readonly bytes: number;
}

/** What of the package is fetched until a web part is drawn and nothing more comes, with nothing pressed. */
export async function firstViewOf(
  running: RunningPage,
  { scripts }: Weighed,
  name: WebPartName,
  alias: Alias = 'sagsbehandler',
): Promise<FirstView> {
  const fetched = new Set<string>();
  const opened = await running.open(alias, {
    query: `?part=${name}`,
    onRequest: (url) => {
      const script = /\/_spfx\/app\/([^/?]+)/.exec(url)?.[1];
      if (script) fetched.add(decodeURIComponent(script));
    },
  });
  await opened.part().locator('.fui-FluentProvider').first().waitFor();
  await opened.page.waitForLoadState('networkidle');
  // A busy machine may draw a view long after its script has come, and the view then fetches its parts.
  for (const waiting of ['state.loading', 'history.loading'] as const)
    await opened.part().getByText(createSay('da')(waiting)).first().waitFor({ state: 'detached' });
  await opened.page.waitForLoadState('networkidle');
  await opened.context.close();
  return { fetched: [...fetched], bytes: [...fetched].reduce((sum, script) => sum + (scripts.get(script) ?? 0), 0) };
}
