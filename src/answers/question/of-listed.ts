import type { Listed, SourceKind, Topic } from '../answer';
import type { Plan } from '../../plan/plan';
import type { Asked } from './read-question';

const ordinals: readonly (readonly [string, number])[] = [
  ['foerste|first|et|en|1', 1],
  ['anden|andet|second|to|2', 2],
  ['tredje|third|tre|3', 3],
  ['fjerde|fourth|fire|4', 4],
  ['femte|fifth|fem|5', 5],
  ['sjette|sixth|seks|6', 6],
  ['syvende|seventh|syv|7', 7],
  ['ottende|eighth|otte|8', 8],
  ['niende|ninth|ni|9', 9],
  ['tiende|tenth|ti|10', 10],
  ['ellevte|eleventh|elleve|11', 11],
  ['tolvte|twelfth|tolv|12', 12],
  ['sidste|nederste|last', -1],
  ['naestsidste', -2],
];
const places = ordinals.map(([words]) => words).join('|');
const kinds: readonly (readonly [RegExp, SourceKind])[] = [
  [/milepael|milestone|deadline|frist/, 'milestone'],
  [/maal|goal/, 'goal'],
  [/opfoelgning|follow/, 'followUp'],
  [/aktivitet|indsats$|indsatsen|anbefaling|initiativ|activity/, 'activity'],
  [/omraade|tema|spor|area/, 'area'],
];
const noun =
  'milepael|milepaelen|milestone|deadline|frist|maal|goal|opfoelgning|aktivitet|indsats|anbefaling|initiativ|activity|indsatsomraade|omraade|tema|spor|area|punkt|ting|en|one';
/** "Den anden", "det tredje tema", "nummer to"; the whole of what was written may be a figure alone. */
const placed = new RegExp(
  `(?:^| )(?:(?:den|det|de|the|nr|nummer|number|no) )(${places})(?: (${noun}))?(?= |$)|^(\\d{1,2})$`,
);

const numberOf = (word: string): number =>
  ordinals.find(([words]) => words.split('|').includes(word))?.[1] ?? Number(word);

/**
 * A question that means one of the rows that were just shown, by its place: "og den anden?", "hvem har det tredje", "2". It is
 * then about that row, as if its number was said; all others stand as they are. Pure.
 */
export function ofListed(asked: Asked, topic: Topic | null): Asked {
  const listed = topic?.listed ?? [];
  // A figure alone chooses where there was a choice, or several rows.
  if (listed.length < 2 || asked.terms.length > 0 || asked.areaNumber !== null) return asked;
  const match = placed.exec(asked.plain);
  if (match === null) return asked;
  const [said, word, ofKind, figure] = match;
  const kind = kinds.find(([pattern]) => ofKind !== undefined && pattern.test(ofKind))?.[1];
  const those = listed.filter((one) => kind === undefined || one.kind === kind);
  const place = numberOf(word ?? figure ?? '');
  // Of two, of which the second was just spoken of, "den anden" is the other one.
  const isOther = place === 2 && those.length === 2 && isOf(topic?.at?.id ?? '', those[1]?.id ?? '');
  const row = isOther ? those[0] : place < 0 ? those.at(place) : those[place - 1];
  return row === undefined ? asked : about(asked, row, asked.plain.replace(said, ' ').replace(/ +/g, ' ').trim());
}

const ofActivity = 'aktivitet|indsats|anbefaling|initiativ|besoeg|activity';
const ofArea = 'indsatsomraade|fokusomraade|omraade|tema|enhed|area|unit';
const placedIn = (nouns: string): RegExp =>
  new RegExp(
    `(?:^| )(?:(?:den|det|the) (${places})(?:te|nde)? (?:${nouns})|(?:${nouns}) (?:er |is )?(?:nr |nummer |number )(${places}))(?= |$)`,
  );
const inPlan = { activity: placedIn(ofActivity), area: placedIn(ofArea), point: placedIn('punkt|item') };

/** A question that means an activity or an area by its place in the plan: "den tredje aktivitet", "enhed nummer fem". Pure. */
export function inPlanOrder(
  asked: Asked,
  { areas, activities, items }: Pick<Plan, 'areas' | 'activities' | 'items'>,
): Asked {
  if (asked.key !== null) return asked;
  const pick = <T>(rows: readonly T[], match: RegExpExecArray): T | undefined => {
    const place = numberOf(match[1] ?? match[2] ?? '');
    return place < 0 ? rows.at(place) : rows[place - 1];
  };
  const rest = (match: RegExpExecArray): string => asked.plain.replace(match[0], ' ').replace(/ +/g, ' ').trim();
  const area = inPlan.area.exec(asked.plain);
  const unit = area && pick(areas, area);
  if (area && unit) return about(asked, { kind: 'area', id: unit.key }, rest(area));
  // In a plan without dates a point is an activity.
  const one = inPlan.activity.exec(asked.plain) ?? (items.length === 0 ? inPlan.point.exec(asked.plain) : null);
  const inArea = activities.filter(({ areaKey }) => asked.areaNumber === null || areaKey === asked.areaNumber);
  const activity = one && pick(inArea, one);
  return one && activity ? about(asked, { kind: 'activity', id: activity.key }, rest(one)) : asked;
}

const isOf = (id: string, key: string): boolean => id === key || id.startsWith(`${key}.`);

/** A question about a row, whose place is no word of it any more. */
const about = (asked: Asked, { kind, id }: Listed, plain: string): Asked =>
  kind === 'area'
    ? { ...asked, plain: `${plain} indsatsomraade ${id}`.trim(), key: null, areaNumber: id }
    : { ...asked, plain: `${plain} ${id}`.trim(), key: id };
