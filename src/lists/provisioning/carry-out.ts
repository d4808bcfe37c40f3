import type { SPFI } from '@pnp/sp/fi.js';
import '@pnp/sp/fields/index.js';
import { AddFieldOptions } from '@pnp/sp/fields/types.js';
import '@pnp/sp/security/index.js';
import '@pnp/sp/site-groups/index.js';
import '@pnp/sp/views/index.js';
import { listOf } from '../table';
import { asking } from '../transport/asking';
import { asFault, isPassing, RequestFault } from '../transport/request-fault';
import { rankOf } from './differences';
import { fieldXml } from './field-xml';
import { versionLimit } from './list-differences';
import type { Step } from './step';
import { viewXml } from './view-differences';

/** The internal name stays as declared; what stab works with stands in the default view. */
const hidden = AddFieldOptions.AddFieldInternalNameHint;
const shown: AddFieldOptions = hidden | AddFieldOptions.AddFieldToDefaultView;

/** Making a column may take SharePoint half a second: a batch ends well before its time is up. */
const together = 20;

/**
 * Carries steps out, those of one kind some at a time, each batch only when the one before has succeeded whole. What a
 * break leaves undone is found by the next run's differences.
 */
export async function carryOut(
  sp: SPFI,
  steps: readonly Step[],
  onDone: (done: readonly Step[], refused: readonly Step[]) => void,
): Promise<void> {
  for (const some of batchesOf(steps)) {
    const [batched, execute] = asking(sp, { onRepeated: neverTwice }).batched({ maxRequests: 100 });
    const settled = Promise.allSettled(some.map((step) => one(batched, step)));
    await execute();
    const answers = await settled;
    const refused: Step[] = [];
    for (const [at, step] of some.entries()) {
      const answer = answers[at];
      if (answer?.status !== 'rejected') continue;
      if (!mayBeRefused(step) || isPassing(asFault(answer.reason))) throw answer.reason as Error;
      refused.push(step);
    }
    onDone(
      some.filter((step) => !refused.includes(step)),
      refused,
    );
  }
}

/** Rows that a person wrote may stand in the way of unique values: it is said, and the rest goes on. */
const mayBeRefused = (step: Step): boolean => step.kind === 'changeField' && step.aspects.includes('unique');

/** A view asked for twice would be made twice: what a dropped connection left is looked up instead. */
const neverTwice = (): never => {
  throw new RequestFault('offline');
};

/** Steps of one rank, at most so many. */
export function batchesOf(steps: readonly Step[]): Step[][] {
  const batches: Step[][] = [];
  for (const step of steps) {
    const last = batches[batches.length - 1];
    const first = last?.[0];
    if (last && first && rankOf(first) === rankOf(step) && last.length < together) last.push(step);
    else batches.push([step]);
  }
  return batches;
}

function one(sp: SPFI, step: Step): Promise<unknown> {
  switch (step.kind) {
    case 'makeList':
      return sp.web.lists.add(step.list.name, step.list.descriptionDa, step.list.library ? 101 : 100, false, {
        EnableVersioning: true,
        MajorVersionLimit: versionLimit,
        // Only now: to turn them off on a list that has some would delete them. A library has none.
        ...(step.list.library ? {} : { EnableAttachments: false }),
      });
    case 'addField':
      return listOf(sp, step.list).fields.createFieldAsXml({
        SchemaXml: fieldXml(step.field),
        Options: step.shown ? shown : hidden,
      });
    case 'changeField':
      return listOf(sp, step.list).fields.getByInternalNameOrTitle(step.field).update(step.properties, 'SP.Field');
    case 'hideInForms': {
      const field = listOf(sp, step.list).fields.getByInternalNameOrTitle(step.field);
      return step.form === 'new' ? field.setShowInNewForm(false) : field.setShowInEditForm(false);
    }
    case 'changeList':
      return listOf(sp, step.list).update(step.properties);
    case 'nameList':
      return listOf(sp, step.list).update({ Title: step.list.da });
    case 'formSections':
      return listOf(sp, step.list)
        .contentTypes.getById(step.contentTypeId)
        .update({ ClientFormCustomFormatter: step.formatter });
    case 'addView':
      return listOf(sp, step.list).views.add(step.view.name, false, { RowLimit: step.view.rowLimit });
    case 'fillView':
      return listOf(sp, step.list).views.getByTitle(step.view.name).setViewXml(viewXml(step.view));
    case 'nameView':
      return listOf(sp, step.list)
        .views.getByTitle(step.view.name)
        .update({ Title: step.view.da, ...(step.asDefault ? { DefaultView: true } : {}) });
    case 'makeGroup':
      return sp.web.siteGroups.add({ Title: step.group.name });
    case 'giveSite':
      return sp.web.roleAssignments.add(step.principalId, step.roleId);
    case 'describeGroup':
      return sp.web.siteGroups.getById(step.principalId).update({ Description: step.group.description });
    case 'ensureService':
      return sp.web.ensureUser(step.login);
    case 'ownRights':
      return listOf(sp, step.list).breakRoleInheritance(true, true);
    case 'give':
      return listOf(sp, step.list).roleAssignments.add(step.principalId, step.roleId);
    case 'lower':
      return listOf(sp, step.list).roleAssignments.remove(step.principalId, step.roleId);
  }
}
