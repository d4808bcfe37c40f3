// What a report says, as a document's pieces before they are Word's: headings, paragraphs, lists, tables, charts, pictures.

export type Block =
  | {
      readonly kind: 'heading';
      /** 1 is the level below the heading that the place stands under. */
      readonly level: 1 | 2;
      readonly text: string;
    }
  /** Line breaks within the text are kept. */
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | Table
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'picture'; readonly picture: Picture };

export interface Table {
  readonly kind: 'table';
  /** Its title for those who do not see it; above the table where `captioned`: a heading or sentence may say enough. */
  readonly title: string;
  readonly captioned?: boolean;
  readonly columns: readonly {
    readonly head: string;
    /** Its part of the width, in relation to the others. */
    readonly width: number;
    readonly align?: 'right';
  }[];
  /** A cell is its paragraphs; the second and following are set smaller. */
  readonly rows: readonly (readonly (readonly string[])[])[];
}

/** Columns with their figures written on them, and a line for what is aimed at. */
export interface Chart {
  readonly title: string;
  /** The whole of what the chart shows, in words: for those who do not see it. */
  readonly description: string;
  readonly valueName: string;
  readonly points: readonly { readonly label: string; readonly value: number }[];
  readonly target: { readonly name: string; readonly value: number } | null;
  /** Where the axis ends; null: Word decides. */
  readonly top: number | null;
}

/** A drawing that is made for the room it gets; it may take several sheets. */
export interface Picture {
  /** In px of 1/96 inch; each with what is said to those who do not see it. */
  readonly sheets: (room: { readonly width: number; readonly height: number }) => readonly {
    readonly svg: string;
    readonly width: number;
    readonly height: number;
    readonly description: string;
  }[];
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
