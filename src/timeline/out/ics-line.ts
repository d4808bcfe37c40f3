/** A content line holds so many octets at most, without its line break (RFC 5545 3.1). */
const longestLine = 75;

const octets = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A value of type TEXT: what has a meaning in iCalendar is escaped, and signs that cannot be seen are gone. Pure. */
export const icsText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- control signs may not stand in a content line
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]+/g, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');

/** A content line with its line break, folded between characters, never within one. Pure. */
export function icsLine(name: string, value: string): string {
  let text = '';
  let length = 0;
  for (const sign of `${name}:${value}`) {
    const size = octets(sign);
    if (length + size > longestLine) {
      text += '\r\n ';
      length = 1;
    }
    text += sign;
    length += size;
  }
  return `${text}\r\n`;
}
