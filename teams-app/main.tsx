import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { createDOMRenderer, RendererProvider, FluentProvider } from '@fluentui/react-components';
import { app, FrameContexts, nestedAppAuth } from '@microsoft/teams-js';
import { createSay, loadWords, localeOf } from '../src/text/text';
import { late } from '../src/ui/shell/late';
import { MessagePage } from '../src/ui/shell/message-page';
import { loadTeamsThemes } from '../src/ui/themes/load-themes';
import { readConfig } from './config';
import { InTeams } from './in-teams';
import { keepPage } from './offline/keep-page';
import { SignedIn } from './signed-in';
import { Tab } from './tab';
import { askToday } from './today';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});
const now = (): Date => new Date(Date.now());

/** Only where a tab is added or set up anew. */
const Configure = late(() => import('./configure').then((part) => part.Configure));

function show(view: React.ReactElement): void {
  ReactDOM.render(<RendererProvider renderer={renderer}>{view}</RendererProvider>, document.getElementById('root'));
}

async function showOutside(): Promise<void> {
  const locale = localeOf(navigator.language);
  const [themes] = await Promise.all([loadTeamsThemes(), loadWords(locale)]);
  const say = createSay(locale);
  show(
    <FluentProvider theme={themes.default}>
      <MessagePage title={say('shell.outside.title')} text={say('shell.outside.text')} />
    </FluentProvider>,
  );
}

async function start(): Promise<void> {
  const config = readConfig(document);
  try {
    // Only a local Teams passes an origin; in production teams-js knows its hosts itself.
    await app.initialize(config.hostOrigins.length > 0 ? [...config.hostOrigins] : undefined);
  } catch {
    return showOutside();
  }
  const first = await app.getContext();
  const locale = localeOf(first.app.locale);
  const [themes, today] = await Promise.all([
    loadTeamsThemes(),
    askToday(config, now(), sessionStorage),
    loadWords(locale),
    loadWords(locale, 'rest'),
  ]);
  const { frameContext } = first.page;
  let told = false;
  const onShown = (): void => {
    // Teams has its own words for a page that fails; ours say what to do, so they are what is shown.
    if (!told) void app.notifySuccess();
    told = true;
    // What is needed when the connection is gone is fetched while it is there.
    Promise.all([import('./standing-bar'), import('./sign-in/sign-in-page')]).then(keepPage, () => undefined);
  };
  show(
    <InTeams themes={themes} context={first}>
      {({ context, theme }) => (
        <SignedIn
          config={config}
          context={context}
          nested={nestedAppAuth.isNAAChannelRecommended()}
          readOnly={frameContext === FrameContexts.meetingStage}
          now={now}
          onShown={onShown}
        >
          {(session) =>
            frameContext === FrameContexts.settings ? (
              <Configure session={session} context={context} />
            ) : (
              <Tab {...{ theme, config, context, today, session, now }} />
            )
          }
        </SignedIn>
      )}
    </InTeams>,
  );
}

void start();
