import * as React from 'react';
import {
  Avatar,
  FluentProvider,
  makeStyles,
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
  teamsDarkTheme,
  teamsHighContrastTheme,
} from '@fluentui/react-components';
import { BeakerRegular, WeatherMoonRegular } from '@fluentui/react-icons';
import { visuallyHidden } from './announcer';
import { DayPicker } from './day-picker';
import { longDay } from './dates';
import { useNarrow } from './use-narrow';
import { useSay } from './words';
import { themes, type TeamsState, type Theme } from '../shape';

// The bar is dark in every theme, set apart so that nobody takes it for a part of Teams.
const useStyles = makeStyles({
  provider: { backgroundColor: 'transparent' },
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '8px 16px',
    padding: '6px 16px',
    backgroundColor: '#292929',
    color: '#ffffff',
    fontSize: '12px',
    lineHeight: '16px',
    '& .fui-Button': { backgroundColor: 'transparent', color: '#ffffff', border: '1px solid #8a8a8a', fontWeight: 400 },
    '& .fui-Button:hover': { backgroundColor: '#3d3d3d' },
    '@media (max-width: 640px)': { padding: '6px 12px', '& .fui-Button': { minHeight: '32px' } },
  },
  darker: { backgroundColor: '#000000', borderBottom: '1px solid #525252' },
  contrast: { backgroundColor: '#000000', borderBottom: '1px solid #ffffff' },
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    fontWeight: 600,
    fontSize: '12px',
    margin: 0,
    '@media (max-width: 640px)': { display: 'none' },
  },
  grow: { flex: 1, '@media (max-width: 640px)': { display: 'none' } },
  group: { display: 'flex', alignItems: 'center', gap: '4px', '@media (max-width: 640px)': { flex: '1 1 100%' } },
  who: { '@media (max-width: 640px)': { flex: 1 } },
  label: { marginRight: '4px', whiteSpace: 'nowrap' },
});

export interface LocalBarProps {
  readonly state: TeamsState;
  readonly nextReminder: string | null;
  /** The day that we are walking to; null when we stand still. */
  readonly movingTo: string | null;
  readonly moveTo: (day: string) => void;
  readonly switchPerson: (userPrincipalName: string) => void;
  readonly switchTheme: (theme: Theme) => void;
}

/** What the local trial adds to Teams: which day it is, who one is, which theme. */
export const LocalBar: React.FC<LocalBarProps> = (props) => {
  const { state, movingTo, switchPerson, switchTheme } = props;
  const say = useSay();
  const styles = useStyles();
  const narrow = useNarrow();
  const apart = { default: '', dark: styles.darker, contrast: styles.contrast }[state.theme];
  const themeItems = themes.map((theme) => (
    <MenuItemRadio key={theme} name="theme" value={theme}>
      {say(`teams.theme.${theme}`)}
    </MenuItemRadio>
  ));
  const onChecked = (_event: unknown, { name, checkedItems }: { name: string; checkedItems: string[] }): void => {
    const [value = ''] = checkedItems;
    const theme = themes.find((one) => one === value);
    if (name === 'theme' && theme) switchTheme(theme);
    if (name === 'person') switchPerson(value);
  };
  return (
    <FluentProvider
      theme={state.theme === 'contrast' ? teamsHighContrastTheme : teamsDarkTheme}
      className={styles.provider}
    >
      <div className={`${styles.bar} ${apart}`} role="region" aria-label={say('teams.bar.label')}>
        <span className={styles.name} aria-hidden>
          <BeakerRegular fontSize={20} />
          {say('teams.bar.label')}
        </span>
        <DayPicker
          state={state}
          nextReminder={props.nextReminder}
          moving={movingTo !== null || state.moving}
          moveTo={props.moveTo}
        />
        {movingTo !== null && (
          <Spinner
            size="extra-tiny"
            label={say('teams.bar.moving', { day: longDay(movingTo, say.locale) })}
            appearance="inverted"
          />
        )}
        <span className={styles.grow} />
        <span className={styles.group}>
          <span className={styles.label} aria-hidden>
            {say('teams.bar.youAre')}
          </span>
          <Menu
            checkedValues={{ person: [state.me.userPrincipalName], theme: [state.theme] }}
            onCheckedValueChange={onChecked}
          >
            <MenuTrigger disableButtonEnhancement>
              <MenuButton
                size="small"
                className={styles.who}
                icon={
                  <Avatar name={state.me.name} initials={state.me.initials} size={20} color="colorful" aria-hidden />
                }
              >
                <span style={visuallyHidden}>{say('teams.bar.youAre')}&nbsp;</span>
                {state.me.name}
                <span style={visuallyHidden}>. {say('teams.bar.pickPerson')}</span>
              </MenuButton>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {state.people.map((person) => (
                  <MenuItemRadio key={person.userPrincipalName} name="person" value={person.userPrincipalName}>
                    {person.name}
                  </MenuItemRadio>
                ))}
                {narrow && (
                  <MenuGroup>
                    <MenuGroupHeader>{say('teams.bar.theme')}</MenuGroupHeader>
                    {themeItems}
                  </MenuGroup>
                )}
              </MenuList>
            </MenuPopover>
          </Menu>
          {!narrow && (
            <Menu checkedValues={{ theme: [state.theme] }} onCheckedValueChange={onChecked}>
              <MenuTrigger disableButtonEnhancement>
                <MenuButton size="small" icon={<WeatherMoonRegular />}>
                  {say('teams.bar.theme')}
                </MenuButton>
              </MenuTrigger>
              <MenuPopover>
                <MenuList>{themeItems}</MenuList>
              </MenuPopover>
            </Menu>
          )}
        </span>
      </div>
    </FluentProvider>
  );
};
