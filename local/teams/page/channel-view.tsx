import * as React from 'react';
import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { AddedTabMenu } from './added-tab-menu';
import { BackLink, useHeadStyles } from './channel-head';
import type { LiveSource } from './live';
import { MeetingView } from './meeting-view';
import { startPlace, type Place } from './place';
import { Posts } from './posts';
import { TabView } from './tab-view';
import { TeamLogo } from './team-logo';
import { useSay } from './words';
import type { TextKey } from '../../../src/text/text';
import type { Channel, TeamsState } from '../shape';

const useStyles = makeStyles({ panel: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' } });

const postsTab = 'posts';
/** A meeting of the channel; no page of the app bears this name. */
const meetingTab = 'meeting';
/** The app's pages that each channel has as tabs, beside its posts. */
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

/** A channel: its head with tabs, and the posts, the app's page or the meeting. */
export const ChannelView: React.FC<ChannelViewProps> = ({ state, live, channel, place, turn, go, openLink }) => {
  const say = useSay();
  const styles = useStyles();
  const head = useHeadStyles();
  const { page } = place;
  const { url } = state.tab;
  const tabs = [
    { id: postsTab, name: say('teams.tabs.posts') },
    ...pages.map(({ id, text }) => ({ id, name: say(text) })),
    ...channel.tabs,
    { id: meetingTab, name: say('teams.tabs.meeting') },
  ];
  const tab = page === null ? postsTab : tabs.some(({ id }) => id === page) ? page : otherPages;
  const select = (id: string | null): void =>
    go({ ...startPlace, channel: channel.id, page: id === postsTab ? null : id });
  const added = channel.tabs.find(({ id }) => id === tab) ?? null;
  return (
    <>
      <header className={head.head}>
        <BackLink />
        <TeamLogo name={state.team.name} size="large" />
        <div className={head.title}>
          <h1 className={head.name}>{channel.name}</h1>
          <div className={head.row}>
            <TabList
              size="small"
              className={head.tabs}
              selectedValue={tab}
              aria-label={say('teams.tabs.label', { channel: channel.name })}
              onTabSelect={(_event, data) => select(String(data.value))}
            >
              {tabs.map(({ id, name }) => (
                <Tab key={id} value={id} id={`tab-${id}`} aria-controls="channel-panel">
                  {name}
                </Tab>
              ))}
            </TabList>
            {url !== null && <AddedTabMenu {...{ state, channel, url, openLink }} tab={added} onOpen={select} />}
          </div>
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
        {page === meetingTab && url !== null && (
          <MeetingView key={`${channel.id} ${state.me.objectId}`} {...{ state, channel, url, openLink }} />
        )}
        {page !== null && page !== meetingTab && url !== null && (
          <TabView
            key={`${channel.id} ${page} ${added?.url ?? ''} ${place.subPage ?? ''} ${turn} ${state.me.objectId}`}
            state={state}
            url={added?.url ?? url}
            channel={channel}
            page={page}
            subPage={place.subPage}
            name={tabs.find(({ id }) => id === tab)?.name ?? say('teams.tabs.plan')}
            openLink={openLink}
          />
        )}
      </div>
    </>
  );
};
