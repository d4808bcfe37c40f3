import * as React from 'react';
import { Avatar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { fragmentOf, startPlace, type Place } from './place';
import { TeamLogo } from './team-logo';
import { useSay } from './words';
import type { TeamsState } from '../shape';

const useStyles = makeStyles({
  side: {
    width: '292px',
    flex: 'none',
    padding: '12px 8px',
    boxSizing: 'border-box',
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: 'none',
    borderBottom: 'none',
    borderRadius: '8px 0 0 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '@media (max-width: 1100px)': { width: '232px' },
    '@media (max-width: 640px)': { width: '100%', border: 'none', borderRadius: 0, padding: '12px' },
  },
  heading: { margin: 0, padding: '4px 8px 8px', fontSize: 'inherit', lineHeight: 'inherit', fontWeight: 600 },
  next: { marginTop: '16px' },
  // Elsewhere the rail has it.
  onPhone: { display: 'none', '@media (max-width: 640px)': { display: 'block' } },
  team: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 8px',
    fontWeight: 600,
    fontSize: 'inherit',
    margin: 0,
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 8px 6px 40px',
    borderRadius: tokens.borderRadiusMedium,
    color: 'inherit',
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 640px)': { minHeight: '44px', boxSizing: 'border-box' },
  },
  chatLink: { paddingLeft: '16px' },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: 600,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  unread: { fontWeight: 600 },
  name: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  badge: {
    fontSize: '11px',
    lineHeight: '16px',
    minWidth: '16px',
    boxSizing: 'border-box',
    padding: '0 4px',
    textAlign: 'center',
    borderRadius: '8px',
    backgroundColor: tokens.colorPaletteRedForeground1,
    color: tokens.colorNeutralBackground1,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
});

export interface SideProps {
  readonly state: TeamsState;
  readonly place: Place;
  /** The channel that is open; on a phone's list none is. */
  readonly current: string | null;
  readonly className?: string;
}

/** The team with its channels, and the chat with the bot, with counts of what is unread. */
export const Side: React.FC<SideProps> = ({ state, place, current, className }) => {
  const say = useSay();
  const styles = useStyles();
  const unreadBadge = (n: number): React.ReactElement | null =>
    n === 0 ? null : (
      <span className={styles.badge} role="img" aria-label={say.count('teams.side.unread', n)}>
        {n > 99 ? '99+' : n}
      </span>
    );
  const inTeams = place.view === 'teams';
  const chats = [
    { ...state.chat, name: say('teams.bot'), channel: null },
    { ...state.groupChat, channel: state.groupChat.id },
  ];
  return (
    <nav className={mergeClasses(styles.side, className)} aria-label={say('teams.side.label')}>
      <h2 className={styles.heading}>{say('teams.side.teams')}</h2>
      <h3 className={styles.team}>
        <ChevronDownRegular fontSize={16} aria-hidden />
        <TeamLogo name={state.team.name} size="small" />
        {state.team.name}
      </h3>
      <ul className={styles.list}>
        {state.channels.map((channel) => {
          const here = inTeams && channel.id === current;
          return (
            <li key={channel.id}>
              <a
                href={fragmentOf({ ...startPlace, channel: channel.id })}
                aria-current={here ? 'page' : undefined}
                className={mergeClasses(styles.link, channel.unread > 0 && styles.unread, here && styles.current)}
              >
                <span className={styles.name}>{channel.name}</span>
                {unreadBadge(channel.unread)}
              </a>
            </li>
          );
        })}
      </ul>
      <h2 className={mergeClasses(styles.heading, styles.next, styles.onPhone)}>{say('teams.rail.label')}</h2>
      <ul className={mergeClasses(styles.list, styles.onPhone)}>
        <li>
          <a href={fragmentOf({ ...startPlace, view: 'app' })} className={mergeClasses(styles.link, styles.chatLink)}>
            <Avatar size={24} shape="square" name={say('teams.bot')} initials="F" color="brand" aria-hidden />
            <span className={styles.name}>{say('teams.side.app')}</span>
          </a>
        </li>
      </ul>
      <h2 className={mergeClasses(styles.heading, styles.next)}>{say('teams.side.chat')}</h2>
      <ul className={styles.list}>
        {chats.map(({ id, name, unread, channel }) => {
          const here = place.view === 'chat' && (place.channel === state.groupChat.id) === (channel !== null);
          return (
            <li key={id}>
              <a
                href={fragmentOf({ ...startPlace, view: 'chat', channel })}
                aria-current={here ? 'page' : undefined}
                className={mergeClasses(
                  styles.link,
                  styles.chatLink,
                  unread > 0 && styles.unread,
                  here && styles.current,
                )}
              >
                <Avatar
                  size={24}
                  name={name}
                  initials={channel === null ? 'F' : undefined}
                  color={channel === null ? 'brand' : 'colorful'}
                  aria-hidden
                />
                <span className={styles.name}>{name}</span>
                {unreadBadge(unread)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
