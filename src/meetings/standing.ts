import { fold } from '../periods/tokens';
import type { Plan, PlanItem } from '../plan/plan';

/** A meeting that the plan's follow-ups name as the place where they happen: "myndighedschefmøder". */
export interface StandingMeeting {
  /** In the plural, as a plan has it. */
  readonly title: string;
  readonly items: readonly PlanItem[];
}

/** "myndighedschefmøder", "område- og afdelingsledermøderne", "personalemøde". */
const named = /(?:[\p{L}]+-\s+(?:og|eller)\s+)?[\p{L}]{4,}møde(?:rne|r|t)?(?![\p{L}])/giu;
/** Words that end alike and are no standing meeting of an organisation. */
const others = /^(?:net|familie|opstarts|opfølgnings|status|styregruppe|følgegruppe|samarbejds|borger|netværks)møde/i;

const stemOf = (words: string): string =>
  fold(words)
    .replace(/\s+/g, ' ')
    .replace(/moede(?:rne|r|t)?$/, 'moede');

/**
 * The standing meetings at which a plan's follow-ups happen, those that are named in its text and in nothing else: no cadence
 * is read into them. In the order of the plan. Pure.
 */
export function standingMeetings(plan: Pick<Plan, 'items'>): StandingMeeting[] {
  const found = new Map<string, { title: string; items: PlanItem[] }>();
  for (const item of plan.items.filter(({ kind }) => kind === 'followUp'))
    for (const [words] of item.text.matchAll(named)) {
      if (others.test(words)) continue;
      const stem = stemOf(words);
      const known = found.get(stem) ?? { title: pluralOf(words), items: [] };
      found.set(stem, known);
      if (!known.items.includes(item)) known.items.push(item);
    }
  return [...found.values()];
}

const pluralOf = (words: string): string =>
  words.charAt(0).toLocaleUpperCase('da') + words.slice(1).replace(/møde(?:rne|r|t)?$/i, 'møder');

/** Whether a text says that it happens at the meetings of a group: "på myndighedschefmøderne", "i styregruppen". Pure. */
export function namesMeeting(text: string, groupTitle: string): boolean {
  const title = fold(groupTitle).trim();
  const [first = ''] = title.split(/\s+(?:ifm\.?|for|i|vedr\.?|til|-|–)\s+/);
  const stem = /moede(?:rne|r|t)?$/.test(first) ? stemOf(first) : first.replace(/n$/, '');
  return stem.length > 3 && fold(text).replace(/\s+/g, ' ').includes(stem);
}
