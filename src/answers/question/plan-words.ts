import type { Plan, PlanWords } from '../../plan/plan';

/** What people call the parts of such a plan, and what the rest of the answers know them by. Visits have replies of their own. */
const said: Readonly<Record<PlanWords, readonly (readonly [RegExp, string])[]>> = {
  themes: [
    [/(?<!\p{L})(?:hoved)?anbefaling(en|er|erne)?(?!\p{L})/giu, 'aktivitet$1'],
    [/(?<!\p{L})recommendations(?!\p{L})/giu, 'activities'],
    [/(?<!\p{L})recommendation(?!\p{L})/giu, 'activity'],
    [/(?<!\p{L})theme(s?)(?!\p{L})/giu, 'area$1'],
  ],
  points: [
    [/(?<!\p{L})punkt(?:et)?(?!\p{L})/giu, 'aktivitet'],
    [/(?<!\p{L})punkter(ne)?(?!\p{L})/giu, 'aktiviteter$1'],
    [/(?<!\p{L})(?:points|efforts)(?!\p{L})/giu, 'activities'],
    [/(?<!\p{L})(?:point|effort)(?!\p{L})/giu, 'activity'],
  ],
  visits: [],
};

/** What any plan may call its parts; in one that says the word of something else it means that. */
const alsoSaid: readonly (readonly [word: RegExp, readonly (readonly [RegExp, string])[]])[] = [
  [
    /(?<!\p{L})spor(?:et|ene)?(?!\p{L})/iu,
    [
      [/(?<=(?<!\p{L})(?:hvor mange|hvilke|alle|de|how many|which) )spor(?:ene)?(?!\p{L})/giu, 'indsatsområder'],
      [/(?<!\p{L})sporene(?!\p{L})/giu, 'indsatsområderne'],
      [/(?<!\p{L})spor(?:et)?(?!\p{L})/giu, 'indsatsområde'],
    ],
  ],
  [/(?<!\p{L})tracks?(?!\p{L})/iu, [[/(?<!\p{L})track(s?)(?!\p{L})/giu, 'area$1']]],
  [
    /(?<!\p{L})leveranc/iu,
    [
      [/(?<!\p{L})leverancer(ne)?(?!\p{L})/giu, 'milepæle$1'],
      [/(?<!\p{L})leverance(n)?(?!\p{L})/giu, 'milepæl'],
    ],
  ],
  [/(?<!\p{L})actions?(?!\p{L})/iu, [[/(?<!\p{L})actions?(?!\p{L}|\s+plan)/giu, 'activities']]],
];

/** A plan that is called so is meant by the word, and no plan for a child or a case. */
const ownName = /(?<!\p{L})(?:handlings|handle|indsats|strategi)plan(?!\p{L})/iu;

const planRules = (title: string): readonly (readonly [RegExp, string])[] => {
  const name = ownName.exec(title)?.[0];
  return name === undefined ? [] : [[new RegExp(`(?<!\\p{L})${name}en(?!\\p{L})`, 'giu'), 'planen']];
};

const replaced = (question: string, rules: readonly (readonly [RegExp, string])[]): string =>
  rules.reduce((text, [from, to]) => text.replace(from, to), question);

/**
 * A question in our words for the plan and its parts. `says` is whether the plan's own rows say what a pattern finds, and then
 * mean something else by it. Pure.
 */
export const inOurWords = (
  question: string,
  { words, title }: Pick<Plan, 'words' | 'title'>,
  says: (word: RegExp) => boolean,
): string =>
  replaced(question, [
    ...planRules(title),
    ...(words === null ? [] : said[words]),
    ...alsoSaid.flatMap(([word, rules]) => (word.test(question) && !says(word) ? rules : [])),
  ]);
