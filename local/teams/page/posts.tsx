import * as React from 'react';
import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useAnnounce, visuallyHidden } from './announcer';
import { api } from './api';
import { Composer } from './composer';
import type { LiveSource } from './live';
import { MessageView, senderName } from './message-view';
import { ThreadView } from './thread-view';
import { threadsOf } from './threads';
import { useMessages } from './use-messages';
import { useSay } from './words';
import type { BotAnswer, CardJson, TeamsState } from '../shape';

const useStyles = makeStyles({
  scroll: {
    flex: 1,
    minHeight: 0,
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground3,
    position: 'relative',
  },
  column: {
    maxWidth: '712px',
    margin: '0 auto',
    padding: '16px 24px 24px',
    display: 'grid',
    gap: '16px',
    '@media (max-width: 640px)': { padding: '0 0 12px', gap: '8px' },
  },
  foot: {
    flex: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: '12px 24px',
    '@media (max-width: 640px)': { padding: '8px 12px' },
  },
  footIn: { maxWidth: '712px', margin: '0 auto' },
  empty: { margin: 0, padding: '32px 16px', textAlign: 'center', color: tokens.colorNeutralForeground2 },
  failed: { display: 'grid', gap: '12px', justifyItems: 'center', padding: '32px 16px' },
  chat: { display: 'grid', gap: '18px', '@media (max-width: 640px)': { padding: '12px' } },
});

export interface PostsProps {
  readonly state: TeamsState;
  readonly live: LiveSource;
  readonly conversation: string;
  /** What it is called: a channel's name, or the chat's. */
  readonly name: string;
  readonly kind: 'channel' | 'chat' | 'group';
  readonly openLink: (url: string) => boolean;
}

/** The posts of a channel in threads, or the messages of a chat. */
export const Posts: React.FC<PostsProps> = ({ state, live, conversation, name, kind, openLink }) => {
  const say = useSay();
  const announce = useAnnounce();
  const styles = useStyles();
  const scroller = React.useRef<HTMLDivElement>(null);
  const { messages, failed, isFresh, reload } = useMessages(live, conversation, state.me.objectId, (message) =>
    announce(say('teams.message.arrived', { person: senderName(say, message), channel: name })),
  );
  useKeepAtEnd(scroller, conversation, messages?.length);

  const send = async (text: string, cards: readonly CardJson[], root: string | null): Promise<BotAnswer> =>
    (await api.post(conversation, text, root, cards)).bot;
  const empty = (): string => {
    if (kind !== 'channel') return say(kind === 'chat' ? 'teams.chat.empty' : 'teams.groupChat.empty');
    return conversation === state.team.id
      ? say('teams.posts.emptyGeneral')
      : say('teams.posts.empty', { channel: name });
  };
  const label = kind === 'channel' ? say('teams.posts.label', { channel: name }) : name;

  return (
    <>
      <div className={styles.scroll} ref={scroller} role="region" aria-label={label} tabIndex={0}>
        <div className={styles.column}>
          {messages === null && !failed && <Spinner label={say('teams.loading')} />}
          {messages === null && failed && (
            <div className={styles.failed} role="alert">
              <span>{say('teams.loadFailed')}</span>
              <Button onClick={reload}>{say('teams.retry')}</Button>
            </div>
          )}
          {messages?.length === 0 && <p className={styles.empty}>{empty()}</p>}
          {messages &&
            kind === 'channel' &&
            threadsOf(messages).map((thread) => (
              <ThreadView
                key={thread.root.id}
                thread={thread}
                today={state.today}
                me={state.me}
                isFresh={isFresh}
                openLink={openLink}
                actions={state.messageActions}
                searches={state.searches}
                conversation={conversation}
                reply={(text, cards) => send(text, cards, thread.root.id)}
              />
            ))}
          {messages && kind !== 'channel' && (
            <div className={styles.chat}>
              <h2 style={visuallyHidden}>{label}</h2>
              {messages.map((message) => (
                <MessageView
                  key={message.id}
                  message={message}
                  today={state.today}
                  fresh={isFresh(message)}
                  openLink={openLink}
                  actions={state.messageActions}
                />
              ))}
            </div>
          )}
        </div>
      </div>
      <div className={styles.foot}>
        <div className={styles.footIn}>
          <Composer
            key={`${conversation} ${state.me.objectId}`}
            draft={`${conversation} ${state.me.objectId}`}
            me={state.me}
            label={say(`teams.compose.${kind === 'channel' ? 'new' : kind}`)}
            mention={kind !== 'chat'}
            searches={state.searches}
            root={null}
            {...{ conversation, openLink }}
            send={(text, cards) => send(text, cards, null)}
          />
        </div>
      </div>
    </>
  );
};

const nearEnd = 120;

/** Opens at the latest post, and follows new ones only while the reader is there: nothing moves under who reads further up. */
function useKeepAtEnd(
  scroller: React.RefObject<HTMLDivElement>,
  conversation: string,
  count: number | undefined,
): void {
  const opened = React.useRef<string | null>(null);
  const atEnd = React.useRef(true);
  React.useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const watch = (): void => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
    };
    element.addEventListener('scroll', watch, { passive: true });
    return () => element.removeEventListener('scroll', watch);
  }, [scroller]);
  React.useEffect(() => {
    const element = scroller.current;
    if (!element || count === undefined) return;
    const first = opened.current !== conversation;
    opened.current = conversation;
    if (first || atEnd.current) element.scrollTop = element.scrollHeight;
  }, [scroller, conversation, count]);
}
