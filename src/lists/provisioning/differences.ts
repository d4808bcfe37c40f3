import type { ListDeclaration } from '../schema/whole';
import { fieldDifferences, titleDifferences } from './field-differences';
import { groupDifferences } from './group-differences';
import { formDifferences, listDifferences } from './list-differences';
import type { Made } from './made';
import { ownRowsDifferences } from './own-rows-differences';
import type { PresentSite } from './present';
import { claimsLogin, serviceDifferences } from './service-differences';
import type { Kept, Plan, Step } from './step';
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
  /** Login of the service: "bot@…", or as SharePoint has it ("i:0#.f|membership|bot@…"). */
  readonly serviceLogin?: string;
  /** What earlier runs have made; provisioning itself reads it from the Settings list. */
  readonly made?: Made;
}

/** The service is made known to the site once, whichever of its lists asks for it. */
function once(steps: readonly Step[]): Step[] {
  const first = steps.find((step) => step.kind === 'ensureService');
  return steps.filter((step) => step.kind !== 'ensureService' || step === first);
}

/** The service's lists that only owners may write are told of together: the remedy is one. */
function oneOfService(kept: readonly Kept[]): Kept[] {
  const service = kept.filter((one) => one.aspect === 'service');
  const others = kept.filter((one) => one.aspect !== 'service');
  if (service.length === 0) return others;
  return [...others, { list: '', part: null, aspect: 'service', found: service.map(({ list }) => list).join(' ') }];
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
  const groups = groupDifferences(present);
  // A list's own rights begin as a copy of the site's: the groups stand there first.
  const awaited = groups.steps.some((step) => step.kind === 'makeGroup' || step.kind === 'giveSite');
  const made = options.made ?? new Set();
  const login = options.serviceLogin === undefined ? undefined : claimsLogin(options.serviceLogin);
  const plans = declarations.flatMap((list) => {
    const have = present.lists.get(list.name) ?? null;
    return [
      listDifferences(list, have),
      titleDifferences(list, have),
      fieldDifferences(list, have, made),
      viewDifferences(list, have, made),
      formDifferences(list, have, made),
      ...(awaited ? [] : [serviceDifferences(list, have, present, login), ownRowsDifferences(list, have, present)]),
    ];
  });
  const all = [...plans, groups];
  return {
    steps: once(all.flatMap((plan) => plan.steps)).sort((a, b) => rankOf(a) - rankOf(b)),
    kept: oneOfService(all.flatMap((plan) => plan.kept)),
  };
}
