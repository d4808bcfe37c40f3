import type { ListDeclaration } from '../schema';
import { fieldDifferences, titleDifferences } from './field-differences';
import { groupDifferences } from './group-differences';
import { formDifferences, listDifferences } from './list-differences';
import type { PresentSite } from './present';
import { serviceDifferences } from './service-differences';
import type { Plan, Step } from './step';
import { viewDifferences } from './view-differences';

/** The order of carrying out: a list before its columns, columns before the views that show them, names last. */
const order: readonly Step['kind'][] = [
  'makeList',
  'addField',
  'changeField',
  'hideInForms',
  'changeList',
  'formSections',
  'addView',
  'fillView',
  'nameView',
  'makeGroup',
  'giveSite',
  'describeGroup',
  'ensureService',
  'ownRights',
  'give',
  'lower',
  // A list has its English name until all else is there: what broke off before is known by it.
  'nameList',
];

export const rankOf = (step: Step): number => order.indexOf(step.kind);

export interface DifferenceOptions {
  /** Login of the service ("i:0#.f|membership|bot@…"); without one, who may write the service's lists is left as it is. */
  readonly serviceLogin?: string;
}

/** The service is made known to the site once, whichever of its lists asks for it. */
function once(steps: readonly Step[]): Step[] {
  const first = steps.find((step) => step.kind === 'ensureService');
  return steps.filter((step) => step.kind !== 'ensureService' || step === first);
}

/**
 * What must be done to a site so that it has what is declared, and what a person changed that is left alone. Some steps
 * can be told only when others are done (a group has no number before it is made): the differences are asked again until
 * there are none.
 */
export function differences(
  declarations: readonly ListDeclaration[],
  present: PresentSite,
  options: DifferenceOptions = {},
): Plan {
  const plans = declarations.flatMap((list) => {
    const have = present.lists.get(list.name) ?? null;
    return [
      listDifferences(list, have),
      titleDifferences(list, have),
      fieldDifferences(list, have),
      viewDifferences(list, have),
      formDifferences(list, have),
      serviceDifferences(list, have, present, options.serviceLogin),
    ];
  });
  const all = [...plans, groupDifferences(present)];
  return {
    steps: once(all.flatMap((plan) => plan.steps)).sort((a, b) => rankOf(a) - rankOf(b)),
    kept: all.flatMap((plan) => plan.kept),
  };
}
