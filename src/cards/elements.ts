// The few parts of Adaptive Cards 1.5 that the product's cards are made of.

export type CardJson = Readonly<Record<string, unknown>>;

export interface AdaptiveCard extends CardJson {
  readonly type: 'AdaptiveCard';
  readonly body: readonly CardJson[];
  readonly actions?: readonly CardJson[];
}

/**
 * People's text as plain text: Teams reads a TextBlock as Markdown and `<at>` as a mention, and `{{DATE()}}` as a macro
 * (TEAMS.md 5, THREATS). What would be read so is escaped or parted.
 */
export function plain(text: string): string {
  return text
    .replace(/[\\*_`~[\]#>|]/g, (sign) => `\\${sign}`)
    .replace(/</g, '&lt;')
    .replace(/\{\{/g, '{\u200b{')
    .replace(/^(\s*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2');
}

export function textBlock(text: string, more: CardJson = {}): CardJson {
  return { type: 'TextBlock', text, wrap: true, ...more };
}

export function facts(pairs: readonly (readonly [title: string, value: string])[]): CardJson {
  return { type: 'FactSet', spacing: 'Medium', facts: pairs.map(([title, value]) => ({ title, value })) };
}

/** A button that asks the bot. Its data is the token and nothing else (docs/decisions/0005). */
export function execute(title: string, verb: CardVerb, token: string, more: CardJson = {}): CardJson {
  return {
    type: 'Action.Execute',
    title,
    verb,
    data: { token },
    // Clients that do not know Action.Execute send a message with the verb in the data.
    fallback: { type: 'Action.Submit', title, data: { token, verb } },
    ...more,
  };
}

export function openUrl(title: string, url: string): CardJson {
  return { type: 'Action.OpenUrl', title, url };
}

export const cardVerbs = ['item.reached', 'item.undo', 'document.read', 'agreement.save', 'agreement.undo'] as const;
export type CardVerb = (typeof cardVerbs)[number];

export function card(
  locale: string,
  spoken: string,
  body: readonly CardJson[],
  actions: readonly CardJson[] = [],
): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: locale,
    fallbackText: spoken,
    speak: spoken,
    msteams: { width: 'Full' },
    body,
    ...(actions.length === 0 ? {} : { actions }),
  };
}
