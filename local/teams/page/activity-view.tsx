import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { fragmentOf, startPlace } from './place';
import { useSay } from './words';
import type { TeamsState } from '../shape';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: '16px 24px', display: 'grid', gap: '8px', overflow: 'auto' },
  link: {
    display: 'block',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  empty: { margin: 0, padding: '32px 24px', color: tokens.colorNeutralForeground2 },
});

/** Where something is unread. */
export const ActivityView: React.FC<{ state: TeamsState }> = ({ state }) => {
  const say = useSay();
  const styles = useStyles();
  const places = [
    ...state.channels.map(({ id, name, unread }) => ({ id, name, unread, place: { ...startPlace, channel: id } })),
    {
      id: state.chat.id,
      name: say('teams.chat.label'),
      unread: state.chat.unread,
      place: { ...startPlace, view: 'chat' as const },
    },
    {
      ...state.groupChat,
      place: { ...startPlace, view: 'chat' as const, channel: state.groupChat.id },
    },
  ].filter(({ unread }) => unread > 0);
  if (places.length === 0) return <p className={styles.empty}>{say('teams.activity.empty')}</p>;
  return (
    <ul className={styles.list}>
      {places.map(({ id, name, unread, place }) => (
        <li key={id}>
          <a className={styles.link} href={fragmentOf(place)}>
            {say.count('teams.activity.inChannel', unread, { channel: name })}
          </a>
        </li>
      ))}
    </ul>
  );
};
