import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AlertRegular, ChatRegular, DataUsageRegular, PeopleTeamFilled } from '@fluentui/react-icons';
import { fragmentOf, startPlace, type Place } from './place';
import { useSay } from './words';

const useStyles = makeStyles({
  rail: {
    width: '68px',
    flex: 'none',
    padding: '8px 0',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    '@media (max-width: 640px)': { display: 'none' },
  },
  link: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    padding: '8px 0',
    fontSize: '10px',
    lineHeight: '12px',
    color: tokens.colorNeutralForeground3,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorBrandForeground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
});

const entries = [
  { view: 'activity', icon: AlertRegular, text: 'teams.rail.activity' },
  { view: 'chat', icon: ChatRegular, text: 'teams.rail.chat' },
  { view: 'teams', icon: PeopleTeamFilled, text: 'teams.rail.teams' },
  { view: 'app', icon: DataUsageRegular, text: 'teams.bot' },
] as const;

/** Teams' bar of apps, with those alone that do something here. */
export const Rail: React.FC<{ place: Place }> = ({ place }) => {
  const say = useSay();
  const styles = useStyles();
  return (
    <nav className={styles.rail} aria-label={say('teams.rail.label')}>
      {entries.map(({ view, icon: Icon, text }) => (
        <a
          key={view}
          href={fragmentOf({ ...startPlace, view })}
          aria-current={place.view === view ? 'page' : undefined}
          className={mergeClasses(styles.link, place.view === view && styles.current)}
        >
          <Icon fontSize={24} aria-hidden />
          {say(text)}
        </a>
      ))}
    </nav>
  );
};
