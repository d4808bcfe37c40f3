// The script of the local page: starts SharePoint Framework's own loader and puts the web parts into its containers.
import { moveClock } from './clock';
import { configId, paneId, partsId, type PageConfig } from './config';
import type {
  ComponentBase,
  LoaderWindow,
  PageContext,
  ThemeService,
  WebPartBase,
  WebPartContainer,
} from './framework-types';
import { drawPane } from './pane';

/** Ids of SharePoint Framework's own components. */
const ids = {
  pageContext: '1c4541f7-5c31-41aa-9fa8-fbc9dc14c0a8',
  webPartBase: '974a7777-0990-4136-8fa6-95d80114c2e0',
  componentBase: '467dc675-7cc5-4709-8aac-78e3b71bd2f6',
  sitePages: 'b6917cb1-93a0-4b97-a84d-7cf49975d4ec',
} as const;

const displayModes = { read: 1, edit: 2 } as const;
const isInverted = (section: PageConfig['section']): boolean => section === 'strong' || section === 'dark';
/** SharePoint's forms of a place for a web part (WebPartFormFactor, PageHostLayoutType). */
const standings = {
  section: { formFactor: 0, pageHostLayoutType: 'None' },
  whole: { formFactor: 1, pageHostLayoutType: 'SingleWebPartAppPageLayout' },
  teams: { formFactor: 1, pageHostLayoutType: 'Teams' },
} as const;

const page = window as unknown as LoaderWindow;
const elementOf = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element "${id}"`);
  return element;
};

function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src, onload: () => resolve() });
    script.onerror = () => reject(new Error('The loader of SharePoint Framework did not come'));
    document.head.append(script);
  });
}

async function start(config: PageConfig): Promise<void> {
  moveClock(config.clockDays);
  // sp-property-pane reads the list of styles at once.
  page.__themeState__ = { registeredStyles: [] };
  await loadScript(`${config.base}/nm/sp-loader/sp-loader-assembly_en-us.js`);
  page.spModuleLoader._isTelemetryDisabled = true;
  const preloaded = {
    buildNumber: '0.0',
    clientSideApplicationId: ids.sitePages,
    manifests: config.manifests,
    spPageContextInfo: config.info,
  };
  await page.spModuleLoader.start(preloaded, (error) => reportError(error));

  const load = async <T>(id: string): Promise<T> => (await page._spComponentLoader.loadComponentById(id)) as T;
  const { scope } = page.__spfx;
  const { PageContext } = await load<{ PageContext: { serviceKey: unknown } }>(ids.pageContext);
  const context = scope.consume(PageContext.serviceKey) as PageContext;
  if (!context.isInitialized) context.initialize(config.contextData, config.info);
  const { ThemeProvider } = await load<ComponentBase>(ids.componentBase);
  const themes = scope.consume(ThemeProvider.serviceKey) as ThemeService;
  if (isInverted(config.section)) themes._setTheme({ isInverted: true, palette: {}, semanticColors: {} });

  const base = await load<WebPartBase>(ids.webPartBase);
  const pane = elementOf(paneId);
  const containers = config.parts.map((part, index) => containerOf(base, config, part, index));
  const openPane = (index: number): void => {
    const instance = containers[index]?.webPartManager.getWebPartByInstanceId(instanceIdOf(index));
    if (!instance) return;
    drawPane(pane, instance);
    pane.hidden = false;
  };
  page.webPartPage = {
    setTheme: (theme) => themes._setTheme(theme),
    setDisplayMode: (index, mode) => containers[index]?.setDisplayMode(displayModes[mode]),
    openPane,
    properties: (index) =>
      (JSON.parse(JSON.stringify(containers[index]?.serialize())) as { properties: object }).properties,
    dispose: (index) => containers[index]?.dispose(),
  };
  document.querySelector('[data-edit]')?.addEventListener('click', () => {
    if (!pane.hidden) pane.hidden = true;
    else openPane(0);
  });
  for (const container of containers) {
    const element = Object.assign(document.createElement('div'), { className: 'part' });
    elementOf(partsId).append(element);
    await container.render(element);
  }
}

/** Web parts keep their ids for good; here they are numbered from the top of the page. */
const instanceIdOf = (index: number): string => `aaaaaaaa-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;

function containerOf(
  base: WebPartBase,
  config: PageConfig,
  part: PageConfig['parts'][number],
  index: number,
): WebPartContainer {
  const { scope } = page.__spfx;
  // The framework asks Teams itself, with its own teams-js, before the web part begins.
  const host = new base[config.standing === 'teams' ? '_TeamsAwareWebPartHost' : '_MinimalWebPartHost'](scope);
  host.hostType = 'sharepoint';
  host.requestPropertyPaneAction = () => true;
  const instanceId = instanceIdOf(index);
  const container = new base._MinimalWebPartContainer({
    serviceScope: scope,
    webPartInstanceId: instanceId,
    manifest: config.manifests.find(({ id }) => id === part.id),
    host,
    ...standings[config.standing],
    displayMode: displayModes.read,
    webPartData: {
      id: part.id,
      instanceId,
      title: part.title,
      description: '',
      dataVersion: '1.0',
      properties: part.properties,
    },
  });
  // SharePoint's own property pane is left out; pane.ts stands in for it.
  container.webPartManager._loadPropertyPaneModule = (loaded) => Promise.resolve(loaded);
  container.webPartManager._loadPropertyPaneModuleOld = () => Promise.resolve();
  return container;
}

void start(JSON.parse(elementOf(configId).textContent ?? '') as PageConfig);
