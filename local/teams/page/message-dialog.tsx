import * as React from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  Spinner,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useAnnounce } from './announcer';
import { api } from './api';
import { useCardStyles } from './card-styles';
import { drawnCard } from './drawn-card';
import { useSay } from './words';
import type { CardJson, DialogAnswer, TeamsState } from '../shape';

const useStyles = makeStyles({
  surface: { '@media (max-width: 640px)': { maxWidth: '100vw', margin: 0, padding: '16px', height: '100dvh' } },
  card: {
    maxWidth: 'none',
    border: 'none',
    borderRadius: 0,
    margin: '0 -16px',
    '@media (max-width: 640px)': { margin: '0 -12px' },
  },
  said: { margin: '8px 0 0' },
});

type Shown =
  | { readonly kind: 'opening' }
  | { readonly kind: 'card'; readonly title: string; readonly card: CardJson }
  | { readonly kind: 'said'; readonly text: string; readonly problem: boolean };

export interface MessageDialogProps {
  readonly messageId: string;
  readonly action: TeamsState['messageActions'][number];
  readonly openLink: (url: string) => boolean;
  readonly onClose: () => void;
}

/** The dialog of a message's action: what the bot answers is shown, and what is typed there is sent back, until it is done. */
export const MessageDialog: React.FC<MessageDialogProps> = ({ messageId, action, openLink, onClose }) => {
  const say = useSay();
  const announce = useAnnounce();
  const styles = useStyles();
  const [shown, setShown] = React.useState<Shown>({ kind: 'opening' });
  const busy = React.useRef(false);

  const ask = async (data?: Record<string, unknown>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    try {
      const answer = await api.choose(messageId, { commandId: action.id, ...(data && { data }) });
      const next = shownOf(answer);
      if (next !== null) return setShown(next);
      announce(say('teams.dialog.done'));
      onClose();
    } catch {
      setShown({ kind: 'said', text: say('teams.botFailed.card'), problem: true });
    } finally {
      busy.current = false;
    }
  };
  const shownOf = (answer: DialogAnswer): Shown | null => {
    switch (answer.outcome) {
      case 'done':
        return null;
      case 'dialog':
        return { kind: 'card', title: answer.title, card: answer.card };
      case 'said':
        return { kind: 'said', text: answer.text, problem: false };
      case 'refused':
        return { kind: 'said', text: say('teams.botRefused', { text: answer.text }), problem: true };
      case 'failed':
        return { kind: 'said', text: say(`teams.botFailed.${answer.code}`), problem: true };
    }
  };
  const latest = React.useRef(ask);
  latest.current = ask;
  React.useEffect(() => void latest.current(), []);

  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={say('teams.dialog.close')}
                onClick={onClose}
              />
            }
          >
            {shown.kind === 'card' ? shown.title : action.title}
          </DialogTitle>
          <DialogContent>
            {shown.kind === 'opening' && <Spinner label={say('teams.dialog.opening')} />}
            {shown.kind === 'said' && (
              <p role={shown.problem ? 'alert' : 'status'} className={styles.said}>
                {shown.text}
              </p>
            )}
            {shown.kind === 'card' && (
              <DialogCard
                card={shown.card}
                className={styles.card}
                submit={(data) => void latest.current(data)}
                openLink={openLink}
              />
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

interface DialogCardProps {
  readonly card: CardJson;
  readonly className: string;
  readonly submit: (data: Record<string, unknown>) => void;
  readonly openLink: (url: string) => boolean;
}

/** The card of a dialog; its one button sends what stands in the fields. */
const DialogCard: React.FC<DialogCardProps> = ({ card, className, submit, openLink }) => {
  const say = useSay();
  const announce = useAnnounce();
  const styles = useCardStyles();
  const holder = React.useRef<HTMLDivElement>(null);
  const handlers = React.useRef({ submit, openLink });
  handlers.current = { submit, openLink };
  React.useEffect(() => {
    const place = holder.current;
    if (!place) return;
    const press = ({ data }: { data?: unknown }): Promise<void> => {
      handlers.current.submit(isRecord(data) ? { ...data } : {});
      return Promise.resolve();
    };
    place.replaceChildren(drawnCard(card, say, { press, openLink: (url) => handlers.current.openLink(url) }));
    place.querySelector<HTMLElement>('textarea, input, select')?.focus();
    if (typeof card['speak'] === 'string') announce(card['speak']);
  }, [card, say, announce]);
  return <div className={mergeClasses(styles.card, className)} lang={say.locale} ref={holder} data-dialog-card="" />;
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
