import type { ListDeclaration, ViewDeclaration } from '../schema/whole';
import { escapeXml } from './field-xml';
import { unfinished } from './list-differences';
import { viewPart, type Made } from './made';
import type { PresentList, PresentView } from './present';
import type { Kept, Plan, Step } from './step';

/** The view that every list begins with. */
const firstView = 'AllItems';

/**
 * A view is known by its address, which stays when a person renames it. It is made under its English name, filled and
 * named last: one that has the English name still was broken off. A finished view is a person's own and is not looked at;
 * one that was made before and is gone was taken away by a person.
 */
export function viewDifferences(list: ListDeclaration, have: PresentList | null, made: Made): Plan {
  const leafOfDefault = have?.views.find((view) => view.DefaultView)?.leaf ?? firstView;
  const kept: Kept[] = [];
  const steps = list.views.flatMap((view): Step[] => {
    const present = have?.views.find((one) => one.leaf === view.name && !one.PersonalView);
    if (present && finished(view, present)) return [];
    if (!present && made.has(viewPart(list, view)) && !unfinished(list, have)) {
      kept.push({ list: list.name, part: view.name, aspect: 'removed', found: view.da });
      return [];
    }
    // Another default view than SharePoint's own was chosen by a person.
    const asDefault = view.default === true && (leafOfDefault === firstView || leafOfDefault === view.name);
    const name: Step = { kind: 'nameView', list, view, asDefault };
    if (present && filled(view, present)) return [name];
    const finish: Step[] = [{ kind: 'fillView', list, view }, name];
    return present ? finish : [{ kind: 'addView', list, view }, ...finish];
  });
  return { steps, kept };
}

/** A view that has the same name in both languages is told by its query. */
const finished = (view: ViewDeclaration, have: PresentView): boolean =>
  have.Title !== view.name || (view.da === view.name && filled(view, have));

/** Query and columns are written at once: a view that has the declared query's columns in its own has been filled. */
function filled(view: ViewDeclaration, have: PresentView): boolean {
  const named = [...view.query.matchAll(/Name="(\w+)"/g)].map((match) => match[1] ?? '');
  return named.length > 0 && named.every((name) => have.ViewQuery.includes(`"${name}"`));
}

/** A view as SharePoint takes it whole (SetViewXml). */
export function viewXml(view: ViewDeclaration): string {
  const fields = view.fields.map((name) => `<FieldRef Name="${escapeXml(name)}"/>`).join('');
  return (
    `<View><Query>${view.query}</Query><ViewFields>${fields}</ViewFields>` +
    `<RowLimit Paged="TRUE">${view.rowLimit}</RowLimit></View>`
  );
}
