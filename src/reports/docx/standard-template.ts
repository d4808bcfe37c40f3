import type { Say } from '../../text/text';
import type { PartPlace } from './places';
import { documentPart, office, wordNamespace, WordPackage } from './word-package';
import { element, type XmlElement } from './xml-tree';

const word2006 = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const val = (name: string, value: string | number): XmlElement => element(name, { 'w:val': value });
const ink = '1B3A57';

/** Twentieths of a point. */
const a4 = { short: 11906, long: 16838, margin: 1134 };

/**
 * The template that reports are made in where the municipality has none of its own: A4, true heading styles, page numbers,
 * the language of the text, and the appendix lying down. It has the same named places as any other template, so that
 * there is one way to make a report. `parts` says which headings it has.
 */
export function standardTemplate(parts: readonly PartPlace[], say: Say): WordPackage {
  const word = WordPackage.empty();
  word.relate('', `${office}/officeDocument`, documentPart);
  const body = element('w:body');
  word.add(
    documentPart,
    `${word2006}.document.main+xml`,
    element('w:document', { 'xmlns:w': wordNamespace, 'xmlns:r': office }, [body]),
  );
  word.add('word/styles.xml', `${word2006}.styles+xml`, styles(say));
  word.relate(documentPart, `${office}/styles`, 'styles.xml');
  word.add('word/settings.xml', `${word2006}.settings+xml`, settings);
  word.relate(documentPart, `${office}/settings`, 'settings.xml');
  const footerId = addFooter(word, 1, a4.short, say);

  const part = (name: PartPlace): XmlElement[] => [para(say(`word.part.${name}`), 'Heading1'), para(`{{${name}}}`)];
  const appendix = parts.includes('tidsplan') ? part('tidsplan') : [];
  body.children = [
    para('{{organisation}}', 'Organisation'),
    para('{{titel}}', 'Title'),
    para(`{{siden}}. ${say('word.asOf', { date: '{{dato}}' })}`, 'Subtitle'),
    ...parts.filter((name) => name !== 'tidsplan').flatMap(part),
    ...(appendix.length === 0
      ? []
      : [element('w:p', {}, [element('w:pPr', {}, [val('w:pStyle', 'SectionEnd'), section(footerId, false)])])]),
    ...appendix,
    appendix.length === 0 ? section(footerId, false) : section(addFooter(word, 2, a4.long, say), true),
  ];
  return word;
}

const para = (text: string, style?: string): XmlElement =>
  element('w:p', {}, [
    style === undefined ? null : element('w:pPr', {}, [val('w:pStyle', style)]),
    element('w:r', {}, [element('w:t', { 'xml:space': 'preserve' }, [text])]),
  ]);

function section(footerId: string, lying: boolean): XmlElement {
  const { short, long, margin } = a4;
  const sides = { 'w:top': margin, 'w:right': margin, 'w:bottom': margin, 'w:left': margin };
  return element('w:sectPr', {}, [
    element('w:footerReference', { 'w:type': 'default', 'r:id': footerId }),
    lying
      ? element('w:pgSz', { 'w:w': long, 'w:h': short, 'w:orient': 'landscape' })
      : element('w:pgSz', { 'w:w': short, 'w:h': long }),
    element('w:pgMar', { ...sides, 'w:header': 567, 'w:footer': 567, 'w:gutter': 0 }),
  ]);
}

function addFooter(word: WordPackage, n: number, page: number, say: Say): string {
  word.add(`word/footer${n}.xml`, `${word2006}.footer+xml`, footer(page - 2 * a4.margin, say));
  return word.relate(documentPart, `${office}/footer`, `footer${n}.xml`);
}

