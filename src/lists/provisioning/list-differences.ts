import type { ListDeclaration } from '../schema/whole';
import { formerDescriptions, formerNames } from './former-words';
import { ownedText } from './owned-text';
import { formPart, type Made } from './made';
import type { PresentList } from './present';
import { ownRowsOnly } from './own-rows-differences';
import type { Aspect, Kept, Plan, Step } from './step';

/** Versions that a list keeps of each row: who changed what is read from them. SharePoint's own standard. */
export const versionLimit = 500;

/** A list that has its English name still is not finished, and nobody's yet. */
export const unfinished = (list: ListDeclaration, have: PresentList | null): boolean =>
  have === null || have.Title === list.name;

/** The list itself. Attachments are turned off while it is being made, never later: SharePoint would delete them. */
export function listDifferences(list: ListDeclaration, have: PresentList | null): Plan {
  if (have === null)
    return {
      steps: [{ kind: 'makeList', list }, ...validationOf(list), ...ownRowsOf(list), { kind: 'nameList', list }],
      kept: [],
    };
  const steps: Step[] = [];
  const kept: Kept[] = [];
  const aspects: Aspect[] = [];
  const properties: Record<string, unknown> = {};
  const own = (aspect: Aspect, property: 'Title' | 'Description', declared: string, empty: readonly string[]): void => {
    const former = aspect === 'name' ? formerNames : formerDescriptions;
    const found = have[property];
    const owned = ownedText(found, declared, empty, former, list.name);
    if (owned === 'kept') kept.push({ list: list.name, part: null, aspect, found });
    if (owned !== 'write') return;
    aspects.push(aspect);
    properties[property] = declared;
  };
  if (unfinished(list, have)) steps.push({ kind: 'nameList', list });
  else own('name', 'Title', list.da, []);
  own('description', 'Description', list.descriptionDa, ['']);
  if (!have.EnableVersioning || have.MajorVersionLimit < versionLimit) {
    aspects.push('versions');
    properties['EnableVersioning'] = true;
    properties['MajorVersionLimit'] = versionLimit;
  }
  if (list.ownRows && have.WriteSecurity !== ownRowsOnly) {
    aspects.push('ownRows');
    properties['WriteSecurity'] = ownRowsOnly;
  }
  if (list.privateRows && have.ReadSecurity !== ownRowsOnly) {
    aspects.push('privateRows');
    properties['ReadSecurity'] = ownRowsOnly;
  }
  if (list.validation && plainFormula(list, have.ValidationFormula) !== plainFormula(list, list.validation.formula)) {
    if (have.ValidationFormula === '') {
      aspects.push('validation');
      properties['ValidationFormula'] = list.validation.formula;
      properties['ValidationMessage'] = list.validation.da;
    } else kept.push({ list: list.name, part: null, aspect: 'validation', found: have.ValidationFormula });
  }
  if (aspects.length > 0) steps.push({ kind: 'changeList', list, aspects, properties });
  return { steps, kept };
}

/** A rule names columns, so that it can be written only after them. */
const validationOf = (list: ListDeclaration): Step[] =>
  list.validation
    ? [
        {
          kind: 'changeList',
          list,
          aspects: ['validation'],
          properties: { ValidationFormula: list.validation.formula, ValidationMessage: list.validation.da },
        },
      ]
    : [];

/** Who may change and see which rows. */
const ownRowsOf = (list: ListDeclaration): Step[] => [
  ...(list.ownRows
    ? [{ kind: 'changeList', list, aspects: ['ownRows'], properties: { WriteSecurity: ownRowsOnly } } as const]
    : []),
  ...(list.privateRows
    ? [{ kind: 'changeList', list, aspects: ['privateRows'], properties: { ReadSecurity: ownRowsOnly } } as const]
    : []),
];

/** A formula as it compares: SharePoint may answer with the names that are shown, and leaves brackets out at will. */
function plainFormula(list: ListDeclaration, formula: string): string {
  const names = new Map(list.fields.map((field) => [field.da, field.name]));
  return formula
    .replace(/\[([^\]]+)\]/g, (_, name: string) => names.get(name) ?? name)
    .replace(/^=|\s/g, '')
    .toLowerCase();
}

/** Sections of SharePoint's own form, where nobody has arranged it. A list just made has its content type the next time. */
export function formDifferences(list: ListDeclaration, have: PresentList | null, made: Made): Plan {
  const type = have && itemType(have);
  if (!list.sections || !type || type.ClientFormCustomFormatter !== '') return { steps: [], kept: [] };
  if (made.has(formPart(list)))
    return { steps: [], kept: [{ list: list.name, part: null, aspect: 'removed', found: '' }] };
  return {
    steps: [{ kind: 'formSections', list, contentTypeId: type.StringId, formatter: formFormatter(list) }],
    kept: [],
  };
}

/** The content type of the list's rows. */
export const itemType = (have: PresentList): PresentList['contentTypes'][number] | undefined =>
  have.contentTypes.find((one) => one.StringId.startsWith('0x01') && !one.StringId.startsWith('0x0120'));

/** Form sections name columns as they are shown. */
export function formFormatter(list: ListDeclaration): string {
  const shown = (name: string): string =>
    name === 'Title' ? list.titleDa : (list.fields.find((field) => field.name === name)?.da ?? name);
  const sections = (list.sections ?? []).map((section) => ({
    displayname: section.da,
    fields: section.fields.map(shown),
  }));
  return JSON.stringify({ headerJSONFormatter: '', footerJSONFormatter: '', bodyJSONFormatter: { sections } });
}
