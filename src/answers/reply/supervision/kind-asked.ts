import { has } from '../../question/has';
import type { Scope } from '../scope';

/** What a question asks of ledelsestilsyn; each is the intent of its answer as well. */
export const supervisionKinds = [
  'supervisionResult',
  'supervisionOwing',
  'supervisionThemes',
  'supervisionReview',
  'supervisionReport',
  'supervisionRound',
  'supervision',
] as const;
export type SupervisionKind = (typeof supervisionKinds)[number];

const rounds = 'runde|runden|runder|runderne|tilsynsrunde|tilsynsrunden|tilsynsrunder|round|rounds';
const ofSupervision = `${rounds}|\\w*tilsyn\\w{0,4}|stikproeve\\w*|supervision|supervisions|sample|samples`;
const reviews = 'sagsgennemgang\\w*|case reviews?';
const themes = 'laeringstema\\w*|learning themes?';
const reports = 'afrapporter\\w*|tilbagemelding\\w*|tilbagemeldt|meldt tilbage';
const chief = '(?:chef)?jurist\\w*|chief lawyer\\w*|chief legal \\w+';
const lacking =
  'mangler|mangle|manglede|manglende|skylder|skylde|resterer|udestaar|udestaaende|indberet\\w*|indsend\\w*|afleveret|afleverer|' +
  'ikke givet|ikke har givet|ikke faaet|ikke har|ikke valgt|ikke sendt|ikke sat|missing|owe|owes|outstanding|not reported|not given|not chosen|yet to';
const figures = 'tal|tallene|tilsynstal|indberetning|indberetninger|optaelling\\w*|figures|numbers|counts';
const results =
  'resultat|resultater|resultatet|resultaterne|viste|vist|viser|gik|gaaet|fund|fundene|fandt|fundet|konklusion\\w*|opfyldt|opfylder|opfyldte|overholdt|' +
  'result|results|show|shows|showed|shown|found|findings|went|fulfilled';
const met = 'opfyldt|opfylder|opfyldte|overholdt|overholder|levede op|i orden|fulfilled|met';
const coming = 'naeste|kommende|next|coming|upcoming';
const begins = 'hvornaar|begynder|begynde|starter|start|slutter|when|begin|begins|starts|end|ends';

/** What is asked of the plan's own words, and not of what the rounds showed. */
const ofPlan =
  'hvorfor|formaal|formaalet|why|purpose|hvor tit|hvor ofte|how often|skal vise|maalet|maalene|milepael\\w*|milestones?|opfoelgning\\w*|goals?';

/**
 * What a question asks of ledelsestilsyn's own lists; null where it asks of the plan's words for it, or of something else. In a
 * dialogue about a round "og hvem mangler?" is enough.
 */
export function kindAsked({ asked, asker }: Scope, namesUnit: boolean): SupervisionKind | null {
  const { plain } = asked;
  if (has(plain, ofPlan)) return null;
  const inTalk = supervisionKinds.some((kind) => asker.topic?.intent.split(/[/+]/).includes(kind) === true);
  const about = has(plain, ofSupervision);
  const lacks = has(plain, lacking);
  if (has(plain, reviews))
    return has(
      plain,
      `${coming}|${begins}|${lacking}|sidste|sidst|seneste|senest|holdt|afholdt|holder|laert|last|latest|held|learned`,
    )
      ? 'supervisionReview'
      : null;
  if (has(plain, themes) || (inTalk && has(plain, 'temaer|temaerne|tema|themes'))) {
    if (lacks && (namesUnit || has(plain, 'hvem|hvilke enheder|enheder|enhed|who|units|unit')))
      return 'supervisionOwing';
    if (has(plain, 'vaelger|vaelge|vaelges|choose|chooses|faar') && !namesUnit) return null;
    if (has(plain, 'hvor mange|antal|how many') && !has(plain, 'valgt|valgte|chosen|chose') && !namesUnit) return null;
    return has(
      plain,
      'hvilke|hvilket|hvad|hvem|har|valgt|valgte|arbejder|arbejdes|ansvar\\w*|status|gang|vis|which|what|who|chosen|chose|responsible|working|list',
    ) ||
      inTalk ||
      namesUnit
      ? 'supervisionThemes'
      : null;
  }
  if (
    has(plain, reports) ||
    (has(plain, 'rapport|rapporten|rapporter|rapporteret|report|reports|reported') && has(plain, chief))
  )
    return has(plain, 'hvem giver|hvordan giver|who gives') && !lacks ? null : 'supervisionReport';
  if (lacks && has(plain, 'aktivitet\\w*|indikator\\w*|activities|indicators|foelgegruppe\\w*|styregruppe\\w*'))
    return null;
  if (
    lacks &&
    (about ||
      inTalk ||
      (has(plain, figures) && (namesUnit || has(plain, 'hvem|enhed|enheder|enhederne|who|unit|units'))))
  )
    return 'supervisionOwing';
  if (inTalk && /^(?:og )?(?:hvem|who) (?:skylder|mangler|owes)/.test(plain)) return 'supervisionOwing';
  if (!about) return null;
  if (has(plain, coming) && (has(plain, rounds) || !has(plain, 'skridt|milepael|step'))) return 'supervision';
  if (has(plain, 'maaltal|maaltallet|target|targets|skal')) return null;
  if (
    has(plain, results) ||
    (has(plain, `${figures}|andel|andelen|procent|hvor mange|how many|share|percent`) &&
      (has(plain, met) || namesUnit || has(plain, rounds)))
  )
    return 'supervisionResult';
  return has(plain, rounds) ? 'supervisionRound' : null;
}

/** The words that ask of ledelsestilsyn, as they are written with one ending or another. */
export const askingSupervision: readonly string[] = [
  ...[rounds, lacking, figures, results, met, reports].flatMap((pattern) =>
    pattern.split('|').filter((word) => /^[a-z]{5,}$/.test(word)),
  ),
  ...['tilsyn', 'tilsynet', 'ledelsestilsyn', 'ledelsestilsynet', 'stikproeve', 'stikproever', 'sagsgennemgang'],
  ...[
    'sagsgennemgange',
    'laeringstema',
    'laeringstemaer',
    'afrapportering',
    'afrapporteret',
    'indberettet',
    'indberette',
  ],
  ...['tilbagemelding', 'chefjurist', 'chefjuristen', 'chefjuristens', 'supervision', 'review', 'reviews', 'learning'],
  ...['levede', 'holdt', 'afholdt', 'owes', 'owe'],
];

/** Words that say by themselves which of these is asked: a question that goes on with one of them asks that anew. */
export const namesKind = (plain: string): boolean =>
  has(
    plain,
    `${reviews}|${themes}|temaer|temaerne|themes|${reports}|rapport|rapporten|${lacking}|${results}|${coming}`,
  );

/** Whether it is the choice of learning themes that is asked to be lacking. */
export const asksForThemes = (plain: string): boolean => has(plain, `${themes}|temaer|temaerne|themes`);
