import * as React from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { api } from './api';
import { FramedTab } from './framed-tab';
import { tabContext } from './tab-context';
import type { TabHost } from './tab-host';
import { useSay } from './words';
import type { AddedTab, Channel, TeamsState } from '../shape';

const useStyles = makeStyles({
  frame: { width: '100%', border: 'none', height: 'min(420px, 60dvh)', display: 'block' },
});

export interface TabSetupProps {
  readonly state: TeamsState;
  readonly channel: Channel;
  /** The app's own pages. */
  readonly url: string;
  /** The tab that is set up anew; null for a new one. */
  readonly tab: AddedTab | null;
  readonly openLink: (url: string) => boolean;
  /** The id of the tab that was saved; null where none was. */
  readonly onClose: (saved: string | null) => void;
}

/** Teams' dialog round the app's own page for setting up a tab: Teams has the buttons, the page has the choices. */
export const TabSetup: React.FC<TabSetupProps> = ({ state, channel, url, tab, openLink, onClose }) => {
  const say = useSay();
  const styles = useStyles();
  const [valid, setValid] = React.useState(false);
  const [failed, setFailed] = React.useState(false);
  const host = React.useRef<Pick<TabHost, 'save'> | null>(null);
  const [session] = React.useState(() => crypto.randomUUID());
  const title = say(tab === null ? 'teams.setup.add' : 'teams.setup.change', { channel: channel.name });
  return (
    <Dialog open onOpenChange={() => onClose(null)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {failed && (
              <MessageBar intent="error">
                <MessageBarBody>{say('teams.setup.failed')}</MessageBarBody>
              </MessageBar>
            )}
            <FramedTab
              state={state}
              url={new URL('/configure', url).href}
              title={title}
              frameContext="settings"
              context={tabContext(state, channel, tab?.id ?? '', null, session)}
              className={styles.frame}
              openLink={openLink}
              onHost={(made) => (host.current = made)}
              settings={{
                current: tab && { entityId: tab.id, contentUrl: tab.url, suggestedDisplayName: tab.name },
                onValid: setValid,
                onFailed: () => setFailed(true),
                onSaved: ({ entityId, contentUrl, suggestedDisplayName }) => {
                  const name = suggestedDisplayName?.trim() || say('teams.app');
                  api.saveTab(channel.id, { id: entityId, name, url: contentUrl, was: tab?.id ?? null }).then(
                    () => onClose(entityId),
                    () => setFailed(true),
                  );
                },
              }}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => onClose(null)}>{say('teams.setup.cancel')}</Button>
            <Button
              appearance="primary"
              disabledFocusable={!valid}
              onClick={() => {
                setFailed(false);
                if (host.current?.save() !== true) setFailed(true);
              }}
            >
              {say('teams.setup.save')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
