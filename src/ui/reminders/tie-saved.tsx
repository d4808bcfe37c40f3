import * as React from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { KnownChannel } from '../../lists/known-channels';
import type { Edits } from '../edit/use-edits';
import { useSay } from '../say';
import { useReminderStyles } from './reminder-styles';

interface TieSavedProps {
  readonly edits: Edits;
  readonly channels: readonly KnownChannel[];
}

/** Which channel an area has got, with the way back. The live region stands there from the first, empty. */
export const TieSaved: React.FC<TieSavedProps> = ({ edits, channels }) => {
  const styles = useReminderStyles();
  const say = useSay();
  const { state } = edits;
  const [result] = state.kind === 'saved' ? state.results : [];
  const area = result?.ok === true && result.kind === 'area' ? result.value : null;
  const channel = channels.find(({ channelId }) => channelId === area?.channelId);
  return (
    <div role="status">
      {state.kind === 'saving' && <p className={styles.lead}>{say('save.saving')}</p>}
      {area !== null && (
        <MessageBar intent="success" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            {channel
              ? say('areaChannel.saved', { area: area.title, channel: channel.name })
              : say('areaChannel.savedNone', { area: area.title })}
          </MessageBarBody>
          {edits.back !== null && (
            <MessageBarActions>
              <Button size="small" onClick={() => void edits.undo()}>
                {say('edit.undo')}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  );
};
