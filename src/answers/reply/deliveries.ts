import type { Delivery } from '../../plan/plan';
import { bearerOf, missingFields, processByArea, processPlanGaps } from '../../plan/process-plan';
import type { Fact, FactDetail } from '../answer';
import { rootOf } from '../language/root';
import { wordsOfText } from '../language/words-of-text';
import { has } from '../question/has';
import { shown } from './item-rows';
import { inSentence, listed, type Reply, type Scope } from './scope';

/** So much of a delivery's own words must be in a question for it to be about that one. */
const leastNamed = 0.5;
const ofDeliveries = 'leverance|leverancen|leverancer|leverancerne|delivery|deliveries|deliverable|deliverables';

const firstLine = ({ title }: Delivery): string => title.split('\n')[0] ?? title;

/** The delivery with its own fields, as its row says them. */
export function deliveryFact({ say, links }: Scope, one: Delivery): Fact {
  const detail = (name: string, values: readonly string[]): FactDetail[] => values.map((value) => ({ name, value }));
  return {
    source: {
      id: one.key,
      kind: 'delivery',
      title: one.title,
      url: one.activityKey === null ? links.plan() : links.activity(one.activityKey),
    },
    text: one.title.split('\n').join(' · '),
    details: [
      ...detail(say('answer.detail.lead'), one.lead === null ? [] : [one.lead]),
      ...detail(say('activity.content'), one.content),
      ...detail(say('activity.schedule'), one.schedule),
      ...detail(say('activity.participants'), one.participants),
      ...detail(say('kind.followUp'), one.followUp === null ? [] : [one.followUp]),
    ],
    period: null,
    state: null,
  };
}

/** The delivery that a question names by its words; null where none is named well enough, or two alike. */
function namedDelivery({ known, asked }: Scope): Delivery | null {
  const said = new Set(wordsOfText(asked.plain).map(({ text }) => rootOf(text)));
  const scored = known.plan.deliveries
    .map((delivery) => {
      const own = new Set(
        wordsOfText(firstLine(delivery))
          .map(({ text }) => rootOf(text))
          .filter((root) => root.length > 3),
      );
      const met = [...own].filter((root) => said.has(root)).length;
      return { delivery, share: own.size === 0 ? 0 : met / own.size };
    })
    .filter(({ share }) => share >= leastNamed)
    .sort((a, b) => b.share - a.share);
  const [best, next] = scored;
  return best === undefined || best.share === next?.share ? null : best.delivery;
}

/**
 * "Hvem er tovholder for leverancen …", "hvornår skal leverancen … være klar": one delivery by its own words; null where the
 * question speaks of none, or asks of all. Lead and steps are told as its row says them, and what it lacks as lacking.
 */
export function aboutDelivery(scope: Scope): Reply | null {
  const { asked, known, say } = scope;
  if (known.plan.deliveries.length === 0 || !has(asked.plain, ofDeliveries)) return null;
  const delivery = namedDelivery(scope);
  if (delivery === null) return null;
  const title = inSentence(firstLine(delivery));
  const told = { intent: 'delivery', facts: [deliveryFact(scope, delivery)], subjects: subjectsOf(delivery) };
  if (scope.is('who') || has(asked.plain, 'tovholder|tovholderen|lead'))
    return delivery.lead === null
      ? { ...told, outcome: 'unknown', sentence: say('answer.delivery.noLead', { title }), missed: 'noPerson' }
      : { ...told, sentence: say('answer.delivery.lead', { title, lead: delivery.lead }) };
  if (scope.is('when'))
    return delivery.schedule.length === 0
      ? { ...told, outcome: 'unknown', sentence: say('answer.delivery.noSchedule', { title }), missed: 'noDate' }
      : { ...told, sentence: say('answer.statements') };
  return { ...told, sentence: say('answer.statements') };
}

const subjectsOf = ({ activityKey }: Delivery): readonly string[] => (activityKey === null ? [] : [activityKey]);

/** "Hvad mangler i procesplanen": what nobody has filled in, by area, of the one that is named or all of them. */
export function processPlanLacks(scope: Scope): Reply | null {
  const { known, asked, say } = scope;
  const { plan } = known;
  const named = asked.areaNumber === null ? null : (plan.areas.find(({ key }) => key === asked.areaNumber) ?? null);
  const gaps = processPlanGaps(plan).filter(({ area }) => named === null || area?.key === named.key);
  const [first] = gaps;
  if (first === undefined) {
    const isThere = processByArea(plan).some(
      ({ area, deliveries }) => deliveries.length > 0 && (named === null || area?.key === named.key),
    );
    return isThere ? { intent: 'processPlan', sentence: say('answer.processPlan.complete') } : null;
  }
  const sentence = gaps
    .map((gap) => {
      const area = gap.area?.title ?? say('answer.scope.plan');
      if (gap.empty) return say('answer.processPlanEmpty', { area });
      if (gap.fields.length === 0)
        return say('answer.processPlan.without', {
          activities: listed(
            say,
            gap.without.map(({ title }) => inSentence(title)),
          ),
        });
      const fields = listed(
        say,
        gap.fields.map((field) => say(`process.field.${field}`)),
      );
      return say('process.gap', { area, fields });
    })
    .join(' ');
  const lacking = gaps.flatMap(({ deliveries }) => deliveries);
  const sourceOf = (kind: 'area' | 'activity', { key, title }: { readonly key: string; readonly title: string }) => ({
    id: key,
    kind,
    title,
    url: kind === 'activity' ? scope.links.activity(key) : scope.links.plan(),
  });
  return {
    intent: 'processPlan',
    sentence,
    alsoFrom: gaps.flatMap(({ area, without }) => [
      ...(area === null ? [] : [sourceOf('area', area)]),
      ...without.map((activity) => sourceOf('activity', activity)),
    ]),
    ...shown(scope, lacking, ({ delivery }) => ({
      ...deliveryFact(scope, delivery),
      details: [
        {
          name: say('process.head.missing'),
          value: listed(
            say,
            missingFields(delivery, bearerOf(delivery, plan)).map((field) => say(`process.field.${field}`)),
          ),
        },
      ],
    })),
  };
}
