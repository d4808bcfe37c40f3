import { createSay } from '../../text/text';
import type { RowProblem } from '../repository';
import type { ListDeclaration } from '../schema';
import { withoutCpr } from './clean-text';

/** What can be wrong with a row that a person edited by hand; each has its sentences in src/text/words/lists.json. */
export const problemKinds = [
  'type',
  'choice',
  'period',
  'required',
  'noTitle',
  'noNumber',
  'sameNumber',
  'sameWords',
  'noArea',
  'noActivity',
  'noPlan',
  'withoutArea',
  'backwards',
  'datesDiffer',
  'textsDiffer',
  'recurrence',
  'cpr',
  'long',
  'noColumn',
  'noPlace',
  'noFigure',
  'rule',
  'sameRule',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** Tells of one row; `value` is what the person wrote, never a CPR number, and `other` the row it clashes with. */
export type Report = (rowId: number, field: string, kind: ProblemKind, value?: string, other?: number) => void;

const [da, en] = [createSay('da'), createSay('en')];
const mostShown = 80;

/** `urlOf` gives the address of the row's own form. */
export function reporter(
  list: ListDeclaration,
  problems: RowProblem[],
  urlOf: (list: string, id: number) => string,
): Report {
  return (rowId, field, kind, value = '', other = 0) => {
    const named = list.fields.find(({ name }) => name === field);
    const shown = withoutCpr(value).text;
    const cut = shown.length > mostShown ? `${shown.slice(0, mostShown)}…` : shown;
    const say = (words: typeof da, listName: string, fieldName: string): string =>
      words(`lists.problem.${kind}`, { list: listName, row: rowId, field: fieldName, value: cut, other });
    problems.push({
      list: list.name,
      rowId,
      field,
      kind,
      da: say(da, list.da, named?.da ?? list.titleDa),
      en: say(en, list.en, named?.en ?? list.titleEn),
      url: urlOf(list.name, rowId),
    });
  };
}
