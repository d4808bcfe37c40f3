/** A text as HTML or XML shows it. */
export const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

// A tag with its attributes, whose values may hold ">": written so that no text makes it slow.
const tag = /<\/?[a-z!](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Rich text without its tags, as FieldValuesAsText has it. */
export const withoutTags = (html: string): string =>
  html
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    .replace(/<br\s*\/?>|<\/(p|div|li|h[1-6]|tr)>/gi, '\n')
    .replace(tag, '')
    .replace(/&(#\d+|#x[\da-f]+|[a-z]+);/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole;
      const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/\u200b/g, '')
    .trim();

/** Rich text without what runs: SharePoint takes such out when it saves. */
export const withoutScript = (html: string): string =>
  html
    .replace(/<(script|object|embed|applet)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    .replace(/<(\/?)(script|object|embed|applet)\b[^>]*>/gi, '')
    .replace(tag, (whole) =>
      whole
        .replace(/\son[a-z]+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, '')
        .replace(/((?:href|src)\s*=\s*["']?)\s*javascript:[^"'>\s]*/gi, '$1'),
    );
