// The script of the page that stands in for Teams around a web part: it speaks teams-js's window protocol to the framed page.
import { TabHost } from '../../../teams/page/tab-host';
import { teamsThemes, type TeamsTheme } from '../view';
import { teamsConfigId, type TeamsConfig } from './config';

/** What Teams itself grants a tab's frame. */
const sandbox =
  'allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-scripts allow-same-origin allow-downloads';

function start(config: TeamsConfig): void {
  let { theme } = config;
  const frame = document.createElement('iframe');
  // By this name SharePoint Framework knows that it is in Teams.
  frame.name = 'embedded-page-container';
  frame.title = config.title;
  frame.setAttribute('sandbox', sandbox);
  const host = new TabHost({
    window: () => frame.contentWindow,
    origin: window.location.origin,
    frameContext: 'content',
    context: () => ({ ...config.context, theme }),
    // SharePoint's cookie says who the person is; the web parts ask for no token.
    nestedAuth: {
      account: () => ({ homeAccountId: '', environment: '', tenantId: '' }),
      token: () => Promise.reject(new Error('No token is given here')),
    },
    openLink: () => false,
    shareLink: () => undefined,
    startTask: (_task, done) => done('No dialog is opened here', null),
    completeTask: () => undefined,
    onPhase: (phase) => frame.setAttribute('data-phase', phase),
  });
  const change = (next: TeamsTheme): void => {
    theme = next;
    document.documentElement.dataset['theme'] = next;
    host.changeTheme(next);
  };
  document.documentElement.dataset['theme'] = theme;
  for (const choice of teamsThemes)
    document.querySelector(`[data-theme-choice="${choice}"]`)?.addEventListener('click', () => change(choice));
  frame.src = config.frameUrl;
  document.body.append(frame);
}

start(JSON.parse(document.getElementById(teamsConfigId)?.textContent ?? '') as TeamsConfig);
