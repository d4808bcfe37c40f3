import * as React from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { api } from './api';
import { useSay } from './words';
import type { Channel } from '../shape';

/** Something that the tab hands on, until the person has said yes or no. */
export interface Sharing {
  readonly address: string;
  readonly message: string;
  readonly channel: Channel;
  readonly done: (sent: boolean) => void;
}

/** Teams' question whom to send it to, with the one answer that this Teams has: the channel that one is in. */
export const ShareBar: React.FC<{ readonly sharing: Sharing; readonly onDone: () => void }> = ({ sharing, onDone }) => {
  const say = useSay();
  const [failed, setFailed] = React.useState(false);
  const { address, message, channel } = sharing;
  const finish = (sent: boolean): void => {
    sharing.done(sent);
    onDone();
  };
  const send = (): void => {
    setFailed(false);
    api.post(channel.id, [message, address].filter((line) => line !== '').join('\n'), null).then(
      () => finish(true),
      () => setFailed(true),
    );
  };
  return (
    <MessageBar intent={failed ? 'error' : 'info'} layout="multiline">
      <MessageBarBody>
        {failed ? say('teams.share.failed') : say('teams.share.ask', { what: message, channel: channel.name })}
      </MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" onClick={send}>
          {say('teams.share.send')}
        </Button>
        <Button onClick={() => finish(false)}>{say('teams.setup.cancel')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
};
