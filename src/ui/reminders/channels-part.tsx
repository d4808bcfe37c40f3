import * as React from 'react';
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { KnownChannel } from '../../lists/known-channels';
import type { PlanSite } from '../../lists/plan-site';
import type { Rights } from '../../lists/rights-of';
import type { LocalDate, Plan } from '../../plan/plan';
import { mayChange } from '../details/right-note';
import { EditStatus } from '../edit/edit-status';
import type { Changed } from '../edit/things';
import { undoKeys, useEdits, usePrepared } from '../edit/use-edits';
import { useSay } from '../say';
import { ChannelLine } from './channel-line';
import { TieConflict } from './tie-conflict';
import { TieSaved } from './tie-saved';
import { choosable, tiesOf } from './ties';
import { useReminderStyles } from './reminder-styles';

interface ChannelsPartProps {
  readonly site: PlanSite;
  readonly plan: Plan;
  readonly rights: Rights;
  readonly closedOn: LocalDate | null;
  /** Null where the person may not read which there are. */
  readonly channels: readonly KnownChannel[] | null;
  readonly onChanged: (changed: readonly Changed[]) => void;
  readonly onRefused: () => void;
}

/** Which channel each focus area is tied to and how it stands; who may edit the plan chooses another. */
export const ChannelsPart: React.FC<ChannelsPartProps> = (props) => {
  const { site, plan, rights, closedOn, channels, onChanged, onRefused } = props;
  const styles = useReminderStyles();
  const say = useSay();
  const edits = useEdits(site, plan.key, onChanged, { scope: 'channels', onRefused });
  const editable = mayChange({ rights, closedOn });
  usePrepared(site, editable);
  if (channels === null)
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{say('reminders.noRight.channels')}</MessageBarBody>
      </MessageBar>
    );
  const choices = choosable(channels);
  return (
    <div onKeyDown={undoKeys(edits.undo)}>
      <p className={styles.lead}>
        {say('areaChannel.lead')} {!editable && say('areaChannel.readOnly')}
      </p>
      {channels.length === 0 && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{say('areaChannel.none')}</MessageBarBody>
        </MessageBar>
      )}
      <EditStatus edits={edits} inToast />
      <TieSaved edits={edits} channels={channels} />
      <TieConflict edits={edits} channels={channels} />
      {plan.areas.length === 0 && <p>{say('areaChannel.noAreas')}</p>}
      <ul className={styles.list}>
        {tiesOf(plan.areas, channels).map((tie) => (
          <ChannelLine
            key={tie.area.key}
            tie={tie}
            choices={editable ? choices : []}
            saving={edits.state.kind === 'saving'}
            onChoose={(channelId) => void edits.change([{ kind: 'area', base: tie.area, change: { channelId } }])}
          />
        ))}
      </ul>
    </div>
  );
};
