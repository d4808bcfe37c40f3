import * as React from 'react';
import { Avatar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CardView } from './card-view';
import { momentText, clockText } from './dates';
import { MessageMenu } from './message-menu';
import { RichText } from './rich-text';
import { useSay } from './words';
import type { Say } from '../../../src/text/text';
import type { Moment, TeamsMessage, TeamsState } from '../shape';

const useStyles = makeStyles({
  message: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: '12px',
    '@media (max-width: 640px)': { gridTemplateColumns: '28px minmax(0, 1fr)', columnGap: '8px' },
  },
  avatar: { '@media (max-width: 640px)': { width: '28px', height: '28px' } },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px 8px',
    flexWrap: 'wrap',
    marginBottom: '4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  time: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  app: {
    fontSize: '10px',
    lineHeight: '14px',
    padding: '0 5px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: '3px',
    color: tokens.colorNeutralForeground3,
  },
  fresh: {
    fontSize: '10px',
    lineHeight: '16px',
    padding: '0 6px',
    borderRadius: '8px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
  },
  body: { display: 'grid', gap: '4px', minWidth: 0 },
  deleted: { margin: 0, fontStyle: 'italic', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase300 },
});

/** "I dag 8.00" or "4. februar 8.00". */
export function whenText(say: Say, moment: Moment, today: string, inSentence = false): string {
  const clock = clockText(moment.clock, say.locale);
  if (moment.day !== today) return momentText(moment, today, say.locale);
  return say(inSentence ? 'teams.message.todayLower' : 'teams.message.today', { clock });
}

/** Who wrote a message, for names and announcements. */
export const senderName = (say: Say, message: TeamsMessage): string => message.from?.name ?? say('teams.bot');

export interface MessageViewProps {
  readonly message: TeamsMessage;
  readonly today: string;
  readonly fresh: boolean;
  readonly openLink: (url: string) => boolean;
  /** What the menu of the message offers. */
  readonly actions: TeamsState['messageActions'];
}

/** One message: who and when, the words, the cards. */
export const MessageView: React.FC<MessageViewProps> = ({ message, today, fresh, openLink, actions }) => {
  const say = useSay();
  const styles = useStyles();
  const bot = message.from === null;
  const sent = whenText(say, message.sent, today);
  const when = message.edited
    ? say('teams.message.updated', { when: sent, later: whenText(say, message.edited, today, true) })
    : sent;
  return (
    <div className={styles.message} data-message={message.id}>
      <Avatar
        size={32}
        name={senderName(say, message)}
        initials={bot ? 'F' : message.from?.initials}
        color={bot ? 'brand' : 'colorful'}
        shape={bot ? 'square' : 'circular'}
        className={styles.avatar}
        aria-hidden
      />
      <div className={styles.body}>
        <div>
          <div className={styles.head}>
            <span className={styles.name}>{senderName(say, message)}</span>
            {bot && <span className={styles.app}>{say('teams.app')}</span>}
            <span className={styles.time}>{when}</span>
            {fresh && <span className={mergeClasses(styles.fresh)}>{say('teams.thread.new')}</span>}
            {!message.deleted && actions.length > 0 && (
              <MessageMenu
                label={say('teams.message.more', {
                  person: senderName(say, message),
                  when: whenText(say, message.sent, today, true),
                })}
                {...{ message, actions, openLink }}
              />
            )}
          </div>
          {message.deleted && <p className={styles.deleted}>{say('teams.message.deleted')}</p>}
          {!message.deleted && message.text !== '' && (
            <RichText text={message.text} markdown={bot} openLink={openLink} />
          )}
        </div>
        {message.cards.map((card, index) => (
          <div key={index}>
            <CardView messageId={message.id} version={message.version} card={card} openLink={openLink} />
          </div>
        ))}
      </div>
    </div>
  );
};
