// What a picture is made of when it is no longer SVG and not yet a metafile: areas, lines and words, in px from the upper left.

export type Point = readonly [x: number, y: number];

export type Drawn =
  | { readonly kind: 'area'; readonly points: readonly Point[]; readonly colour: string }
  | { readonly kind: 'line'; readonly points: readonly Point[]; readonly colour: string; readonly width: number }
  | {
      readonly kind: 'words';
      /** Where they begin, on their baseline. */
      readonly at: Point;
      readonly text: string;
      readonly look: LetterLook;
      readonly colour: string;
      /** Of the edge that keeps lines from running through them; null: none. */
      readonly halo: string | null;
    };

export interface LetterLook {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}
