import * as React from 'react';
import { Button, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { KnownChannel } from '../../lists/known-channels';
import { useSay } from '../say';
import { useUniqueId } from '../use-unique-id';
import { useReminderStyles } from './reminder-styles';
import { Pill, type PillLook } from './state-pill';
import { labelled, type Tie, type TieState } from './ties';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 320px)',
    gap: '4px 24px',
    padding: '14px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@container (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  area: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 600, overflowWrap: 'anywhere' },
  choose: { display: 'grid', gap: '8px', alignContent: 'start', justifyItems: 'start' },
  choice: { minWidth: 0, width: '100%' },
  select: { width: '100%' },
  save: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const lookOf = (state: TieState): PillLook =>
  state === 'open' ? 'good' : state === 'none' ? 'quiet' : state === 'unknown' ? 'doubt' : 'bad';

interface ChannelLineProps {
  readonly tie: Tie;
  /** What may be chosen; empty for who may not. */
  readonly choices: readonly KnownChannel[];
  readonly saving: boolean;
  readonly onChoose: (channelId: string) => void;
}

/** One focus area: its channel, whether that takes messages, what to do where it does not, and another to choose. */
export const ChannelLine: React.FC<ChannelLineProps> = ({ tie, choices, saving, onChoose }) => {
  const { area, channel, state } = tie;
  const styles = useReminderStyles();
  const own = useStyles();
  const say = useSay();
  const heading = useUniqueId('area');
  const [chosen, setChosen] = React.useState<string | null>(null);
  const now = area.channelId ?? '';
  // What was chosen has been saved, or somebody else has chosen: the list says what stands.
  React.useEffect(() => setChosen(null), [now]);
  const title = `${area.key} ${area.title}`;
  const name = channel?.name ?? say(state === 'none' ? 'areaChannel.notChosen' : 'areaChannel.unknownName');
  const isAmong = choices.some(({ channelId }) => channelId === now);
  const value = chosen ?? now;
  const warned = choices.find(({ channelId }) => channelId === chosen)?.kind;
  return (
    <li className={own.line} aria-labelledby={heading}>
      <div>
        <h2 id={heading} className={own.area}>
          {title}
        </h2>
        <p className={styles.why}>
          <Pill look={lookOf(state)}>
            {channel === null
              ? say(`areaChannel.state.${state}`)
              : say('areaChannel.withState', {
                  name: channel.name,
                  state: say(`areaChannel.state.${state}`).toLocaleLowerCase(say.locale),
                })}
          </Pill>
        </p>
        {state !== 'open' && <p className={styles.why}>{say(`areaChannel.do.${state}`)}</p>}
        {channel !== null && state === 'open' && (
          <div className={styles.ways}>
            <Link
              href={`https://teams.microsoft.com/l/channel/${encodeURIComponent(channel.channelId)}`}
              target="_blank"
              rel="noreferrer"
              aria-label={say('areaChannel.openOf', { channel: channel.name })}
            >
              {say('areaChannel.open')}
            </Link>
          </div>
        )}
      </div>
      {choices.length > 0 && (
        <div className={own.choose}>
          <Select
            className={own.choice}
            select={{ className: own.select }}
            aria-label={say('areaChannel.choose', { area: title })}
            value={value}
            onChange={(_event, data) => setChosen(data.value === now ? null : data.value)}
          >
            {!isAmong && (
              <option value={now} disabled={now === ''}>
                {name}
              </option>
            )}
            {labelled(choices).map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
          {warned !== undefined && warned !== 'standard' && (
            <p className={styles.why} role="status">
              {say(`areaChannel.warn.${warned}`)}
            </p>
          )}
          {chosen !== null && (
            <div className={own.save}>
              <Button appearance="primary" disabledFocusable={saving} onClick={() => onChoose(chosen)}>
                {say(saving ? 'save.saving' : 'areaChannel.save')}
              </Button>
              <Button onClick={() => setChosen(null)}>{say('edit.cancel')}</Button>
            </div>
          )}
        </div>
      )}
    </li>
  );
};
