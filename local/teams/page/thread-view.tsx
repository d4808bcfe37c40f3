import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { visuallyHidden } from './announcer';
import { Composer } from './composer';
import { MessageView, senderName, whenText } from './message-view';
import type { Thread } from './threads';
import { useSay } from './words';
import type { BotAnswer, CardJson, Person, TeamsMessage, TeamsState } from '../shape';

const useStyles = makeStyles({
  post: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    padding: '16px 16px 12px',
    '@media (max-width: 640px)': { borderRadius: 0, borderLeft: 'none', borderRight: 'none', padding: '12px' },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  older: {
    appearance: 'none',
    border: 'none',
    background: 'none',
    color: tokens.colorBrandForegroundLink,
    font: `400 14px/20px ${tokens.fontFamilyBase}`,
    padding: '12px 0 4px 44px',
    minHeight: '36px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':hover': { textDecorationLine: 'underline' },
    '@media (max-width: 640px)': { paddingLeft: '36px', minHeight: '44px' },
  },
  replies: { display: 'grid', gap: '18px', padding: '12px 0 16px' },
  reply: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '12px', marginTop: '12px' },
});

/** So many replies are shown before earlier ones are folded away. */
const shownReplies = 4;

export interface ThreadViewProps {
  readonly thread: Thread;
  readonly today: string;
  readonly me: Person;
  readonly isFresh: (message: TeamsMessage) => boolean;
  readonly openLink: (url: string) => boolean;
  readonly reply: (text: string, cards: readonly CardJson[]) => Promise<BotAnswer>;
  readonly actions: TeamsState['messageActions'];
  readonly searches: TeamsState['searches'];
  readonly conversation: string;
}

/** A post with its replies and a field for one's own. */
export const ThreadView: React.FC<ThreadViewProps> = (props) => {
  const { thread, today, me, isFresh, openLink, reply, actions, searches, conversation } = props;
  const say = useSay();
  const styles = useStyles();
  const [unfolded, setUnfolded] = React.useState(false);
  const { root, replies } = thread;
  const firstFresh = replies.findIndex(isFresh);
  const from = Math.max(0, Math.min(replies.length - shownReplies, firstFresh < 0 ? replies.length : firstFresh));
  const hidden = unfolded || from < 2 ? 0 : from;
  const list = React.useRef<HTMLDivElement>(null);
  const unfold = (): void => {
    setUnfolded(true);
    list.current?.focus(); // the button goes away; the reader goes on at the first of what came
  };
  const name = say('teams.thread', { person: senderName(say, root), when: whenText(say, root.sent, today, true) });
  const view = (message: TeamsMessage): React.ReactElement => (
    <MessageView key={message.id} fresh={isFresh(message)} {...{ message, today, openLink, actions }} />
  );
  return (
    <article className={styles.post} aria-label={name} data-thread={root.id}>
      <h2 style={visuallyHidden}>{name}</h2>
      {view(root)}
      {hidden > 0 && (
        <button type="button" className={styles.older} onClick={unfold}>
          {say.count('teams.thread.older', hidden)}
        </button>
      )}
      {replies.length > 0 && (
        <div className={styles.replies} ref={list} tabIndex={-1} style={{ outline: 'none' }}>
          {replies.slice(hidden).map(view)}
        </div>
      )}
      <div className={styles.reply}>
        <Composer
          key={me.objectId}
          draft={`${root.id} ${me.objectId}`}
          me={me}
          label={say('teams.compose.reply')}
          mention
          root={root.id}
          {...{ searches, conversation, openLink }}
          send={reply}
        />
      </div>
    </article>
  );
};
