import * as React from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useAnnounce } from './announcer';
import { api } from './api';
import { PlainHead } from './channel-head';
import type { LiveSource } from './live';
import type { Place } from './place';
import { Posts } from './posts';
import { useSay } from './words';
import type { TeamsState } from '../shape';

const useStyles = makeStyles({ add: { '@media (max-width: 640px)': { minHeight: '44px' } } });

interface ChatViewProps {
  readonly state: TeamsState;
  readonly live: LiveSource;
  readonly place: Place;
  readonly openLink: (url: string) => boolean;
}

/** One's own chat with the bot, or the one of all; to each the app can be added. */
export const ChatView: React.FC<ChatViewProps> = ({ state, live, place, openLink }) => {
  const say = useSay();
  const announce = useAnnounce();
  const styles = useStyles();
  const isGroup = place.channel === state.groupChat.id;
  const chat = isGroup ? state.groupChat : state.chat;
  const add = async (): Promise<void> => {
    await api.addApp(chat.id);
    announce(say('teams.chat.appAdded'));
  };
  return (
    <>
      <PlainHead title={isGroup ? state.groupChat.name : say('teams.bot')}>
        {!chat.hasApp && (
          <Button size="small" className={styles.add} icon={<AddRegular />} onClick={() => void add()}>
            {say('teams.chat.addApp')}
          </Button>
        )}
      </PlainHead>
      <Posts
        {...{ state, live, openLink }}
        conversation={chat.id}
        name={isGroup ? state.groupChat.name : say('teams.chat.label')}
        kind={isGroup ? 'group' : 'chat'}
      />
    </>
  );
};
