import * as React from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { KnownChannel } from '../../lists/known-channels';
import { problemWords } from '../edit/edit-state';
import type { Edits } from '../edit/use-edits';
import { useSay } from '../say';
import { useReminderStyles } from './reminder-styles';

interface TieConflictProps {
  readonly edits: Edits;
  readonly channels: readonly KnownChannel[];
}

/** Somebody else, or the bot, has changed the area meanwhile: whose channel stands. */
export const TieConflict: React.FC<TieConflictProps> = ({ edits, channels }) => {
  const styles = useReminderStyles();
  const say = useSay();
  const { state } = edits;
  const [met] = state.kind === 'conflict' ? state.conflicts : [];
  if (state.kind !== 'conflict' || met?.kind !== 'area') return null;
  const { mine, theirs } = met.conflict;
  const nameOf = (channelId: string | null): string =>
    channelId === null
      ? say('areaChannel.nothing')
      : (channels.find((channel) => channel.channelId === channelId)?.name ?? say('areaChannel.unknownName'));
  const names = { mine: nameOf(mine.channelId), theirs: nameOf(theirs.channelId) };
  return (
    <MessageBar intent="warning" layout="multiline" role="alert" className={styles.bar}>
      <MessageBarBody>
        {say('areaChannel.conflict', { area: theirs.title, ...names })}{' '}
        {state.problem !== null && problemWords(state.problem, say)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={state.saving} onClick={() => void edits.settle({ channelId: 'mine' })}>
          {say('areaChannel.takeMine', { channel: names.mine })}
        </Button>
        <Button size="small" disabledFocusable={state.saving} onClick={edits.discard}>
          {say('areaChannel.keepTheirs', { channel: names.theirs })}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
