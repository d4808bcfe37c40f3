import { storedChoices, type FieldDeclaration, type ListDeclaration } from '../schema/whole';
import { formatterOf, sharePointTypes } from './field-xml';
import { formerChoices, formerDescriptions, formerNames } from './former-words';
import { unfinished } from './list-differences';
import { formatPart, type Made } from './made';
import { ownedText } from './owned-text';
import type { PresentField, PresentList } from './present';
import type { Aspect, Kept, Plan, Step } from './step';

/** What SharePoint calls the built-in title before anybody names it. */
const plainTitles = ['Title', 'Titel'];

/** Gathers what must be written to one column. */
class Changes {
  readonly aspects: Aspect[] = [];
  readonly kept: Kept[] = [];
  readonly properties: Record<string, unknown> = {};

  constructor(
    readonly list: ListDeclaration,
    readonly name: string,
    readonly have: PresentField,
  ) {}

  write(aspect: Aspect, properties: Readonly<Record<string, unknown>>): void {
    this.aspects.push(aspect);
    Object.assign(this.properties, properties);
  }

  words(title: string, description: string, plain: readonly string[]): void {
    const key = `${this.list.name}/${this.name}`;
    const name = ownedText(this.have.Title, title, plain, formerNames, key);
    if (name === 'write') this.write('name', { Title: title });
    if (name === 'kept') this.leave('name', this.have.Title);
    const about = ownedText(this.have.Description, description, [''], formerDescriptions, key);
    if (about === 'write') this.write('description', { Description: description });
    if (about === 'kept') this.leave('description', this.have.Description);
  }

  leave(aspect: Kept['aspect'], found: string): void {
    this.kept.push({ list: this.list.name, part: this.name, aspect, found });
  }

  steps(): Step[] {
    const { list, name: field, aspects, properties } = this;
    return aspects.length === 0 ? [] : [{ kind: 'changeField', list, field, aspects, properties }];
  }
}

/** The built-in title: its Danish name and the sentence under it. */
export function titleDifferences(list: ListDeclaration, have: PresentList | null): Plan {
  const title = have?.fields.find((field) => field.InternalName === 'Title');
  if (have === null) {
    const properties = { Title: list.titleDa, Description: list.titleDescriptionDa };
    return {
      steps: [{ kind: 'changeField', list, field: 'Title', aspects: ['name', 'description'], properties }],
      kept: [],
    };
  }
  if (!title) return { steps: [], kept: [] };
  const changes = new Changes(list, 'Title', title);
  changes.words(list.titleDa, list.titleDescriptionDa, plainTitles);
  return { steps: changes.steps(), kept: changes.kept };
}

/** The declared columns. One of a person's own is not looked at. */
export function fieldDifferences(list: ListDeclaration, have: PresentList | null, made: Made): Plan {
  const plans = list.fields.map((field): Plan => {
    const present = have?.fields.find((one) => one.InternalName === field.name);
    if (!present)
      return { steps: [{ kind: 'addField', list, field, shown: shownAtOnce(list, field, have) }], kept: [] };
    return differencesOf(list, field, present, made);
  });
  return { steps: plans.flatMap((plan) => plan.steps), kept: plans.flatMap((plan) => plan.kept) };
}

const shownAtOnce = (list: ListDeclaration, field: FieldDeclaration, have: PresentList | null): boolean =>
  !field.hidden && unfinished(list, have);

function differencesOf(list: ListDeclaration, field: FieldDeclaration, have: PresentField, made: Made): Plan {
  const changes = new Changes(list, field.name, have);
  if (have.TypeAsString !== sharePointTypes[field.type]) {
    // Its values are a person's; a column that cannot be used is said, never converted.
    changes.leave('type', have.TypeAsString);
    return { steps: [], kept: changes.kept };
  }
  changes.words(field.da, field.descriptionDa, []);
  const former = formerChoices[`${list.name}/${field.name}`] ?? [];
  const left = have.choices.filter((choice) => !former.includes(choice));
  const missing = storedChoices(field).filter((choice) => !left.includes(choice));
  if (missing.length > 0 || left.length < have.choices.length)
    changes.write('choices', { Choices: [...left, ...missing] });
  if (field.required && !have.Required) changes.write('required', { Required: true });
  if ((field.indexed || field.unique) && !have.Indexed) changes.write('indexed', { Indexed: true });
  if (field.min !== undefined && have.min === null) changes.write('bounds', { MinimumValue: field.min });
  if (field.max !== undefined && have.max === null) changes.write('bounds', { MaximumValue: field.max });
  const formatter = formatterOf(field);
  if (formatter !== '' && have.CustomFormatter === '') {
    if (made.has(formatPart(list, field))) changes.leave('removed', '');
    else changes.write('formatter', { CustomFormatter: formatter });
  }
  // By itself: SharePoint refuses it where two rows have the same value, and all else is to be done nevertheless.
  const unique: Step[] =
    field.unique && !have.EnforceUniqueValues
      ? [
          {
            kind: 'changeField',
            list,
            field: field.name,
            aspects: ['unique'],
            properties: { Indexed: true, EnforceUniqueValues: true },
          },
        ]
      : [];
  const hide: Step[] =
    field.writer === 'service'
      ? [
          ...(have.inNewForm ? [{ kind: 'hideInForms', list, field: field.name, form: 'new' } as const] : []),
          ...(have.inEditForm ? [{ kind: 'hideInForms', list, field: field.name, form: 'edit' } as const] : []),
        ]
      : [];
  return { steps: [...changes.steps(), ...unique, ...hide], kept: changes.kept };
}
