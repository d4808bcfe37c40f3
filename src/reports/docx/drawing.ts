import { element, type XmlElement } from './xml-tree';

const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** English Metric Units in a twentieth of a point. */
const emuOfTwip = 635;

export interface Drawn {
  /** Twentieths of a point. */
  readonly width: number;
  readonly height: number;
  readonly name: string;
  /** What is said to those who do not see it. */
  readonly description: string;
  /** The kind of what is drawn, as a namespace, and the element that points to it. */
  readonly uri: string;
  readonly content: XmlElement;
}

/** A thing drawn in line with the text. Its number is given when the document is whole (`numberDrawings`). */
export function inlineDrawing({ width, height, name, description, uri, content }: Drawn): XmlElement {
  const extent = { cx: Math.round(width * emuOfTwip), cy: Math.round(height * emuOfTwip) };
  return element('w:drawing', {}, [
    element(
      'wp:inline',
      {
        'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
        distT: 0,
        distB: 0,
        distL: 0,
        distR: 0,
      },
      [
        element('wp:extent', extent),
        element('wp:docPr', { id: 0, name, descr: description }),
        element('wp:cNvGraphicFramePr'),
        element('a:graphic', { 'xmlns:a': drawingNamespace }, [element('a:graphicData', { uri }, [content])]),
      ],
    ),
  ]);
}
