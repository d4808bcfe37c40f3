// Looks a Teams app manifest over for what its schema lets through: `node teams-app/check-manifest.mjs [manifest.json]`.
// Builds call it for ours; a municipality runs it for its own. Says each fault and what to do, and ends with 1.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const own = path.join(path.dirname(fileURLToPath(import.meta.url)), 'manifest.json');

/** What is wrong with a manifest, a sentence for each. */
export function manifestFaults(manifest) {
  const faults = [];
  const app = manifest.webApplicationInfo ?? {};
  const bots = (manifest.bots ?? []).map(({ botId }) => String(botId).toLowerCase());
  if (bots.includes(String(app.id).toLowerCase()))
    faults.push(
      `webApplicationInfo.id og bots.botId er samme appregistrering (${app.id}). Giv fanen sin egen: med én kan enhver, der er logget ind i fanen, udgive sig for Teams over for botten.`,
    );
  for (const { botId } of manifest.composeExtensions ?? [])
    if (!bots.includes(String(botId).toLowerCase()))
      faults.push(
        `composeExtensions.botId (${botId}) er ikke bottens id. Ret den til bots.botId, ellers når søgning i planen og ”Gem som opfølgning” ikke frem til botten.`,
      );
  const tabs = [...(manifest.staticTabs ?? []), ...(manifest.configurableTabs ?? [])];
  const urls = tabs.flatMap(({ contentUrl, websiteUrl, configurationUrl }) =>
    [contentUrl, websiteUrl, configurationUrl].filter((url) => url !== undefined),
  );
  for (const url of new Set(urls)) {
    if (!url.startsWith('https://')) faults.push(`${url} er ikke en https-adresse. Teams viser kun sider over https.`);
    else if (!(manifest.validDomains ?? []).includes(new URL(url).hostname))
      faults.push(`${new URL(url).hostname} står ikke i validDomains. Tilføj den, ellers viser Teams ikke fanen.`);
  }
  faults.push(...linkFaults(manifest));
  if (typeof app.resource === 'string' && !app.resource.endsWith(`/${app.id}`))
    faults.push(`webApplicationInfo.resource ender ikke på fanens id (${app.id}). Ret den til api://<værtsnavn>/<id>.`);
  const onStage = tabs.some(({ context }) => context?.includes('meetingStage'));
  const permitted = (manifest.authorization?.permissions?.resourceSpecific ?? []).map(({ name }) => name);
  for (const name of ['MeetingStage.Write.Chat', 'ChannelMeetingStage.Write.Group'])
    if (onStage && !permitted.includes(name))
      faults.push(`Fanen kan vises i møder, men tilladelsen ${name} mangler under authorization.permissions.`);
  return faults;
}

/** Of links that are pasted: Teams asks the bot about those of the named hosts, and about no others. */
function linkFaults({ composeExtensions, staticTabs }) {
  const handlers = (composeExtensions ?? []).flatMap(({ messageHandlers }) => messageHandlers ?? []);
  const domains = handlers.flatMap(({ value }) => value?.domains ?? []);
  const hosts = (staticTabs ?? []).flatMap(({ contentUrl }) =>
    URL.canParse(contentUrl) ? new URL(contentUrl).hostname : [],
  );
  return [
    ...domains
      .filter((domain) => !/^(?:\*\.)?(?:[a-z\d-]+\.)+[a-z]{2,}$/i.test(domain))
      .map((domain) => `messageHandlers: ${domain} er ikke et værtsnavn. Skriv det uden https:// og uden sti.`),
    ...(domains.includes('kommunen.sharepoint.com') && hosts.every((host) => !host.endsWith('.example.dk'))
      ? [
          'messageHandlers: kommunen.sharepoint.com er et eksempel. Skriv kommunens eget SharePoint-værtsnavn, ellers vises links til webdelen ikke som kort.',
        ]
      : []),
    ...(handlers.length === 0
      ? []
      : [...new Set(hosts)]
          .filter((host) => !domains.includes(host))
          .map(
            (host) => `${host} står ikke i messageHandlers. Tilføj den, ellers vises links til fanen ikke som kort.`,
          )),
    ...(handlers.some(({ value }) => value?.supportsAnonymizedPayloads === true)
      ? [
          'messageHandlers: supportsAnonymizedPayloads er slået til. Slå det fra: botten svarer kun dem, den ved hvem er.',
        ]
      : []),
  ];
}

/** Throws with all faults where the file has any. */
export function checkManifest(file = own) {
  const faults = manifestFaults(JSON.parse(fs.readFileSync(file, 'utf8')));
  if (faults.length > 0) throw new Error([`${path.basename(file)}:`, ...faults].join('\n- '));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    checkManifest(process.argv[2]);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
