import * as AC from 'adaptivecards';
import type { Say } from '../../../src/text/text';
import type { CardAction, CardJson } from '../shape';
import { cardHostConfig } from './card-host-config';
import { cardHtml } from './markdown';

AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardHtml(text);
  result.didProcess = true;
};

export interface CardHandlers {
  readonly press: (action: CardAction) => Promise<void>;
  readonly openLink: (url: string) => boolean;
}

/** Draws an Adaptive Card as Teams would; one that cannot be read is told of in its place. */
export function drawnCard(card: CardJson, say: Say, handlers: CardHandlers): HTMLElement {
  const adaptiveCard = new AC.AdaptiveCard();
  adaptiveCard.hostConfig = new AC.HostConfig(cardHostConfig(say('teams.card.required')));
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
  note.textContent = say('teams.card.unreadable');
  return note;
}
