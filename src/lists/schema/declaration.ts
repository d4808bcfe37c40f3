// What one declaration says of a list. Provisioning, row schemas, types, the data dictionary and the tests follow from it
// (DESIGN.md "The data", docs/decisions/0007-lists.md).

/** `date` is a day without a time, `moment` a day with one, `person` somebody that SharePoint knows. */
export type FieldType = 'text' | 'note' | 'number' | 'date' | 'moment' | 'choice' | 'boolean' | 'person';

export interface FieldDeclaration {
  /** Internal name, English and ASCII; never changes. */
  readonly name: string;
  readonly type: FieldType;
  readonly da: string;
  readonly en: string;
  /** The sentence under the field in SharePoint's own form. */
  readonly descriptionDa: string;
  readonly descriptionEn: string;
  readonly choices?: readonly string[];
  /** What SharePoint stores and shows for each choice, in Danish. A column without them stores the choices themselves. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly indexed?: boolean;
  /** Enforced by SharePoint, which also makes it indexed. Any number of rows may leave it empty. */
  readonly unique?: boolean;
  readonly required?: boolean;
  /** Left out of the default view: keys and figures that only the product needs. */
  readonly hidden?: boolean;
  /** Bounds of a number, both included. */
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
  /** As SharePoint stores it: for a choice with labels its label; "1" or "0" for yes or no; "[today]" for a day. */
  readonly defaultValue?: string;
  /** Column formatting (schema v2) as the object that is written, as JSON, to the column's CustomFormatter. */
  readonly formatter?: unknown;
  /** Only the product writes it: it stands in no form. */
  readonly writer?: 'service';
  /** The product does without it where a site has yet to get it: it is not missed, and what would stand in it is not kept. */
  readonly optional?: true;
  /** Of a person: name and sign-in name are read with the row. */
  readonly named?: true;
}

/** A view that provisioning makes. Its filter begins with an indexed column, so that no list is too long for it. */
export interface ViewDeclaration {
  /** English and ASCII; the view's address, and its name until it is shown one. */
  readonly name: string;
  readonly da: string;
  readonly en: string;
  /** What is in it, for the data dictionary. */
  readonly descriptionDa: string;
  /** Internal names; "LinkTitle" is the title that opens the row. */
  readonly fields: readonly string[];
  /** CAML, as it stands inside <Query>; empty for all rows. */
  readonly query: string;
  readonly rowLimit: number;
  readonly default?: boolean;
  /** Who it is meant for, in Danish. */
  readonly forWhom?: string;
}

/** A part of SharePoint's own form. */
export interface SectionDeclaration {
  readonly da: string;
  readonly en: string;
  readonly fields: readonly string[];
}

/** A rule that SharePoint holds for every row, also in its own form and grid. */
export interface ValidationDeclaration {
  /** Names columns by internal name, and only types that a formula may read; empty columns let a row through. */
  readonly formula: string;
  readonly da: string;
  readonly en: string;
}

/** What the product asks of a list: the columns it filters and sorts by, the one that narrows first. */
export interface QueryDeclaration {
  readonly why: string;
  readonly filter: readonly string[];
  readonly sort?: readonly string[];
}

export interface ListDeclaration {
  /** Last part of the list's address, and its name until it is shown one: English and ASCII. */
  readonly name: string;
  readonly da: string;
  readonly en: string;
  readonly descriptionDa: string;
  readonly descriptionEn: string;
  /** What the built-in Title column is called, and the sentence under it. */
  readonly titleDa: string;
  readonly titleEn: string;
  readonly titleDescriptionDa: string;
  readonly titleDescriptionEn: string;
  readonly fields: readonly FieldDeclaration[];
  readonly validation?: ValidationDeclaration;
  readonly views: readonly ViewDeclaration[];
  readonly sections?: readonly SectionDeclaration[];
  /** Only the service writes rows; everybody else reads. */
  readonly service?: true;
  /** Everybody who may read adds rows of their own, and changes no others. */
  readonly ownRows?: true;
  /** Each row is seen by who made it and by owners of the site alone, whoever may read the list. */
  readonly privateRows?: true;
  /** A library of files, with SharePoint's own columns and view. It stands beside "Lists". */
  readonly library?: true;
  readonly queries: readonly QueryDeclaration[];
}

type More = Partial<Omit<FieldDeclaration, 'name' | 'type' | 'da' | 'en' | 'descriptionDa' | 'descriptionEn'>>;
type Named<Name extends string, Type extends FieldType> = FieldDeclaration & {
  readonly name: Name;
  readonly type: Type;
};

/** A column. `names` are its Danish and English names, `says` the sentences under it. */
export const field = <const Name extends string, const Type extends FieldType, const Rest extends More = object>(
  name: Name,
  type: Type,
  [da, en]: readonly [da: string, en: string],
  [descriptionDa, descriptionEn]: readonly [da: string, en: string],
  more?: Rest,
): Named<Name, Type> & Rest =>
  ({ name, type, da, en, descriptionDa, descriptionEn, ...more }) as Named<Name, Type> & Rest;

/** Keeps the declaration's own type, from which the type of its rows is read. */
export const list = <const Declaration extends ListDeclaration>(declaration: Declaration): Declaration => declaration;

/** The name under which SharePoint's REST API reads and writes a column's value: of a person it is the id. */
export const columnOf = (declared: FieldDeclaration): string =>
  declared.type === 'person' ? `${declared.name}Id` : declared.name;

/**
 * The code of a choice, from the word that SharePoint stores or from the code itself, which earlier versions stored and a
 * person may have written; signs around it and the size of its letters make no difference. Null for anything else.
 */
export function choiceOf<Code extends string>(
  { choices, labels }: { readonly choices: readonly Code[]; readonly labels?: Readonly<Record<string, string>> },
  stored: unknown,
): Code | null {
  if (typeof stored !== 'string') return null;
  const plain = (text: string | undefined): string | undefined => text?.trim().toLocaleLowerCase('da');
  const said = plain(stored);
  return choices.find((code) => plain(code) === said || plain(labels?.[code]) === said) ?? null;
}

/** Stored words of a choice column, in order. */
export const storedChoices = (declared: FieldDeclaration): readonly string[] =>
  (declared.choices ?? []).map((choice) => declared.labels?.[choice] ?? choice);
