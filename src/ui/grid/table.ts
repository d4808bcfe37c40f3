import type { PlanChange } from '../../lists/repository';
import type { LocalDate, Plan } from '../../plan/plan';
import type { Say, TextKey } from '../../text/text';
import type { ThingKind } from '../edit/things';

/** Texts of a row's cells by their column. */
export type Cells = Readonly<Record<string, string>>;

/** Why a cell is not saved. A warning is a text that could stand but means nothing; a refusal must not stand at all. */
export interface CellProblem {
  readonly level: 'warning' | 'refusal';
  readonly message: string;
  /** What was probably meant. */
  readonly suggestion: string | null;
}

/** What cells are read and written with: the plan as it is, the language, the day. */
export interface TableContext {
  readonly plan: Plan;
  readonly say: Say;
  readonly today: LocalDate;
}

export interface Column {
  readonly id: string;
  readonly label: TextKey;
  readonly width: number;
  /** The words that a person chooses among; null for any text. */
  readonly choices: readonly string[] | null;
  /** Several lines can be typed. */
  readonly lines?: boolean;
  /** Null for what cannot be typed. Gets the cells of the row as they stand. */
  readonly check: ((text: string) => CellProblem | null) | null;
}

export interface GridThing {
  readonly key: string;
}

/** One kind of rows: its columns, how a thing stands in them, and what changed cells write. */
export interface Table<T extends GridThing> {
  readonly kind: Extract<ThingKind, 'item' | 'activity'>;
  readonly columns: readonly Column[];
  /** All cells of a thing, as text. */
  readonly read: (thing: T) => Cells;
  /** What follows from the others: the cells that are shown and not typed. */
  readonly derived: (cells: Cells) => Cells;
  /** Cells of a new row below one with these. */
  readonly blank: (above: Cells | null) => Cells;
  /** Columns without which a new row is none. */
  readonly required: readonly string[];
  /** Columns that say nothing by themselves: a new row with only these is empty. */
  readonly given: readonly string[];
  readonly change: (base: T, cells: Cells) => PlanChange;
  readonly add: (cells: Cells) => PlanChange;
  /** What a row is called. */
  readonly name: (cells: Cells) => string;
}
