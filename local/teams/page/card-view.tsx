import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import * as AC from 'adaptivecards';
import { api } from './api';
import { useAnnounce } from './announcer';
import { cardHostConfig } from './card-host-config';
import { useCardStyles } from './card-styles';
import { cardHtml } from './markdown';
import { useSay } from './words';
import type { BotAnswer, CardAction, CardJson } from '../shape';

AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardHtml(text);
  result.didProcess = true;
};

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
    place.replaceChildren(drawn(card, say('teams.card.required'), say('teams.card.unreadable'), latest.current));
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

interface Handlers {
  readonly press: (action: CardAction) => Promise<void>;
  readonly openLink: (url: string) => boolean;
}

function drawn(card: CardJson, requiredSuffix: string, unreadable: string, handlers: Handlers): HTMLElement {
  const adaptiveCard = new AC.AdaptiveCard();
  adaptiveCard.hostConfig = new AC.HostConfig(cardHostConfig(requiredSuffix));
  adaptiveCard.onExecuteAction = (action) => {
    if (action instanceof AC.OpenUrlAction) {
      if (action.url) handlers.openLink(action.url);
    } else if (action instanceof AC.ExecuteAction) {
      const { id, verb, data } = action;
      void handlers.press({
        kind: 'execute',
        trigger: 'manual',
        ...(id ? { id } : {}),
        ...(verb ? { verb } : {}),
        data: data ?? {},
      });
    } else if (action instanceof AC.SubmitAction) {
      void handlers.press({ kind: 'submit', trigger: 'manual', data: action.data ?? {} });
    }
  };
  adaptiveCard.onAnchorClicked = (_element, anchor) => handlers.openLink(anchor.href);
  // The package's check of `lang` keeps state and refuses the same right value every second time; the wrapper has it.
  const { lang: _lang, ...withoutLang } = card;
  adaptiveCard.parse(withoutLang);
  const element = adaptiveCard.render();
  if (element) return element;
  const note = document.createElement('p');
  note.textContent = unreadable;
  return note;
}

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
