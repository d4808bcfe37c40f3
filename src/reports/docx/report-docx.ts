import type { Say } from '../../text/text';
import type { Report } from '../report';
import { reportContent, type Beside } from './content/report-content';
import { sayTitle } from './document-title';
import { Filling, type Content, type Found } from './fill';
import { partPlaces, type PartPlace } from './places';
import { readTemplate } from './read-template';
import { languageOf, standardTemplate } from './standard-template';
import { stylesOf } from './styles';
import { documentPart, type WordPackage } from './word-package';
import { allElements } from './xml-tree';

export interface WordOptions extends Beside {
  readonly say: Say;
  /** The municipality's own .docx or .dotx with named places; null: the standard template. */
  readonly template: Uint8Array | null;
}

export interface WordReport {
  readonly file: Uint8Array;
  /** What was used: a template that cannot be, is not, and `notes` says why. */
  readonly template: 'own' | 'standard';
  /** Names of the parts that the template has no place for; they stand last, or at {{resten}}. */
  readonly missing: readonly PartPlace[];
  /** Places of the template that the report does not know; they are left as they stand. */
  readonly unknown: readonly string[];
  /** Sentences for whoever made the report, to be shown beside it. */
  readonly notes: readonly string[];
}

/** Parts that stand in the standard template also where there is nothing to tell: that too is to be known. */
const always = new Set<PartPlace>([
  'resume',
  'beslutninger',
  'omraader',
  'milepaele_naaet',
  'overskredet',
  'naeste_periode',
  'risici',
]);

/**
 * The report as a Word file, in the municipality's own template or in the standard one. The template is looked at as a
 * stranger's file; whatever is wrong with it, a report is made, and `notes` says what was wrong and what to do. Nothing of
 * the report is left out unless the template says {{udelad: …}}. The same report gives the same bytes. Pure.
 */
export function reportDocx(report: Report, { say, template, ...beside }: WordOptions): WordReport {
  const content = reportContent(report, beside, say);
  if (template === null) return inStandard(report, content, [], say);
  const read = readTemplate(template, say);
  if (!read.ok) return inStandard(report, content, [read.problem], say);
  const looked = new Filling({ word: read.word, styles: stylesOf(read.word, languageOf(say)) }, null).run();
  if (looked.parts.size === 0 && !looked.rest)
    return inStandard(report, content, [say('word.template.noPlaces', { example: '{{omraader}}' })], say);
  const { found, left, file } = filled(read.word, report, content, say);
  return {
    file,
    template: 'own',
    missing: left,
    unknown: [...found.unknown],
    notes: notesOn(found, left, say),
  };
}

function inStandard(report: Report, content: Content, notes: readonly string[], say: Say): WordReport {
  const parts = partPlaces.filter((name) => always.has(name) || content.parts[name].length > 0);
  const { file } = filled(standardTemplate(parts, say), report, content, say);
  return { file, template: 'standard', missing: [], unknown: [], notes };
}

function filled(
  word: WordPackage,
  report: Report,
  content: Content,
  say: Say,
): { readonly found: Found; readonly left: PartPlace[]; readonly file: Uint8Array } {
  const language = languageOf(say);
  const filling = new Filling({ word, styles: stylesOf(word, language) }, content);
  const found = filling.run();
  numberDrawings(word);
  sayTitle(word, content.lines.titel, language);
  return { found, left: filling.left(), file: word.packed(report.day) };
}

/** Word calls a file damaged where two drawings have the same number. */
function numberDrawings(word: WordPackage): void {
  let n = 0;
  for (const name of word.names.filter(
    (one) => one === documentPart || /^word\/(?:header|footer)\d*\.xml$/.test(one),
  )) {
    const root = word.tree(name);
    for (const one of root ? allElements(root) : []) if (one.name === 'wp:docPr') one.attributes['id'] = String(++n);
  }
}

const braces = (names: Iterable<string>): string => [...names].map((name) => `{{${name}}}`).join(', ');

/** What the template's author should know, in sentences. */
export function notesOn(found: Found, left: readonly PartPlace[], say: Say): string[] {
  const places = braces(left);
  return [
    left.length === 0
      ? null
      : found.rest
        ? say.count('word.template.rest', left.length, { places, rest: '{{resten}}' })
        : say.count('word.template.appended', left.length, { places }),
    found.unknown.size === 0
      ? null
      : say.count('word.template.unknown', found.unknown.size, { places: braces(found.unknown) }),
    found.misplaced.size === 0 ? null : say('word.template.misplaced', { places: braces(found.misplaced) }),
    found.lines.has('titel') || found.lines.has('dato')
      ? null
      : say('word.template.noTitle', { title: '{{titel}}', date: '{{dato}}' }),
  ].filter((one) => one !== null);
}
