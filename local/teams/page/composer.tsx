import * as React from 'react';
import { Avatar, Button, makeStyles, Textarea, tokens, Tooltip } from '@fluentui/react-components';
import { MentionRegular, SendRegular } from '@fluentui/react-icons';
import { useAnnounce } from './announcer';
import { useSay } from './words';
import type { BotAnswer, Person } from '../shape';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: '12px',
    alignItems: 'start',
    '@media (max-width: 640px)': { gridTemplateColumns: '28px minmax(0, 1fr)', columnGap: '8px' },
  },
  avatar: { '@media (max-width: 640px)': { width: '28px', height: '28px' } },
  box: {
    display: 'flex',
    alignItems: 'flex-end',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  text: {
    flex: 1,
    minWidth: 0,
    backgroundColor: 'transparent',
    border: 'none',
    '::after': { display: 'none' },
    '& textarea': { minHeight: '32px', maxHeight: '160px', fieldSizing: 'content' },
  },
  tools: { display: 'flex', '@media (max-width: 640px)': { '& button': { minWidth: '44px', minHeight: '44px' } } },
  note: { margin: '6px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** What was begun and not sent, so that it is there still when one comes back to the channel. */
const drafts = new Map<string, string>();

export interface ComposerProps {
  /** Names the draft: the conversation, the thread and who writes. */
  readonly draft: string;
  readonly me: Person;
  readonly label: string;
  /** Whether a mention button makes sense: in the bot's own chat it hears everything. */
  readonly mention: boolean;
  /** Posts the words; throws when they were not posted. */
  readonly send: (text: string) => Promise<BotAnswer>;
}

/** A field for a post, a reply or a chat message. Enter sends, Shift+Enter makes a new line. A text that was not sent stays. */
export const Composer: React.FC<ComposerProps> = ({ draft, me, label, mention, send }) => {
  const say = useSay();
  const announce = useAnnounce();
  const styles = useStyles();
  const field = React.useRef<HTMLTextAreaElement>(null);
  const [text, setText] = React.useState(drafts.get(draft) ?? '');
  React.useEffect(() => void drafts.set(draft, text), [draft, text]);
  const [sending, setSending] = React.useState(false);
  const [problem, setProblem] = React.useState<string | null>(null);

  const submit = async (): Promise<void> => {
    const words = text.trim();
    if (words === '' || sending) return;
    setSending(true);
    setProblem(null);
    try {
      const bot = await send(words);
      setText('');
      if (bot.outcome === 'failed') setProblem(say(`teams.botFailed.${bot.code}`));
      else announce(say('teams.compose.sent'));
    } catch {
      setProblem(say('teams.compose.notSent'));
    }
    setSending(false);
    field.current?.focus();
  };
  const addMention = (): void => {
    setText((before) => `${before === '' || before.endsWith(' ') ? before : `${before} `}@${say('teams.bot')} `);
    field.current?.focus();
  };

  return (
    <div className={styles.row}>
      <Avatar size={32} name={me.name} initials={me.initials} color="colorful" className={styles.avatar} aria-hidden />
      <div>
        <div className={styles.box}>
          <Textarea
            className={styles.text}
            ref={field}
            value={text}
            rows={1}
            resize="none"
            placeholder={label}
            aria-label={label}
            maxLength={4000}
            onChange={(_event, data) => setText(data.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
                event.preventDefault();
                void submit();
              }
            }}
          />
          <span className={styles.tools}>
            {mention && (
              <Tooltip content={say('teams.compose.mention')} relationship="label">
                <Button appearance="transparent" icon={<MentionRegular />} onClick={addMention} />
              </Tooltip>
            )}
            <Tooltip content={say('teams.compose.send')} relationship="label">
              <Button
                appearance="transparent"
                icon={<SendRegular />}
                disabledFocusable={sending || text.trim() === ''}
                onClick={() => void submit()}
              />
            </Tooltip>
          </span>
        </div>
        <div role="alert">{problem && <p className={`${styles.note} ${styles.problem}`}>{problem}</p>}</div>
      </div>
    </div>
  );
};
