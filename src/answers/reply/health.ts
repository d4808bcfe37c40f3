import { findings, planAlone, sayHealth, type Finding, type FindingKind } from '../../health/index';
import type { Fact, Source } from '../answer';
import { activityFact, activitySource } from './facts';
import { shown } from './item-rows';
import type { Reply, Scope } from './scope';

/** What a question asks whether the plan lacks; the words are those of `asked.plain`. */
const asksFor: readonly (readonly [words: RegExp, kinds: readonly FindingKind[]])[] = [
  [/(?:ansvarlige?|tovholdere?|responsible)/, ['noRole', 'noPerson']],
  [/(?:roller?|personer?|roles?|person)/, ['noPerson']],
  [/(?:formaal|purpose)/, ['noPurpose']],
  [/(?:indikator(?:er)?|tal|indicators?|figures?)/, ['noIndicator', 'noFigures', 'oldFigures']],
  [/(?:naeste skridt|next step)/, ['noNext']],
  [/(?:maal|goals?)/, ['noGoal']],
  [/(?:kanal(?:er)?|channels?)/, ['noChannel']],
  [/(?:begrundelser?|reasons?)/, ['noReason']],
];
const whole =
  /(?:^| )(?:hvordan staar planen til|hvordan har planen det|planens sundhed|er planen (?:sund|i live)|hvad mangler (?:planen|i planen|vi i planen)|hvad (?:kan|skal) (?:vi|jeg|der) rettes? i planen|hvad kan rettes i planen|mangler i planen|plan health|health of the plan|what is (?:missing in|wrong with) the plan|what does the plan lack)(?= |$)/;
/** "Hvilke aktiviteter har ingen …", "aktiviteter uden …", "hvilke roller mangler en …". */
const lacking =
  /(?:^| )(?:aktiviteter|aktiviteterne|initiativer|indsatser|roller|maal|omraader|activities|roles|goals|areas)(?: i planen| in the plan)? (?:(?:der |that )?(?:har ingen|har ikke|mangler|uden|ikke har|er uden|staar uden|have no|has no|without|lack|with no))(?: en| et| nogen| noget| a| any)? (.+)$/;

/** "Hvordan står planen til", "hvilke aktiviteter har ingen ansvarlig": what the plan lacks, from its own rows. */
export function health(scope: Scope): Reply | null {
  const { say, asked, known, asker } = scope;
  const said = lacking.exec(asked.plain)?.[1];
  const without = lackingItems.find(([words]) => said !== undefined && startsWith(words, said))?.[1];
  if (without !== undefined) return withoutItems(scope, without);
  const kinds = said === undefined ? undefined : asksFor.find(([words]) => startsWith(words, said))?.[1];
  if (kinds === undefined && !whole.test(asked.plain)) return null;
  const { rounds, freshDays = null } = known.beside;
  const all = findings({ ...planAlone(known.plan, asker.today), rounds, freshDays }, asker.today);
  const found = kinds === undefined ? all : all.filter(({ kind }) => kinds.includes(kind));
  const base = { intent: 'health', subjects: [...new Set(found.flatMap(({ activityKey }) => activityKey ?? []))] };
  if (kinds !== undefined && found.length === 0)
    return { ...base, sentence: say('answer.healthNone'), alsoFrom: [planSource(scope)] };
  return {
    ...base,
    sentence: kinds === undefined ? sayHealth(all, say) : say.count('answer.healthFound', found.length),
    ...shown(scope, found, (one) => factOf(scope, one)),
    ...(found.length === 0 && { alsoFrom: [planSource(scope)] }),
  };
}

/** What an activity may have none of, and what is no flaw of it. */
const lackingItems: readonly (readonly [words: RegExp, kind: 'followUp' | 'milestone'])[] = [
  [/(?:opfoelgning(?:er)?|follow ups?)/, 'followUp'],
  [/(?:milepael(?:e)?|milestones?)/, 'milestone'],
];

/** "Hvilke aktiviteter har ingen opfølgning": those of which the plan has no such row. */
function withoutItems(scope: Scope, kind: 'followUp' | 'milestone'): Reply {
  const { say, known, lookup } = scope;
  const those = known.plan.activities.filter(
    ({ key }) => !lookup.itemsOf(key).some((item) => item.kind === kind && item.status !== 'dropped'),
  );
  if (those.length === 0)
    return { intent: 'list', sentence: say('answer.listNonePlan'), alsoFrom: [planSource(scope)] };
  return {
    intent: 'list',
    sentence: say(`answer.without.${kind}`, { activities: say.count('count.activity', those.length) }),
    ...shown(scope, those, (activity) => activityFact(scope, activity)),
    subjects: those.map(({ key }) => key),
  };
}

const startsWith = (words: RegExp, text: string): boolean => new RegExp(`^${words.source}(?= |$)`).test(text);

const planSource = ({ known: { plan }, links }: Scope): Source => ({
  id: plan.key,
  kind: 'plan',
  title: plan.title,
  url: links.plan(),
});

/** What lacks something, by its own name, and what it lacks. */
function factOf(scope: Scope, { kind, key, activityKey, areaKey, values }: Finding): Fact {
  const { known, links, say } = scope;
  const { plan } = known;
  const item = plan.items.find((one) => one.key === key);
  const named = activityKey ?? (String(values['on'] ?? '').split(', ')[0] || null);
  const activity = plan.activities.find((one) => one.key === named);
  const area = plan.areas.find((one) => one.key === areaKey);
  const source: Source =
    item !== undefined
      ? { id: item.key, kind: item.kind, title: item.text, url: links.item(item.key) }
      : activity !== undefined
        ? activitySource(scope, activity)
        : area !== undefined
          ? { id: area.key, kind: 'area', title: area.title, url: links.plan() }
          : planSource(scope);
  const text = kind === 'noPerson' ? String(values['role']) : (source.title.split('\n')[0] ?? '');
  return {
    source,
    text,
    details: [{ name: say('answer.detail.lacks'), value: say(`health.kind.${kind}`) }],
    period: null,
    state: null,
  };
}
