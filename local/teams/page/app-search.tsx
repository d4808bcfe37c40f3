import * as React from 'react';
import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SearchBox,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { api } from './api';
import { useSay } from './words';
import type { ComposeAnswer, Piece, TeamsState } from '../shape';

const useStyles = makeStyles({
  surface: { width: '400px', maxWidth: 'calc(100vw - 48px)', boxSizing: 'border-box', display: 'grid', gap: '8px' },
  field: { width: '100%', maxWidth: 'none', '@media (max-width: 640px)': { minHeight: '44px' } },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: {
    listStyleType: 'none',
    margin: '0 -8px',
    padding: 0,
    maxHeight: 'min(320px, 45vh)',
    overflowY: 'auto',
  },
  piece: {
    appearance: 'none',
    display: 'block',
    width: '100%',
    textAlign: 'left',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: `400 14px/20px ${tokens.fontFamilyBase}`,
    padding: '6px 8px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 640px)': { minHeight: '44px' },
  },
  about: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface AppSearchProps {
  readonly command: TeamsState['searches'][number];
  readonly conversation: string;
  readonly root: string | null;
  readonly onChosen: (piece: Piece) => void;
}

/** A search that an app has for who writes: what is found while one types, each to be put into the message. */
export const AppSearch: React.FC<AppSearchProps> = ({ command, conversation, root, onChosen }) => {
  const say = useSay();
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'vertical' });
  const [open, setOpen] = React.useState(false);
  const [query, setQuery] = React.useState('');
  const answer = useFound(open, { commandId: command.id, conversation, root, query });
  const choose = (piece: Piece): void => {
    setOpen(false);
    onChosen(piece);
  };
  return (
    <Popover open={open} onOpenChange={(_event, data) => setOpen(data.open)} trapFocus positioning="above-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="transparent" icon={<SearchRegular />} aria-label={command.title} title={command.title} />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={command.title}>
        <SearchBox
          className={styles.field}
          value={query}
          onChange={(_event, data) => setQuery(data.value)}
          aria-label={command.title}
          placeholder={command.title}
        />
        <p className={styles.hint}>{command.hint}</p>
        <p className={styles.hint} role="status">
          {answer === null ? say('teams.search.searching') : saidOf(answer, say)}
        </p>
        {answer?.outcome === 'found' && answer.pieces.length > 0 && (
          <ul className={styles.list} {...arrows}>
            {answer.pieces.map((piece, n) => (
              <li key={n}>
                <button type="button" className={styles.piece} onClick={() => choose(piece)}>
                  {piece.title}
                  <span className={styles.about}>{piece.text}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </PopoverSurface>
    </Popover>
  );
};

function saidOf(answer: ComposeAnswer, say: ReturnType<typeof useSay>): string {
  switch (answer.outcome) {
    case 'found':
      return say.count('teams.search.found', answer.pieces.length);
    case 'said':
      return answer.text;
    case 'refused':
      return say('teams.botRefused', { text: answer.text });
    case 'failed':
      return say(`teams.botFailed.${answer.code}`);
    case 'done':
      return '';
  }
}

/** Teams waits so long after a letter before it asks. */
const restMs = 250;

interface Search {
  readonly commandId: string;
  readonly conversation: string;
  readonly root: string | null;
  readonly query: string;
}

/** What the app has for what is typed; null while it is being asked. A late answer to what was typed before is not shown. */
function useFound(open: boolean, { commandId, conversation, root, query }: Search): ComposeAnswer | null {
  const [answer, setAnswer] = React.useState<ComposeAnswer | null>(null);
  const words = query.trim();
  React.useEffect(() => {
    if (!open) return undefined;
    let isLate = false;
    setAnswer(null);
    const ask = async (): Promise<void> => {
      const asked = { kind: 'search', root, commandId, query: words } as const;
      const found = await api
        .compose(conversation, asked)
        .catch((): ComposeAnswer => ({ outcome: 'failed', code: 'status' }));
      if (!isLate) setAnswer(found);
    };
    const timer = setTimeout(() => void ask(), words === '' ? 0 : restMs);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [open, conversation, root, commandId, words]);
  return answer;
}
