import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { api } from './api';
import { useAnnounce } from './announcer';
import { useCardStyles } from './card-styles';
import { drawnCard } from './drawn-card';
import { useSay } from './words';
import type { BotAnswer, CardAction, CardJson } from '../shape';

interface Status {
  readonly text: string;
  readonly problem: boolean;
}

export interface CardViewProps {
  readonly messageId: string;
  readonly version: string;
  readonly card: CardJson;
  readonly openLink: (url: string) => boolean;
}

/** Draws one Adaptive Card and sends what is pressed to the bot. Drawn again only when `version` changes, so that typed text stays. */
export const CardView: React.FC<CardViewProps> = ({ messageId, version, card, openLink }) => {
  const say = useSay();
  const announce = useAnnounce();
  const styles = useCardStyles();
  const holder = React.useRef<HTMLDivElement>(null);
  const busy = React.useRef(false);
  const [status, setStatus] = React.useState<Status | null>(null);

  const press = async (action: CardAction): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const manual = action.trigger === 'manual';
    if (manual) setStatus({ text: say('teams.card.sending'), problem: false });
    try {
      const told = tellOf(await api.press(messageId, action));
      if (manual) setStatus(told);
      if (manual && told === null) announce(say('teams.card.done'));
    } catch {
      if (manual) setStatus({ text: say('teams.botFailed.card'), problem: true });
    } finally {
      busy.current = false;
    }
  };
  const tellOf = (answer: BotAnswer): Status | null => {
    switch (answer.outcome) {
      case 'done':
        return null;
      case 'said':
        return { text: answer.text, problem: false };
      case 'refused':
        return { text: say('teams.botRefused', { text: answer.text }), problem: true };
      case 'failed':
        return { text: say(`teams.botFailed.${answer.code}`), problem: true };
    }
  };

  const latest = React.useRef({ press, openLink });
  latest.current = { press, openLink };

  React.useEffect(() => {
    const place = holder.current;
    if (!place) return;
    const hadFocus = place.contains(document.activeElement);
    place.replaceChildren(drawnCard(card, say, latest.current));
    // The pressed button is gone with the old card: keep the reader where it was.
    if (hadFocus) place.focus();
    // `card` is a new object on each read; `version` says whether it is another card.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [version, messageId, say]);

  useRefresh(messageId, version, card, press);

  return (
    <>
      <div className={styles.card} lang={say.locale} ref={holder} tabIndex={-1} data-card={messageId} />
      <div role="status">
        {status && <p className={mergeClasses(styles.status, status.problem && styles.problem)}>{status.text}</p>}
      </div>
    </>
  );
};

const refreshed = new Set<string>();

/** A card with `refresh` asks the bot once for the version that this person should see. The server knows for whom. */
function useRefresh(
  messageId: string,
  version: string,
  card: CardJson,
  press: (action: CardAction) => Promise<void>,
): void {
  const [revision = '', , person = ''] = version.split('.');
  const key = `${messageId}.${revision}.${person}`;
  React.useEffect(() => {
    const action = refreshAction(card);
    if (!action || refreshed.has(key)) return;
    refreshed.add(key);
    void press(action);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each revision
  }, [key]);
}

function refreshAction(card: CardJson): CardAction | null {
  const refresh = record(card['refresh']);
  const action = record(refresh?.['action']);
  if (!action || typeof action['verb'] !== 'string') return null;
  return { kind: 'execute', trigger: 'automatic', verb: action['verb'], data: action['data'] ?? {} };
}

function record(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}
