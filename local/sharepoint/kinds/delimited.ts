// SharePoint's own lists of values in one text: "1;#A;#2;#B", ";#A;#B;#". A ";" inside a value is doubled.

/** The values of such a text, without the empty ones at its ends. */
export function splitDelimited(text: string): string[] {
  const parts = [''];
  for (let at = 0; at < text.length; at++) {
    const two = text.slice(at, at + 2);
    if (two === ';;' || two === ';#') {
      if (two === ';#') parts.push('');
      else parts[parts.length - 1] += ';';
      at++;
    } else parts[parts.length - 1] += text[at] ?? '';
  }
  if (parts[0] === '' && parts.length > 1) parts.shift();
  if (parts.at(-1) === '') parts.pop();
  return parts;
}

/** One value as a part of such a text. */
export const delimited = (value: string): string => value.replace(/;/g, ';;');
