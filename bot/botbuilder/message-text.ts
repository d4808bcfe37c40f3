import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['childNode'];

/** Longer messages are cut before they are read: nobody agrees in so many words. */
const longest = 20_000;
const blocks: ReadonlySet<string> = new Set(['p', 'div', 'br', 'li', 'tr', 'h1', 'h2', 'h3', 'pre']);
/** What is shown in a message and is nobody's words there: what is quoted, files, pictures, code that a page would run. */
const left: ReadonlySet<string> = new Set(['attachment', 'blockquote', 'script', 'style', 'img']);

/** A message of Teams as plain text, without the mention of the bot. */
export function messageText(content: string, isHtml: boolean, botName: string): string {
  const words = content.slice(0, longest);
  const text = isHtml ? textOf(parseFragment(words).childNodes, botName) : words;
  return text
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function textOf(nodes: readonly Node[], botName: string): string {
  return nodes
    .map((node) => {
      if (node.nodeName === '#text' && 'value' in node) return node.value.replace(/\n/g, ' ');
      if (!('tagName' in node) || left.has(node.tagName)) return '';
      const text = textOf(node.childNodes, botName);
      if (node.tagName === 'at' && text.trim().toLowerCase() === botName.toLowerCase()) return '';
      return blocks.has(node.tagName) ? `\n${text}\n` : text;
    })
    .join('');
}
