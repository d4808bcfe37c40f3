import { element, isElement, type XmlElement } from './xml-tree';
import type { WordPackage } from './word-package';

const corePart = 'docProps/core.xml';
const relation = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const dublin = 'http://purl.org/dc/elements/1.1/';

/** Gives the file its title and language: a screen reader says the title, and so does the window that shows the file. */
export function sayTitle(word: WordPackage, title: string, language: string): void {
  const root = word.tree(corePart) ?? addCore(word);
  put(root, 'dc:title', title);
  put(root, 'dc:language', language);
}

function put(root: XmlElement, name: string, words: string): void {
  const made = element(name, {}, [words]);
  const before = root.children.findIndex((node) => isElement(node) && node.name === name);
  if (before >= 0) root.children.splice(before, 1, made);
  else root.children.push(made);
  // Templates that lack the element may lack the name it is written with.
  root.attributes['xmlns:dc'] ??= dublin;
}

function addCore(word: WordPackage): XmlElement {
  const root = element('cp:coreProperties', {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': dublin,
  });
  word.add(corePart, 'application/vnd.openxmlformats-package.core-properties+xml', root);
  word.relate('', relation, corePart);
  return root;
}