/** "Udviklingsplan …        Side 2 af 7": the numbers are fields, which Word counts when it shows the page. */
function footer(width: number, say: Say): XmlElement {
  const [before = '', between = '', after = ''] = say('word.page', { n: '\u0000', of: '\u0000' }).split('\u0000');
  const run = (...children: XmlElement[]): XmlElement => element('w:r', {}, children);
  const text = (words: string): XmlElement => run(element('w:t', { 'xml:space': 'preserve' }, [words]));
  const field = (code: string): XmlElement => element('w:fldSimple', { 'w:instr': ` ${code} ` }, [text('1')]);
  return element('w:ftr', { 'xmlns:w': wordNamespace }, [
    element('w:p', {}, [
      element('w:pPr', {}, [
        val('w:pStyle', 'Footer'),
        element('w:tabs', {}, [element('w:tab', { 'w:val': 'right', 'w:pos': width })]),
      ]),
      text('{{plan}}, {{dato}}'),
      run(element('w:tab')),
      text(before),
      field('PAGE'),
      text(between),
      field('NUMPAGES'),
      text(after),
    ]),
  ]);
}

const settings = element('w:settings', { 'xmlns:w': wordNamespace }, [
  element('w:zoom', { 'w:percent': 100 }),
  element('w:compat', {}, [
    element('w:compatSetting', {
      'w:name': 'compatibilityMode',
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': 15,
    }),
  ]),
]);

interface Look {
  readonly before?: number;
  readonly after?: number;
  /** Half points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly keep?: boolean;
  readonly outline?: number;
}

function style(
  id: string,
  name: string,
  { before = 0, after = 0, size, bold, color, keep, outline }: Look,
): XmlElement {
  return element('w:style', { 'w:type': 'paragraph', 'w:styleId': id }, [
    val('w:name', name),
    val('w:basedOn', 'Normal'),
    val('w:next', 'Normal'),
    element('w:qFormat'),
    element('w:pPr', {}, [
      ...(keep ? [element('w:keepNext'), element('w:keepLines')] : []),
      element('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': 240, 'w:lineRule': 'auto' }),
      outline === undefined ? null : val('w:outlineLvl', outline),
    ]),
    element('w:rPr', {}, [
      bold ? element('w:b') : null,
      color === undefined ? null : val('w:color', color),
      size === undefined ? null : val('w:sz', size),
    ]),
  ]);
}

function styles(say: Say): XmlElement {
  const language = languageOf(say);
  const fonts = { 'w:ascii': 'Calibri', 'w:hAnsi': 'Calibri', 'w:eastAsia': 'Calibri', 'w:cs': 'Calibri' };
  const heading = (level: number, size: number, before: number): XmlElement =>
    style(`Heading${level}`, `heading ${level}`, {
      size,
      before,
      after: 80,
      bold: true,
      color: ink,
      keep: true,
      outline: level - 1,
    });
  return element('w:styles', { 'xmlns:w': wordNamespace }, [
    element('w:docDefaults', {}, [
      element('w:rPrDefault', {}, [
        element('w:rPr', {}, [
          element('w:rFonts', fonts),
          val('w:sz', 22),
          val('w:szCs', 22),
          element('w:lang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': 'ar-SA' }),
        ]),
      ]),
      element('w:pPrDefault', {}, [
        element('w:pPr', {}, [element('w:spacing', { 'w:after': 120, 'w:line': 264, 'w:lineRule': 'auto' })]),
      ]),
    ]),
    element('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' }, [
      val('w:name', 'Normal'),
      element('w:qFormat'),
    ]),
    style('Title', 'Title', { size: 40, bold: true, color: ink, after: 80, keep: true }),
    style('Subtitle', 'Subtitle', { size: 22, color: '404040', after: 240 }),
    heading(1, 30, 360),
    heading(2, 25, 280),
    heading(3, 22, 200),
    style('Organisation', 'Organisation', { size: 22, bold: true, color: '404040', after: 60 }),
    style('Footer', 'footer', { size: 18, color: '404040' }),
    style('SectionEnd', 'Section end', { size: 2 }),
  ]);
}

/** As Word and screen readers name languages. */
export const languageOf = (say: Say): string => (say.locale === 'da' ? 'da-DK' : 'en-GB');
