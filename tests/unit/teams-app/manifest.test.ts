import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import * as z from 'zod';

const folder = path.join(process.cwd(), 'teams-app');
const read = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
const manifest = z
  .looseObject({
    manifestVersion: z.string(),
    icons: z.object({ color: z.string(), outline: z.string() }),
    configurableTabs: z.array(z.looseObject({ configurationUrl: z.string() })),
    staticTabs: z.array(z.looseObject({ entityId: z.string(), contentUrl: z.string() })),
    bots: z.array(z.looseObject({ botId: z.string(), scopes: z.array(z.string()) })),
    validDomains: z.array(z.string()),
    webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
  })
  .parse(read('manifest.json'));

const schemas = path.join(
  process.cwd(),
  'node_modules',
  '@microsoft',
  'app-manifest',
  'build',
  'json-schemas',
  'teams',
);
/** Microsoft's own schema; draft-04 and with patterns that fail under the `u` flag. */
function errorsOf(value: unknown, name: string): unknown {
  const file = path.join(schemas, `v${manifest.manifestVersion}`, `${name}.schema.json`);
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const check = ajv.compile(JSON.parse(fs.readFileSync(file, 'utf8')) as object);
  check(value);
  return check.errors;
}

describe('the Teams manifest', () => {
  test('keeps to the schema of its version', () => {
    expect(errorsOf(manifest, 'MicrosoftTeams')).toBeNull();
    expect(errorsOf({ ...manifest, icons: {} }, 'MicrosoftTeams')).not.toBeNull();
  });

  test('asks for no right to read channels; with it, where a municipality wants that, it keeps to the schema', () => {
    const asks = (one: object): boolean => JSON.stringify(one).includes('ChannelMessage.Read');
    expect(asks(manifest)).toBe(false);
    const right = { name: 'ChannelMessage.Read.Group', type: 'Application' };
    const wider = { ...manifest, authorization: { permissions: { resourceSpecific: [right] } } };
    expect(asks(wider)).toBe(true);
    expect(errorsOf(wider, 'MicrosoftTeams')).toBeNull();
  });

  test('the English words keep to their schema, and each stands for something', () => {
    const english = read('en.json') as Record<string, string>;
    expect(errorsOf(english, 'MicrosoftTeams.Localization')).toBeNull();
    const keys = Object.keys(english).filter((key) => key !== '$schema');
    const lost = keys.filter((key) => {
      const steps = key.replace(/\[(\d+)\]/g, '.$1').split('.');
      const hit = steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], manifest);
      return typeof hit !== 'string';
    });
    expect(lost).toEqual([]);
  });

  test('every address is https and on a valid domain', () => {
    expect(JSON.stringify(manifest)).not.toMatch(/"http:/);
    const hosts = manifest.staticTabs.map(({ contentUrl }) => new URL(contentUrl).hostname);
    expect(hosts.every((host) => manifest.validDomains.includes(host))).toBe(true);
  });

  test('bot and tab have registrations of their own', () => {
    const { id, resource } = manifest.webApplicationInfo;
    expect(resource.endsWith(id)).toBe(true);
    expect(manifest.bots.map(({ botId }) => botId)).not.toContain(id);
    expect(manifest.bots[0]?.scopes).toEqual(['personal', 'team', 'groupChat']);
  });

  describe('what the schema lets through', () => {
    /** The manifest with other words about the links that Teams asks the bot about. */
    const links = (change: object): object => {
      const value = { domains: ['fremdrift.example.dk'], supportsAnonymizedPayloads: false, ...change };
      return { composeExtensions: [{ botId: manifest.bots[0]?.botId, messageHandlers: [{ type: 'link', value }] }] };
    };
    const say = (change: object): { status: number | null; said: string } => {
      const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'manifest-')), 'manifest.json');
      fs.writeFileSync(file, JSON.stringify({ ...manifest, ...change }));
      const { status, stderr } = spawnSync(process.execPath, [path.join(folder, 'check-manifest.mjs'), file]);
      fs.rmSync(path.dirname(file), { recursive: true });
      return { status, said: String(stderr) };
    };

    test('ours is as it should be', () => {
      expect(say({})).toEqual({ status: 0, said: '' });
    });

    test('one registration for bot and tab is refused, whatever its case', () => {
      const id = manifest.bots[0]?.botId.toUpperCase();
      const { status, said } = say({ webApplicationInfo: { id, resource: `api://x/${id}` } });
      expect(status).toBe(1);
      expect(said).toContain('samme appregistrering');
    });

    test.each([
      ['a tab without https', { staticTabs: [{ contentUrl: 'http://fremdrift.example.dk/tab' }] }, 'https'],
      ['a tab of another host', { staticTabs: [{ contentUrl: 'https://x.example.dk/tab' }] }, 'validDomains'],
      ['a stage without permission', { authorization: {} }, 'MeetingStage.Write.Chat'],
      ['links of an address', links({ domains: ['https://fremdrift.example.dk/tab'] }), 'ikke et værtsnavn'],
      ['links without the tab’s host', links({ domains: ['a.example.dk'] }), 'ikke i messageHandlers'],
      ['links by nobody knows whom', links({ supportsAnonymizedPayloads: true }), 'supportsAnonymizedPayloads'],
    ])('%s is refused', (_name, change, word) => {
      expect(say(change).status).toBe(1);
      expect(say(change).said).toContain(word);
    });
  });

  test('a channel’s tab can be set up and set up anew, on the page that is made for it', () => {
    const [tab] = manifest.configurableTabs;
    expect(tab).toMatchObject({ canUpdateConfiguration: true, scopes: ['team', 'groupChat'] });
    expect(new URL(tab?.configurationUrl ?? '').pathname).toBe('/configure');
  });

  test.each([
    ['color', 192],
    ['outline', 32],
  ] as const)('the %s icon is a PNG of %d by %d', (name, size) => {
    const bytes = fs.readFileSync(path.join(folder, manifest.icons[name]));
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
  });
});
