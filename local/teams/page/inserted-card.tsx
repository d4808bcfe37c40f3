import * as React from 'react';
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useCardStyles } from './card-styles';
import { drawnCard } from './drawn-card';
import { useSay } from './words';
import type { Piece } from '../shape';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'start', gap: '4px', marginTop: '8px' },
  card: { flex: 1, minWidth: 0, maxHeight: '220px', overflowY: 'auto' },
  remove: { '@media (max-width: 640px)': { minWidth: '44px', minHeight: '44px' } },
});

export interface InsertedCardProps {
  readonly piece: Piece;
  readonly openLink: (url: string) => boolean;
  readonly onRemove: () => void;
}

/** A card that goes with the message that is being written, as it will stand there. */
export const InsertedCard: React.FC<InsertedCardProps> = ({ piece, openLink, onRemove }) => {
  const say = useSay();
  const styles = useStyles();
  const cardStyles = useCardStyles();
  const place = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    // Nothing on it can be pressed before it is sent.
    place.current?.replaceChildren(drawnCard(piece.card, say, { press: () => Promise.resolve(), openLink }));
  }, [piece, say, openLink]);
  return (
    <div className={styles.row} role="group" aria-label={say('teams.compose.card', { title: piece.title })}>
      <div className={mergeClasses(cardStyles.card, styles.card)} lang={say.locale} ref={place} data-inserted />
      <Button
        className={styles.remove}
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={say('teams.compose.removeCard', { title: piece.title })}
        onClick={onRemove}
      />
    </div>
  );
};
