import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { createDOMRenderer, RendererProvider, FluentProvider } from '@fluentui/react-components';
import { app } from '@microsoft/teams-js';
import { createPlanRepository } from '../src/lists/plan-repository';
import { createSp } from '../src/lists/create-sp';
import { createPlanSite } from '../src/lists/plan-site';
import { createSay, loadWords, localeOf } from '../src/text/text';
import { MessagePage } from '../src/ui/shell/message-page';
import { loadTeamsThemes } from '../src/ui/themes/load-themes';
import { readConfig } from './config';
import { Tab } from './tab';
import { askToday } from './today';
import { createTokenSource } from './token';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});
const now = (): Date => new Date(Date.now());

function show(view: React.ReactElement): void {
  ReactDOM.render(<RendererProvider renderer={renderer}>{view}</RendererProvider>, document.getElementById('root'));
}

async function showMessage(key: 'outside' | 'signInFailed', hostLocale: string): Promise<void> {
  const locale = localeOf(hostLocale);
  const [themes] = await Promise.all([loadTeamsThemes(), loadWords(locale)]);
  const say = createSay(locale);
  show(
    <FluentProvider theme={themes.default}>
      <MessagePage title={say(`shell.${key}.title`)} text={say(`shell.${key}.text`)} />
    </FluentProvider>,
  );
}

async function start(): Promise<void> {
  const config = readConfig(document);
  try {
    // Only a local Teams passes an origin; in production teams-js knows its hosts itself.
    await app.initialize(config.hostOrigins.length > 0 ? [...config.hostOrigins] : undefined);
  } catch {
    return showMessage('outside', navigator.language);
  }
  const context = await app.getContext();
  try {
    // What is fetched comes while the person is signed in.
    const drawn = Promise.all([loadTeamsThemes(), loadWords(localeOf(context.app.locale))]);
    drawn.catch(() => undefined);
    const getToken = await createTokenSource({
      clientId: config.clientId,
      siteUrl: config.siteUrl,
      tenantId: context.user?.tenant?.id ?? null,
      loginHint: context.user?.loginHint ?? null,
    });
    const today = await askToday(config, now());
    await getToken();
    const sp = createSp(config.siteUrl, getToken);
    const repository = createPlanRepository(sp, { place: 'tab' });
    const site = createPlanSite(sp, repository, {
      now,
      place: 'tab',
      serviceLogin: () => config.serviceLogin ?? undefined,
    });
    const [themes] = await drawn;
    show(<Tab themes={themes} config={config} context={context} today={today} site={site} now={now} />);
    void app.notifySuccess();
  } catch {
    await showMessage('signInFailed', context.app.locale);
    app.notifyFailure({ reason: app.FailedReason.AuthFailed });
  }
}

void start();
