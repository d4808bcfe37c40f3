import * as React from 'react';
import { Link, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons';
import type { LiveSource } from './live';
import { fragmentOf, startPlace, type Place } from './place';
import { Posts } from './posts';
import { TabView } from './tab-view';
import { TeamLogo } from './team-logo';
import { useSay } from './words';
import type { TextKey } from '../../../src/text/text';
import type { Channel, TeamsState } from '../shape';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    minHeight: '52px',
    padding: '0 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flex: 'none',
    '@media (max-width: 640px)': { minHeight: '56px', padding: '0 12px' },
  },
  back: {
    display: 'none',
    '@media (max-width: 640px)': { display: 'inline-flex', marginLeft: '-8px', padding: '10px', color: 'inherit' },
  },
  title: { display: 'flex', alignItems: 'center', gap: '0 16px', flexWrap: 'wrap', minWidth: 0 },
  name: {
    margin: 0,
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: 600,
    '@media (max-width: 640px)': { paddingTop: '8px' },
  },
  tabs: { '@media (max-width: 640px)': { marginLeft: '-10px', '& button': { minHeight: '44px' } } },
  panel: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

const postsTab = 'posts';
/** The app's pages that a channel has as tabs, beside its posts. */
const pages: readonly { readonly id: string; readonly text: TextKey }[] = [
  { id: 'tidsplan', text: 'teams.tabs.timeline' },
  { id: 'plan', text: 'teams.tabs.plan' },
];
/** A page without a tab of its own (the import) stands under this one. */
const otherPages = 'plan';

export interface ChannelViewProps {
  readonly state: TeamsState;
  readonly live: LiveSource;
  readonly channel: Channel;
  readonly place: Place;
  readonly turn: number;
  readonly go: (place: Place) => void;
  readonly openLink: (url: string) => boolean;
}

/** A channel: its head with tabs, and the posts or the app's page. */
export const ChannelView: React.FC<ChannelViewProps> = ({ state, live, channel, place, turn, go, openLink }) => {
  const say = useSay();
  const styles = useStyles();
  const { page } = place;
  const tab = page === null ? postsTab : pages.some(({ id }) => id === page) ? page : otherPages;
  const select = (id: string): void => go({ ...startPlace, channel: channel.id, page: id === postsTab ? null : id });
  const url = state.tab.url;
  const current = pages.find(({ id }) => id === tab);
  return (
    <>
      <header className={styles.head}>
        <BackLink />
        <TeamLogo name={state.team.name} size="large" />
        <div className={styles.title}>
          <h1 className={styles.name}>{channel.name}</h1>
          <TabList
            size="small"
            className={styles.tabs}
            selectedValue={tab}
            aria-label={say('teams.tabs.label', { channel: channel.name })}
            onTabSelect={(_event, data) => select(String(data.value))}
          >
            <Tab value={postsTab} id="tab-posts" aria-controls="channel-panel">
              {say('teams.tabs.posts')}
            </Tab>
            {pages.map(({ id, text }) => (
              <Tab key={id} value={id} id={`tab-${id}`} aria-controls="channel-panel">
                {say(text)}
              </Tab>
            ))}
          </TabList>
        </div>
      </header>
      <div id="channel-panel" className={styles.panel} role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {(page === null || url === null) && (
          <Posts
            state={state}
            live={live}
            conversation={channel.id}
            name={channel.name}
            kind="channel"
            openLink={openLink}
          />
        )}
        {page !== null && url !== null && (
          <TabView
            key={`${channel.id} ${page} ${place.subPage ?? ''} ${turn} ${state.me.objectId}`}
            state={state}
            url={url}
            channel={channel}
            page={page}
            subPage={place.subPage}
            name={say(current?.text ?? 'teams.tabs.plan')}
            openLink={openLink}
          />
        )}
      </div>
    </>
  );
};

/** On a phone: back to the list of teams and channels. */
export const BackLink: React.FC = () => {
  const say = useSay();
  const styles = useStyles();
  return (
    <Link className={styles.back} href={fragmentOf(startPlace)} aria-label={say('teams.back')}>
      <ChevronLeftRegular fontSize={24} />
    </Link>
  );
};

/** The head of a view that has no tabs. */
export const PlainHead: React.FC<{ title: string }> = ({ title }) => {
  const styles = useStyles();
  return (
    <header className={styles.head}>
      <BackLink />
      <div className={styles.title}>
        <h1 className={styles.name} style={{ paddingTop: 0 }}>
          {title}
        </h1>
      </div>
    </header>
  );
};
