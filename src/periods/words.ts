// Danish (and English) words of time, folded: lower case, æ ø å as ae oe aa. Common misspellings stand beside them.

function table(rows: Record<number, string>): Readonly<Record<string, number>> {
  const out: Record<string, number> = {};
  for (const [value, words] of Object.entries(rows)) for (const word of words.split(' ')) out[word] = Number(value);
  return out;
}

export const months = table({
  1: 'januar jan january',
  2: 'februar feb febr febuar february',
  3: 'marts mar march',
  4: 'april apr',
  5: 'maj may',
  6: 'juni jun june',
  7: 'juli jul july',
  8: 'august aug',
  9: 'september sep sept',
  10: 'oktober okt october oct',
  11: 'november nov',
  12: 'december dec',
});

export const ordinals = table({
  1: 'foerste first en et een eet one',
  2: 'andet anden second to two',
  3: 'tredje tredie third tre three',
  4: 'fjerde fourth fire four',
  5: 'femte fem five',
  6: 'sjette seks six',
  7: 'syvende syv seven',
  8: 'ottende otte eight',
  9: 'niende ni nine',
  10: 'tiende ti ten',
  11: 'ellevte elleve eleven',
  12: 'tolvte tolv twelve',
  14: 'fjortende fjorten fourteen',
});

/** Which third of a longer period (DOMAIN.md 3, "Thirds"). */
export const thirds = table({
  0: 'primo begyndelsen starten start beginning early foerst tidligt',
  1: 'medio midten midt middle mid',
  2: 'ultimo slutningen slut late sidst sent',
});

/** First month and number of months of a season. Winter crosses the year and is read on its own. */
export const seasons: Readonly<Record<string, readonly [number, number]>> = Object.fromEntries(
  (
    [
      ['foraar foraaret foraars spring', [3, 3]],
      ['sommer sommeren sommers summer', [6, 3]],
      ['efteraar efteraaret efteraars autumn fall', [9, 3]],
    ] as const
  ).flatMap(([words, span]) => words.split(' ').map((word) => [word, span] as const)),
);

export const winters = new Set(['vinter', 'vinteren', 'winter']);
export const quarterWords = new Set(['kvartal', 'kvartalet', 'kvartals', 'kvt', 'kv', 'quarter']);
export const halfWords = new Set(['halvaar', 'halvaaret', 'halvdel', 'half']);
export const weekWords = new Set(['uge', 'ugen', 'ugerne', 'uger', 'week', 'weeks']);
export const schoolYears = new Set(['skoleaar', 'skoleaaret']);
export const weekdays = new Set(
  (
    'mandag tirsdag onsdag torsdag fredag loerdag soendag man tirs ons tors fre loer soen ' +
    'monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);

const all = new Set([
  ...Object.keys(months),
  ...Object.keys(thirds),
  ...Object.keys(seasons),
  ...winters,
  ...quarterWords,
  ...halfWords,
  ...schoolYears,
  ...weekdays,
  ...(
    'kvartalsvis kvartalsvise kvartalsvist maanedlig maanedlige maanedligt ugentlig ugentligt aarligt halvaarlig halvaarligt ' +
    'loebende jaevnligt senest inden udgangen sommerferien efteraarsferien aarsskiftet'
  ).split(' '),
]);

export function isTimeWord(folded: string): boolean {
  return all.has(folded);
}
