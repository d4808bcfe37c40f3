import { childrenNamed, element, isElement, type XmlElement } from './xml-tree';
import { documentPart, office, wordNamespace, type WordPackage } from './word-package';

const numberingPart = 'word/numbering.xml';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';

/** Adds a list of bullets to the template's lists. Returns its number. */
export function numberingFor(word: WordPackage): string {
  const root = word.tree(numberingPart) ?? addNumbering(word);
  const abstract = free(root, 'w:abstractNum', 'w:abstractNumId');
  const number = free(root, 'w:num', 'w:numId');
  const made = element('w:abstractNum', { 'w:abstractNumId': abstract }, [
    element('w:multiLevelType', { 'w:val': 'hybridMultilevel' }),
    element('w:lvl', { 'w:ilvl': 0 }, [
      element('w:start', { 'w:val': 1 }),
      element('w:numFmt', { 'w:val': 'bullet' }),
      element('w:lvlText', { 'w:val': '•' }),
      element('w:lvlJc', { 'w:val': 'left' }),
      element('w:pPr', {}, [element('w:ind', { 'w:left': 340, 'w:hanging': 340 })]),
    ]),
  ]);
  // Word wants all lists' looks before the lists themselves, and calls the file damaged otherwise.
  const firstList = root.children.findIndex((node) => isElement(node) && node.name === 'w:num');
  root.children.splice(firstList < 0 ? root.children.length : firstList, 0, made);
  const end = root.children.findIndex((node) => isElement(node) && node.name === 'w:numIdMacAtCleanup');
  const list = element('w:num', { 'w:numId': number }, [element('w:abstractNumId', { 'w:val': abstract })]);
  root.children.splice(end < 0 ? root.children.length : end, 0, list);
  return String(number);
}

/** The lowest number above all that are taken. */
const free = (root: XmlElement, name: string, id: string): number =>
  childrenNamed(root, name).reduce((most, { attributes }) => Math.max(most, Number(attributes[id]) || 0), 0) + 1;

function addNumbering(word: WordPackage): XmlElement {
  const root = element('w:numbering', { 'xmlns:w': wordNamespace });
  word.add(numberingPart, contentType, root);
  word.relate(documentPart, `${office}/numbering`, 'numbering.xml');
  return root;
}
