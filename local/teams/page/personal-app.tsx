import * as React from 'react';
import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { BackLink, useHeadStyles } from './channel-head';
import type { Place } from './place';
import { TabView } from './tab-view';
import { useSay } from './words';
import type { TextKey } from '../../../src/text/text';
import type { TeamsState } from '../shape';

const useStyles = makeStyles({ panel: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' } });

/** The app's pages for one person, as its manifest has them. */
const pages: readonly { readonly id: string; readonly text: TextKey }[] = [
  { id: 'overview', text: 'teams.tabs.overview' },
  { id: 'tidsplan', text: 'teams.tabs.timeline' },
  { id: 'plan', text: 'teams.tabs.plan' },
  { id: 'import', text: 'teams.tabs.import' },
];

interface PersonalAppProps {
  readonly state: TeamsState;
  readonly place: Place;
  readonly turn: number;
  readonly go: (place: Place) => void;
  readonly openLink: (url: string) => boolean;
}

/** The app for one person, outside any channel. */
export const PersonalApp: React.FC<PersonalAppProps> = ({ state, place, turn, go, openLink }) => {
  const say = useSay();
  const styles = useStyles();
  const head = useHeadStyles();
  const page = place.page ?? 'overview';
  const known = pages.find(({ id }) => id === page);
  const { url } = state.tab;
  return (
    <>
      <header className={head.head}>
        <BackLink />
        <div className={head.title}>
          <h1 className={head.name}>{say('teams.bot')}</h1>
          <TabList
            size="small"
            className={head.tabs}
            selectedValue={known?.id}
            aria-label={say('teams.tabs.personal')}
            onTabSelect={(_event, data) => go({ ...place, page: String(data.value), subPage: null })}
          >
            {pages.map(({ id, text }) => (
              <Tab key={id} value={id} id={`tab-${id}`} aria-controls="app-panel">
                {say(text)}
              </Tab>
            ))}
          </TabList>
        </div>
      </header>
      <div id="app-panel" className={styles.panel} role="tabpanel" aria-labelledby={`tab-${page}`}>
        {url !== null && (
          <TabView
            key={`${page} ${place.subPage ?? ''} ${turn} ${state.me.objectId}`}
            {...{ state, url, page, openLink }}
            channel={null}
            subPage={place.subPage}
            name={say(known?.text ?? 'teams.tabs.plan')}
          />
        )}
      </div>
    </>
  );
};
