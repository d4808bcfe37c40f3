import type { Say, TextKey } from '../../text/text';
import { allLists } from '../schema/whole';
import type { Aspect, Kept, Step } from './step';

/** Each difference in words, one sentence for each thing that a person would see: not for each request. */
export function saySteps(steps: readonly Step[], say: Say): string[] {
  const missing = new Set(steps.flatMap((step) => (step.kind === 'makeList' ? [step.list.name] : [])));
  const views = new Set(
    steps.flatMap((step) => (step.kind === 'addView' ? [viewKey(step.list.name, step.view.name)] : [])),
  );
  const told = steps.flatMap((step): string[] => {
    // Of a list that is missing, its columns and views need not be told.
    // Who may write a list of the service's is told of a new one too.
    const always = step.kind === 'makeList' || step.kind === 'ownRights';
    if ('list' in step && missing.has(step.list.name) && !always) return [];
    if (step.kind === 'nameView' && views.has(viewKey(step.list.name, step.view.name))) return [];
    const words = sayStep(step, say);
    return words === null ? [] : [words];
  });
  return [...new Set(told)];
}

const viewKey = (list: string, view: string): string => `${list}/${view}`;

const shown = (say: Say, names: { readonly da: string; readonly en: string }): string => names[say.locale];

function sayStep(step: Step, say: Say): string | null {
  const list = 'list' in step ? shown(say, step.list) : '';
  switch (step.kind) {
    case 'makeList':
    case 'nameList':
    case 'formSections':
      return say(`provisioning.step.${step.kind}`, { list });
    case 'ownRights':
    case 'give':
    case 'lower':
      return say(step.list.ownRows ? 'provisioning.step.ownRows' : 'provisioning.step.ownRights', { list });
    case 'addField':
      return say('provisioning.step.addField', { list, field: shown(say, step.field) });
    case 'hideInForms':
      return say('provisioning.step.hideInForms', { list, field: columnName(step.list.name, step.field, say) });
    case 'changeField':
      return say('provisioning.step.changeField', {
        list,
        field: columnName(step.list.name, step.field, say),
        aspects: aspectWords(step.aspects, say),
      });
    case 'changeList':
      return say('provisioning.step.changeList', { list, aspects: aspectWords(step.aspects, say) });
    case 'addView':
      return say('provisioning.step.view', { list, view: shown(say, step.view) });
    case 'nameView':
      return say('provisioning.step.nameView', { list, view: shown(say, step.view) });
    case 'fillView':
      return null;
    case 'makeGroup':
      return say('provisioning.step.makeGroup', { group: step.group.name });
    case 'giveSite':
    case 'describeGroup':
      return say('provisioning.step.describeGroup', { group: step.group.name });
    case 'ensureService':
      return say('provisioning.step.service', { login: step.login });
  }
}

const aspectKey = (aspect: Aspect): TextKey => `provisioning.aspect.${aspect}`;

const aspectWords = (aspects: readonly Aspect[], say: Say): string =>
  [...new Set(aspects)].map((aspect) => say(aspectKey(aspect))).join(', ');

/** What the site's own people changed and what was left alone, in words. */
export function sayKept(kept: Kept, say: Say): string {
  const declared = allLists.find((one) => one.name === kept.list);
  const list = declared ? shown(say, declared) : kept.list;
  if (kept.aspect === 'rights') return say('provisioning.kept.rights', { group: kept.part ?? '' });
  const part = kept.part === null ? '' : columnName(kept.list, kept.part, say);
  if (kept.aspect === 'service') return say('provisioning.kept.service', { lists: shownLists(kept.found, say) });
  if (kept.aspect === 'removed') return sayRemoved(kept.list, list, kept.part, say);
  if (kept.aspect === 'type') return say('provisioning.kept.type', { list, part, found: kept.found });
  if (kept.aspect === 'unique') return say('provisioning.kept.unique', { list, part });
  const values = { list, part, aspect: say(aspectKey(kept.aspect)), found: kept.found };
  return say(kept.part === null ? 'provisioning.kept.list' : 'provisioning.kept.part', values);
}

/** What a report names (`nameOf`), as it is shown: "Aktiviteter", "Aktiviteter, Til", a group by its own name. */
export function sayMade(name: string, say: Say): string {
  const list = allLists.find((one) => name === one.name || name.startsWith(`${one.name}/`));
  if (!list) return name;
  const part = name.slice(list.name.length + 1);
  if (part === '') return shown(say, list);
  const view = list.views.find((one) => one.name === part);
  return `${shown(say, list)}, ${view ? shown(say, view) : columnName(list.name, part, say)}`;
}

const shownLists = (names: string, say: Say): string =>
  names
    .split(' ')
    .map((name) => allLists.find((one) => one.name === name))
    .flatMap((list) => (list ? [shown(say, list)] : []))
    .join(', ');

/** A view, a column's formatting or the form sections that a person took away. */
function sayRemoved(name: string, list: string, part: string | null, say: Say): string {
  if (part === null) return say('provisioning.kept.form', { list });
  const view = allLists.find((one) => one.name === name)?.views.find((one) => one.name === part);
  if (view) return say('provisioning.kept.view', { list, view: shown(say, view) });
  return say('provisioning.kept.formatting', { list, part: columnName(name, part, say) });
}

/** A column as it is shown; the built-in title by the name that the list gives it. */
function columnName(list: string, field: string, say: Say): string {
  const declared = allLists.find((one) => one.name === list);
  if (field === 'Title' && declared) return say.locale === 'da' ? declared.titleDa : declared.titleEn;
  const column = declared?.fields.find((one) => one.name === field);
  return column ? shown(say, column) : field;
}
