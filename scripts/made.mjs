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
];
const ofFields = [
  ...['descriptionDa', 'descriptionEn', 'formatter', 'indexed', 'required'],
  ...['defaultValue', 'decimals', 'min', 'max'],
];

/** Lists of the bot's alone: a browser knows that they are there, and reads none of their codes. */
const ofBot = ['cardTexts'];
const ofCodes = ['choices', 'labels'];

const without = (object, names) => Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

/** What schema/lean.ts reads, of what schema/whole.ts exports. */
export function leanOf({ lists, ...others }) {
  const lean = Object.entries(lists).map(([name, list]) => [
    name,
    {
      ...without(list, ofLists),
      fields: list.fields.map((field) => without(field, ofBot.includes(name) ? [...ofFields, ...ofCodes] : ofFields)),
    },
  ]);
  const codes = Object.entries(others).filter(
    ([, value]) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  );
  return { lists: Object.fromEntries(lean), codes: Object.fromEntries(codes) };
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
  const lean = leanOf(await import(`data:text/javascript;base64,${code}`));
  write(path.join(schema, 'lists.made.json'), `${JSON.stringify(lean)}\n`);
}
