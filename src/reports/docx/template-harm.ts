import { allElements, childrenNamed, isElement, type XmlElement } from './xml-tree';
import type { WordPackage } from './word-package';

/** Why a template is not used. `what` names the thing in it. */
export interface Harm {
  readonly code: 'external' | 'embedded' | 'field' | 'macros';
  readonly what: string;
}

/** Relations that make Word fetch or run something other than what is seen: objects, controls, files put in on opening. */
const embedded = /\/(?:oleObject|control|aFChunk|activeXControlBinary|vbaProject|wordVbaData|keyMapCustomizations)$/i;
/** Fields that fetch from elsewhere, or run. */
const reaching = new Set(
  'DDE DDEAUTO INCLUDE INCLUDETEXT INCLUDEPICTURE LINK IMPORT DATABASE MACROBUTTON EMBED RD CONTROL'.split(' '),
);

/**
 * What a template must not hold, since every report made of it would: macros, objects, links that Word follows by itself
 * when the file is opened. The tie to the .dotx a document was made of is cut instead: most documents have one, and nobody
 * sees it. Ordinary hyperlinks stay.
 */
export function findHarm(word: WordPackage): Harm | null {
  if (word.contentTypes().some((type) => /macroEnabled/i.test(type))) return { code: 'macros', what: '' };
  for (const name of word.names.filter((one) => one.endsWith('.rels'))) {
    const harm = ofRelations(word.tree(name));
    if (harm) return harm;
  }
  for (const name of word.names.filter((one) => /^word\/[^/]+\.xml$/.test(one))) {
    const root = word.tree(name);
    const field = root && commandsOf(root).find((command) => reaching.has(command));
    if (field) return { code: 'field', what: field };
  }
  return null;
}

function ofRelations(root: XmlElement | null): Harm | null {
  for (const relation of root ? childrenNamed(root, 'Relationship') : []) {
    const { Type: type = '', Target: target = '', TargetMode: mode = '' } = relation.attributes;
    if (embedded.test(type)) return { code: 'embedded', what: target.split('/').at(-1) ?? '' };
    if (mode.toLowerCase() !== 'external' || type.endsWith('/hyperlink')) continue;
    if (!type.endsWith('/attachedTemplate')) return { code: 'external', what: target };
  }
  return null;
}

/** Cuts the tie to the document's own template, a path on somebody's computer or an address that Word would ask. */
export function cutAttachedTemplate(word: WordPackage): void {
  const settings = word.tree('word/settings.xml');
  if (!settings) return;
  const keep = (parent: XmlElement, test: (node: XmlElement) => boolean): void => {
    parent.children = parent.children.filter((node) => !isElement(node) || test(node));
  };
  keep(settings, ({ name }) => name !== 'w:attachedTemplate');
  const relations = word.tree('word/_rels/settings.xml.rels');
  if (relations) keep(relations, ({ attributes }) => !attributes['Type']?.endsWith('/attachedTemplate'));
}

/** The first word of each field's code, in capitals; Word may have cut it into any number of runs. */
function commandsOf(root: XmlElement): string[] {
  const commands: string[] = [];
  const open: string[] = [];
  const say = (code: string): void => {
    const word = /[A-Za-z]+/.exec(code)?.[0];
    if (word) commands.push(word.toUpperCase());
  };
  for (const { name, attributes, children } of allElements(root)) {
    if (name === 'w:fldSimple') say(attributes['w:instr'] ?? '');
    if (name === 'w:fldChar' && attributes['w:fldCharType'] === 'begin') open.push('');
    if (name === 'w:fldChar' && attributes['w:fldCharType'] === 'end') say(open.pop() ?? '');
    if (name === 'w:instrText') {
      const code = children.filter((child): child is string => typeof child === 'string').join('');
      if (open.length === 0) say(code);
      else open[open.length - 1] += code;
    }
  }
  // A field that is never ended is one all the same.
  open.forEach(say);
  return commands;
}
