import type { Say, TextKey } from '../../text/text';
import { storedChoices, type FieldDeclaration, type ListDeclaration, type ViewDeclaration } from './declaration';

/** The data dictionary as Markdown: each list, each of its columns, its views and rules, in the words of `say`. Pure. */
export function dataDictionary(lists: readonly ListDeclaration[], say: Say): string {
  const inDanish = say.locale === 'da';
  const nameOf = (named: { readonly da: string; readonly en: string }): string => (inDanish ? named.da : named.en);
  return [
    `# ${say('dictionary.title')}`,
    say('dictionary.intro'),
    say('dictionary.own'),
    `## ${say('dictionary.contents')}`,
    lists.map((list) => `- [${nameOf(list)}](#${anchorOf(nameOf(list))})`).join('\n'),
    ...lists.flatMap((list) => listPage(list, say, nameOf)),
  ]
    .join('\n\n')
    .concat('\n');
}

type NameOf = (named: { readonly da: string; readonly en: string }) => string;

function listPage(list: ListDeclaration, say: Say, nameOf: NameOf): string[] {
  const inDanish = say.locale === 'da';
  const title: FieldDeclaration = {
    name: 'Title',
    type: 'text',
    da: list.titleDa,
    en: list.titleEn,
    descriptionDa: list.titleDescriptionDa,
    descriptionEn: list.titleDescriptionEn,
    required: true,
  };
  const shownNames = new Map([title, ...list.fields].map((field) => [field.name, nameOf(field)]));
  const heads = (['field', 'name', 'type', 'rules', 'says'] as const).map((part) => say(`dictionary.${part}Head`));
  return [
    `## ${nameOf(list)}`,
    inDanish ? list.descriptionDa : list.descriptionEn,
    `${say('dictionary.address')}: \`${list.library ? '' : 'Lists/'}${list.name}\`. ${say(`dictionary.${writersOf(list)}`)}`,
    `### ${say('dictionary.fields')}`,
    table(
      heads,
      [title, ...list.fields].map((field) => fieldLine(field, say, nameOf)),
    ),
    ...(list.validation ? [`### ${say('dictionary.rule')}`, inDanish ? list.validation.da : list.validation.en] : []),
    ...(list.views.length === 0
      ? []
      : [`### ${say('dictionary.views')}`, list.views.map((view) => viewLine(view, say, nameOf)).join('\n')]),
    ...(list.sections
      ? [
          `### ${say('dictionary.sections')}`,
          list.sections
            .map((part) => `- ${nameOf(part)}: ${part.fields.map((name) => shownNames.get(name) ?? name).join(', ')}.`)
            .join('\n'),
        ]
      : []),
  ];
}

const writersOf = (list: ListDeclaration) =>
  list.privateRows
    ? 'privateRows'
    : list.service
      ? 'service'
      : list.ownRows
        ? 'ownRows'
        : list.library
          ? 'library'
          : 'people';

function fieldLine(field: FieldDeclaration, say: Say, nameOf: NameOf): string[] {
  const inDanish = say.locale === 'da';
  const says = inDanish ? field.descriptionDa : field.descriptionEn;
  return [
    nameOf(field),
    `\`${field.name}\``,
    say(`dictionary.type.${field.type}`),
    rulesOf(field, say).join(', '),
    [says, choicesOf(field, say)].filter((part) => part !== '').join(' '),
  ];
}

function rulesOf(field: FieldDeclaration, say: Say): string[] {
  const flag = (on: boolean | undefined, key: TextKey): string[] => (on ? [say(key)] : []);
  const figure = (n: number | undefined, key: TextKey): string[] => (n === undefined ? [] : [say(key, { n })]);
  const value = field.type === 'boolean' ? say(field.defaultValue === '1' ? 'dictionary.yes' : 'dictionary.no') : null;
  return [
    ...flag(field.required, 'dictionary.required'),
    ...flag(field.unique, 'dictionary.unique'),
    // A unique column is indexed by that.
    ...flag(field.indexed && !field.unique, 'dictionary.indexed'),
    ...figure(field.min, 'dictionary.min'),
    ...figure(field.max, 'dictionary.max'),
    ...flag(field.decimals === 0, 'dictionary.whole'),
    ...(field.defaultValue === undefined ? [] : [say('dictionary.default', { value: value ?? field.defaultValue })]),
    ...flag(field.writer === 'service', 'dictionary.writer'),
  ];
}

const choicesOf = (field: FieldDeclaration, say: Say): string =>
  field.choices ? say('dictionary.choices', { choices: storedChoices(field).join(', ') }) : '';

function viewLine(view: ViewDeclaration, say: Say, nameOf: NameOf): string {
  const facts = [
    ...(view.default ? [say('dictionary.viewDefault')] : []),
    ...(view.forWhom === undefined ? [] : [say('dictionary.viewFor', { who: view.forWhom })]),
    say('dictionary.viewRows', { n: view.rowLimit }),
  ];
  return `- **${nameOf(view)}** (\`${view.name}.aspx\`; ${facts.join('; ')}): ${view.descriptionDa}`;
}

/** A bar or a line break in a cell would end it. */
const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (heads: readonly string[], lines: readonly string[][]): string =>
  [row(heads), row(heads.map(() => '---')), ...lines.map(row)].join('\n');

/** The address that Markdown gives a heading: small letters, no signs, hyphens for spaces. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replace(/ /g, '-');
