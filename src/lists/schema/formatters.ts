// Column formatting, by Microsoft's schema v2. A state is told by colour, by an icon and by its word, never by colour
// alone; the classes are SharePoint's own, which follow the site's theme and high contrast.

const schema = 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json';
const day = 86_400_000;

const tones = {
  good: { class: 'sp-field-severity--good', icon: 'CheckMark' },
  running: { class: 'sp-field-severity--low', icon: 'Forward' },
  waiting: { class: 'sp-field-severity--warning', icon: 'Clock' },
  bad: { class: 'sp-field-severity--blocked', icon: 'ErrorBadge' },
  quiet: { class: 'ms-bgColor-neutralLighter ms-fontColor-neutralPrimary', icon: 'Blocked2' },
} as const;
export type Tone = keyof typeof tones;

const literal = (text: string): string => `'${text.replace(/'/g, "\\'")}'`;

/** =if(@currentField == 'a', 'x', if(@currentField == 'b', 'y', otherwise)) */
const chosen = (pairs: readonly (readonly [value: string, gives: string])[], otherwise: string): string =>
  `=${pairs.reduceRight(
    (rest, [value, gives]) => `if(@currentField == ${literal(value)}, ${literal(gives)}, ${rest})`,
    otherwise,
  )}`;

/** A column's formatting, or a part of one. */
interface Part {
  readonly elmType: 'div' | 'span' | 'a';
  readonly style?: Readonly<Record<string, string>>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly txtContent?: string;
  readonly children?: readonly Part[];
}
interface Formatting extends Part {
  readonly $schema: string;
}

const pill = (shown: string, tone: string, icon: string, words: string): Part => ({
  elmType: 'div',
  style: {
    ...(shown === '' ? {} : { margin: '0 0 0 4px' }),
    display: shown === '' ? 'inline-flex' : shown,
    'align-items': 'center',
    padding: '2px 10px',
    'border-radius': '16px',
  },
  attributes: { class: tone },
  children: [
    { elmType: 'span', style: { 'padding-right': '6px' }, attributes: { iconName: icon } },
    { elmType: 'span', txtContent: words },
  ],
});

/** A pill for each stored value. An unknown value is shown as it is. */
export function statusPill(toneOf: Readonly<Record<string, Tone>>): Formatting {
  const values = Object.entries(toneOf);
  return {
    $schema: schema,
    elmType: 'div',
    style: { display: "=if(@currentField == '', 'none', 'inline-flex')", 'align-items': 'center' },
    children: [
      pill(
        '',
        chosen(
          values.map(([value, tone]) => [value, tones[tone].class]),
          literal(tones.quiet.class),
        ),
        chosen(
          values.map(([value, tone]) => [value, tones[tone].icon]),
          literal('Info'),
        ),
        '@currentField',
      ),
    ],
  };
}

/** A second pill beside the first for rows that have a day in `column`, which must be in the same view. */
export const withPill = (first: Formatting, column: string, words: string): Formatting => ({
  ...first,
  children: [
    ...(first.children ?? []),
    pill(`=if(Number([$${column}]) > 0, 'inline-flex', 'none')`, tones.quiet.class, 'Lock', words),
  ],
});

/**
 * A day that has passed: red, with an icon and words, until the row stands as one of `done`. `status` must be in the same
 * view, since formatting reads only columns that the view has. The day itself is not late: it is over at its end.
 */
export function overdueDate(words: string, status: string, done: readonly string[]) {
  const open = done.map((value) => `[$${status}] != ${literal(value)}`).join(' && ');
  const late = `Number(@currentField) > 0 && Number(@currentField) + ${day} <= Number(@now) && ${open}`;
  return {
    $schema: schema,
    elmType: 'div',
    style: { display: 'flex', 'align-items': 'center' },
    attributes: { class: `=if(${late}, 'sp-field-severity--severeWarning', '')` },
    children: [
      {
        elmType: 'span',
        style: { display: `=if(${late}, 'inline-block', 'none')`, 'padding-right': '6px' },
        attributes: { iconName: 'Warning', class: 'ms-fontColor-redDark' },
      },
      {
        elmType: 'span',
        attributes: { class: `=if(${late}, 'ms-fontColor-redDark ms-fontWeight-semibold', '')` },
        txtContent: `=if(Number(@currentField) > 0, toLocaleDateString(@currentField), '') + if(${late}, ${literal(` · ${words}`)}, '')`,
      },
    ],
  };
}

/** An address in a note column, which unlike SharePoint's own link column has no limit of 255 characters. */
export const link = (words: string) => ({
  $schema: schema,
  elmType: 'a',
  txtContent: `=if(@currentField == '', '', ${literal(words)})`,
  // Only a web address becomes a link: a person may have written anything in the column.
  attributes: { href: "=if(indexOf(@currentField, 'https://') == 0, @currentField, '')", target: '_blank' },
});
