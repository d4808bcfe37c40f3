import type { PlanWords } from '../../plan/plan';

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

/** A question in our words for the parts of a plan that has others. Pure. */
export const inOurWords = (question: string, words: PlanWords | null): string =>
  words === null ? question : said[words].reduce((text, [from, to]) => text.replace(from, to), question);
