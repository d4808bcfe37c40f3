import type { Say } from '../../text/text';
import { Filling } from './fill';
import { partPlaces, type LinePlace, type PartPlace } from './places';
import { readTemplate } from './read-template';
import { notesOn } from './report-docx';
import { languageOf } from './standard-template';
import { stylesOf } from './styles';

export interface TemplateCheck {
  /** Why the template cannot be used at all, in a sentence; null: it can. */
  readonly problem: string | null;
  /** Named places that it has. */
  readonly places: readonly (LinePlace | PartPlace)[];
  /** Parts of a report that have no place in it, and are not left out on purpose: they would stand last. */
  readonly missing: readonly PartPlace[];
  readonly unknown: readonly string[];
  /** What its author should know, in sentences. */
  readonly notes: readonly string[];
}

/** Looks at a template before anybody needs it. Nothing throws. Pure. */
export function checkTemplate(bytes: Uint8Array, say: Say): TemplateCheck {
  const read = readTemplate(bytes, say);
  if (!read.ok) return { problem: read.problem, places: [], missing: [], unknown: [], notes: [] };
  const { word } = read;
  const found = new Filling({ word, styles: stylesOf(word, languageOf(say)) }, null).run();
  const none = found.parts.size === 0 && !found.rest;
  const missing = partPlaces.filter((name) => !found.parts.has(name) && !found.omitted.has(name));
  return {
    problem: none ? say('word.template.noPlaces', { example: '{{omraader}}' }) : null,
    places: [...found.lines, ...found.parts],
    missing,
    unknown: [...found.unknown],
    notes: none ? [] : notesOn(found, missing, say),
  };
}
