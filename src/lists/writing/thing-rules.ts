import { visible } from '../problems/clean-text';
import type { Activity, Area, Delivery, Plan, PlanItem } from '../../plan/plan';
import type {
  ActivityChange,
  AreaChange,
  DeliveryChange,
  ItemChange,
  NewActivity,
  NewArea,
  NewDelivery,
  NewItem,
} from '../repository';
import type { RowReader } from '../row-reader';
import type { ListDeclaration } from '../schema';
import type { RowValues } from '../values';

/** The parts of a plan that are changed and added, by the name that changes and results call them. */
export interface Things {
  readonly item: { readonly thing: PlanItem; readonly change: ItemChange; readonly added: NewItem };
  readonly activity: { readonly thing: Activity; readonly change: ActivityChange; readonly added: NewActivity };
  readonly area: { readonly thing: Area; readonly change: AreaChange; readonly added: NewArea };
  readonly delivery: { readonly thing: Delivery; readonly change: DeliveryChange; readonly added: NewDelivery };
}
export type ThingKind = keyof Things;

/** What of the plan a thing's place hangs on. */
export type PlanAround = Pick<Plan, 'areas' | 'activities' | 'items' | 'deliveries' | 'documentDate'>;

export const nothingAround: PlanAround = { areas: [], activities: [], items: [], deliveries: [], documentDate: null };

/** How one kind of thing is written and read. All pure. */
export interface ThingRules<Kind extends ThingKind> {
  readonly list: ListDeclaration;
  /** The columns that each field of a change writes; what is read out of one is written with it. */
  readonly columns: Readonly<Record<keyof Things[Kind]['change'], readonly string[]>>;
  /** The thing as it would be with the change alone. */
  changed(base: Things[Kind]['thing'], change: Things[Kind]['change'], plan: PlanAround): Things[Kind]['thing'];
  /** All of its columns but those that are the row's own. */
  values(thing: Things[Kind]['thing']): RowValues;
  read(row: RowReader, plan: PlanAround, key: string): Things[Kind]['thing'];
  /** What the number of a new one begins with, the numbers that have been given, and its place where none is said. */
  keyStart(added: Things[Kind]['added'], plan: PlanAround): string;
  keysIn(plan: PlanAround): readonly string[];
  made(added: Things[Kind]['added'], key: string, plan: PlanAround): Things[Kind]['thing'];
  /** Words and what a person would call them: empty ones are refused. */
  required(thing: Things[Kind]['thing']): string;
  /** The words of its periods by the field of a change. */
  periods(change: Things[Kind]['change']): readonly (string | null | undefined)[];
}

/** A text as it is kept: without signs that nobody can see, and without empty ends. */
export const cleanText = (text: string): string => visible(text).trim();
export const cleanOrNull = (text: string | null): string | null => (text === null ? null : cleanText(text) || null);
export const cleanLines = (lines: readonly string[]): string[] =>
  lines
    .flatMap((line) => visible(line).split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The fields of a change that are said; a field that is there and undefined says nothing. */
export const said = <T extends object>(change: T): Partial<T> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>;
