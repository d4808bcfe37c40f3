// The files that builds make out of sources before they bundle for a browser, and git does not keep: the words of each
// language (words.mjs), and the lists without what only provisioning needs. Written only where they differ.
import { Buffer } from 'node:buffer';
import path from 'node:path';
import { root } from './up-to-date.mjs';
import { speakWords, write } from './words.mjs';

const schema = path.join(root, 'src', 'lists', 'schema');

/** What of a list's declaration is about making it: sentences, forms, views, formats, and what SharePoint itself holds. */
const ofLists = [
  'descriptionDa',
  'descriptionEn',
  'titleDescriptionDa',
  'titleDescriptionEn',
  'validation',
  'views',
  'sections',
  'queries',
  'service',
  'ownRows',
  'privateRows',
];
const ofFields = [
  ...['descriptionDa', 'descriptionEn', 'formatter', 'indexed', 'required'],
  ...['defaultValue', 'decimals', 'min', 'max'],
];

/** Lists of which a browser reads nothing, or whose page brings their columns along. */
const neverRead = ['cardTexts', 'personal', 'reminderRules', 'words', 'questions'];

const without = (object, names) => Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

const leanFields = ({ fields }) => fields.map((field) => without(field, ofFields));
const leanLists = (entries) =>
  Object.fromEntries(entries.map(([name, list]) => [name, { ...without(list, ofLists), fields: leanFields(list) }]));
const codesOf = (exported) =>
  Object.fromEntries(
    Object.entries(exported).filter(
      ([, value]) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
    ),
  );

/**
 * What schema/lean.ts reads, of what schema/whole.ts exports. The machinery's lists come with the pages that show them
 * (schema/lean-machinery.ts).
 */
export function leanOf({ lists, wholeMachinery, ...others }) {
  const later = new Set([...neverRead, ...Object.keys(wholeMachinery.machinery)]);
  const first = Object.entries(lists).filter(([name]) => !later.has(name));
  return { lists: leanLists(first), codes: codesOf(others) };
}

/** What schema/lean-machinery.ts reads. */
export function leanMachineryOf({ wholeMachinery: { machinery, ...others } }) {
  return { lists: leanLists(Object.entries(machinery)), codes: codesOf(others) };
}

export async function makeFiles() {
  speakWords();
  const { build } = await import('esbuild');
  const built = await build({
    entryPoints: [path.join(schema, 'whole.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'silent',
  });
  const code = Buffer.from(built.outputFiles[0].contents).toString('base64');
  const whole = await import(`data:text/javascript;base64,${code}`);
  write(path.join(schema, 'lists.made.json'), `${JSON.stringify(leanOf(whole))}\n`);
  write(path.join(schema, 'machinery.made.json'), `${JSON.stringify(leanMachineryOf(whole))}\n`);
}
