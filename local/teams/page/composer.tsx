import * as React from 'react';
import { Avatar, Button, makeStyles, Textarea, tokens, Tooltip } from '@fluentui/react-components';
import { MentionRegular, SendRegular } from '@fluentui/react-icons';
import { useAnnounce } from './announcer';
import { api } from './api';
import { AppSearch } from './app-search';
import { InsertedCard } from './inserted-card';
import { useSay } from './words';
import type { BotAnswer, CardJson, Person, Piece, TeamsState } from '../shape';

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
const drafts = new Map<string, Draft>();

interface Draft {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const none: Draft = { text: '', pieces: [] };
/** A message takes no more cards than these. */
const mostPieces = 3;

export interface ComposerProps {
  /** Names the draft: the conversation, the thread and who writes. */
  readonly draft: string;
  readonly me: Person;
  readonly label: string;
  /** Whether a mention button makes sense: in the bot's own chat it hears everything. */
  readonly mention: boolean;
  /** What apps offer to search for here, and where that is: a conversation, and in a channel the thread. */
  readonly searches: TeamsState['searches'];
  readonly conversation: string;
  readonly root: string | null;
  readonly openLink: (url: string) => boolean;
  /** Posts the words and cards; throws when they were not posted. */
  readonly send: (text: string, cards: readonly CardJson[]) => Promise<BotAnswer>;
}

/**
 * A field for a post, a reply or a chat message. Enter sends, Shift+Enter makes a new line. A text that was not sent stays. What an
 * app has for a search or a pasted link goes along as a card.
 */
export const Composer: React.FC<ComposerProps> = (props) => {
  const { draft, me, label, mention, searches, conversation, root, openLink, send } = props;
  const say = useSay();
  const announce = useAnnounce();
  const styles = useStyles();
  const field = React.useRef<HTMLTextAreaElement>(null);
  const [{ text, pieces }, setDraft] = React.useState(drafts.get(draft) ?? none);
  React.useEffect(() => void drafts.set(draft, { text, pieces }), [draft, text, pieces]);
  const setText = (next: (before: string) => string): void =>
    setDraft((before) => ({ ...before, text: next(before.text) }));
  const [sending, setSending] = React.useState(false);
  const [problem, setProblem] = React.useState<string | null>(null);

  const submit = async (): Promise<void> => {
    const words = text.trim();
    if ((words === '' && pieces.length === 0) || sending) return;
    setSending(true);
    setProblem(null);
    try {
      const bot = await send(
        words,
        pieces.map(({ card }) => card),
      );
      setDraft(none);
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

  /** Of a link only while it still stands there: the message may have been sent meanwhile. */
  const insert = (piece: Piece, of = ''): void => {
    if (!(field.current?.value ?? '').includes(of)) return;
    setDraft((before) => ({ ...before, pieces: [...before.pieces, piece].slice(-mostPieces) }));
    announce(say('teams.compose.cardAdded', { title: piece.title }));
  };
  const choose = (piece: Piece): void => {
    insert(piece);
    field.current?.focus();
  };
  const remove = (piece: Piece): void => {
    setDraft((before) => ({ ...before, pieces: before.pieces.filter((one) => one !== piece) }));
    field.current?.focus();
  };
  const pasted = async (words: string): Promise<void> => {
    const url = words.trim();
    if (!/^https?:\/\/\S+$/i.test(url)) return;
    // Without an answer the link stands alone, as it was pasted.
    const answer = await api.compose(conversation, { kind: 'link', root, url }).catch(() => null);
    if (answer?.outcome === 'found') answer.pieces.forEach((piece) => insert(piece, url));
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
            onChange={(_event, data) => setText(() => data.value)}
            onPaste={(event) => void pasted(event.clipboardData.getData('text/plain'))}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
                event.preventDefault();
                void submit();
              }
            }}
          />
          <span className={styles.tools}>
            {searches.map((command) => (
              <AppSearch key={command.id} {...{ command, conversation, root }} onChosen={choose} />
            ))}
            {mention && (
              <Tooltip content={say('teams.compose.mention')} relationship="label">
                <Button appearance="transparent" icon={<MentionRegular />} onClick={addMention} />
              </Tooltip>
            )}
            <Tooltip content={say('teams.compose.send')} relationship="label">
              <Button
                appearance="transparent"
                icon={<SendRegular />}
                disabledFocusable={sending || (text.trim() === '' && pieces.length === 0)}
                onClick={() => void submit()}
              />
            </Tooltip>
          </span>
        </div>
        {pieces.map((piece, n) => (
          <InsertedCard key={n} {...{ piece, openLink }} onRemove={() => remove(piece)} />
        ))}
        <div role="alert">{problem && <p className={`${styles.note} ${styles.problem}`}>{problem}</p>}</div>
      </div>
    </div>
  );
};
