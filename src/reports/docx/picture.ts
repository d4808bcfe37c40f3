import type { Picture } from './blocks';
import { inlineDrawing, officeRelations } from './drawing';
import { drawnOf } from './emf/read-svg';
import { metafile } from './emf/metafile';
import type { SectionRoom } from './section-room';
import { documentPart, office, type WordPackage } from './word-package';
import { element, type XmlElement } from './xml-tree';

const uri = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

/** Twentieths of a point in a px of 1/96 inch. */
const twips = 15;
/** In px, what a heading, the line below it and the space around the picture take of a page. */
const above = 100;
/** In px: a page that holds less is mostly margin, and the picture goes over to the next. */
const least = 300;

/** Draws the picture as wide as the text, each of its sheets by itself and no higher than fits below a heading. */
export function pictureDrawings({ sheets }: Picture, room: SectionRoom, word: WordPackage): XmlElement[] {
  const height = Math.max(least, Math.floor(room.height / twips) - above);
  return sheets({ width: Math.floor(room.width / twips), height }).map(({ svg, width, height: high, description }) => {
    let n = 1;
    while (word.names.includes(`word/media/fremdrift${n}.emf`)) n++;
    const file = `word/media/fremdrift${n}.emf`;
    word.addPicture(file, 'image/x-emf', metafile(drawnOf(svg), { width, height: high }));
    const id = word.relate(documentPart, `${office}/image`, `media/fremdrift${n}.emf`);
    const extent = { cx: Math.round(width * twips * 635), cy: Math.round(high * twips * 635) };
    return inlineDrawing({
      width: width * twips,
      height: high * twips,
      name: `Billede ${n}`,
      description,
      uri,
      content: element('pic:pic', { 'xmlns:pic': uri }, [
        element('pic:nvPicPr', {}, [
          element('pic:cNvPr', { id: 0, name: `Billede ${n}`, descr: description }),
          element('pic:cNvPicPr'),
        ]),
        element('pic:blipFill', {}, [
          element('a:blip', { 'xmlns:r': officeRelations, 'r:embed': id }),
          element('a:stretch', {}, [element('a:fillRect')]),
        ]),
        element('pic:spPr', {}, [
          element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', extent)]),
          element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
        ]),
      ]),
    });
  });
}
