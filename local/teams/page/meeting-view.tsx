import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { FramedTab } from './framed-tab';
import { isOwnPage } from './own-page';
import { tabContext } from './tab-context';
import { useSay } from './words';
import type { Channel, TeamsState } from '../shape';

const useStyles = makeStyles({
  meeting: {
    flex: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: '1fr 360px',
    gridTemplateRows: 'minmax(0, 1fr)',
    '@media (max-width: 900px)': { gridTemplateColumns: '1fr', gridTemplateRows: '1fr 1fr' },
  },
  stage: { display: 'grid', minWidth: 0, backgroundColor: tokens.colorNeutralBackground4 },
  empty: { margin: 'auto', padding: '24px', textAlign: 'center', color: tokens.colorNeutralForeground2 },
  side: { minWidth: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  frame: { width: '100%', height: '100%', border: 'none', display: 'block' },
});

interface MeetingViewProps {
  readonly state: TeamsState;
  readonly channel: Channel;
  readonly url: string;
  readonly openLink: (url: string) => boolean;
}

/** A meeting of the channel: the app in the side panel, and what it shows to everybody on the stage. */
export const MeetingView: React.FC<MeetingViewProps> = ({ state, channel, url, openLink }) => {
  const say = useSay();
  const styles = useStyles();
  const [shown, setShown] = React.useState<string | null>(null);
  const [session] = React.useState(() => crypto.randomUUID());
  const context = { ...tabContext(state, channel, 'tidsplan', null, session), meetingId: `meeting-${channel.id}` };
  return (
    <div className={styles.meeting}>
      <section className={styles.stage} aria-label={say('teams.meeting.stage')}>
        {shown === null ? (
          <p className={styles.empty}>{say('teams.meeting.nothing')}</p>
        ) : (
          <FramedTab
            key={shown}
            {...{ state, context, openLink }}
            url={shown}
            title={say('teams.meeting.stage')}
            frameContext="meetingStage"
            className={styles.frame}
          />
        )}
      </section>
      <section className={styles.side} aria-label={say('teams.meeting.side')}>
        <FramedTab
          {...{ state, context, openLink, url }}
          title={say('teams.meeting.side')}
          frameContext="sidePanel"
          className={styles.frame}
          sharing={{
            shareToStage(address) {
              if (!isOwnPage(address, url)) return false;
              setShown(address);
              return true;
            },
          }}
        />
      </section>
    </div>
  );
};
