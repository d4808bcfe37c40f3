// The little Markdown that Teams shows in cards and messages: escapes, bold, italic, web links. Everything else is text.
export type Inline =
  | { readonly kind: 'text' | 'bold' | 'italic' | 'mention'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

const pattern =
  /\\([!-/:-@[-`{-~])|\*\*((?:\\.|[^*\\])+)\*\*|(?<![\w*])[*_]((?:\\.|[^*_\\])+)[*_](?![\w*])|\[((?:\\.|[^\]\\])+)\]\((https?:\/\/[^\s)]+)\)|<at>([^<]*)<\/at>/g;

const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** Cuts a text into runs. Nothing in it is ever taken as HTML. */
export function inlineRuns(text: string): Inline[] {
  const runs: Inline[] = [];
  const push = (run: Inline): void => {
    const last = runs[runs.length - 1];
    if (run.text === '') return;
    if (run.kind === 'text' && last?.kind === 'text')
      runs[runs.length - 1] = { kind: 'text', text: last.text + run.text };
    else runs.push(run);
  };
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    push({ kind: 'text', text: text.slice(at, match.index) });
    at = match.index + match[0].length;
    const [, escaped, bold, italic, label, url, mention] = match;
    if (escaped !== undefined) push({ kind: 'text', text: escaped });
    else if (bold !== undefined) push({ kind: 'bold', text: unescaped(bold) });
    else if (italic !== undefined) push({ kind: 'italic', text: unescaped(italic) });
    else if (label !== undefined && url !== undefined) push({ kind: 'link', text: unescaped(label), url });
    else if (mention !== undefined) push({ kind: 'mention', text: mention });
  }
  push({ kind: 'text', text: text.slice(at) });
  return runs;
}

/** The same runs as HTML for the card renderer; every character of the text is escaped. */
export function cardHtml(text: string): string {
  return inlineRuns(text)
    .map((run) => {
      const words = escapeHtml(run.text).replace(/\r?\n/g, '<br>');
      switch (run.kind) {
        case 'text':
          return words;
        case 'bold':
        case 'mention':
          return `<strong>${words}</strong>`;
        case 'italic':
          return `<em>${words}</em>`;
        case 'link':
          return `<a href="${escapeHtml(run.url)}" target="_blank" rel="noopener noreferrer">${words}</a>`;
      }
    })
    .join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
