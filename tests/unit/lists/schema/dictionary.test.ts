import fs from 'node:fs';
import { allLists } from '../../../../src/lists/schema';
import { dataDictionary } from '../../../../src/lists/schema/dictionary';
import { createSay } from '../../../../src/text/text';

const danish = dataDictionary(allLists, createSay('da'));

test('docs/data-dictionary.md is what the lists declare; after a change run scripts/dictionary.mjs', () => {
  expect(fs.readFileSync('docs/data-dictionary.md', 'utf8')).toBe(danish);
});

test('every column stands there with its explanation, and every link in the contents leads to a list', () => {
  for (const list of allLists) {
    expect(danish).toContain(`\n## ${list.da}\n`);
    for (const field of list.fields) {
      expect(danish).toContain(`| ${field.da} | \`${field.name}\` |`);
      expect(danish).toContain(field.descriptionDa);
    }
  }
  expect([...danish.matchAll(/\]\(#/g)]).toHaveLength(allLists.length);
});

test('a bar in an explanation does not break the table', () => {
  const [list] = allLists;
  if (!list) throw new Error('no lists');
  const [field] = list.fields;
  if (!field) throw new Error('no fields');
  const page = dataDictionary([{ ...list, fields: [{ ...field, descriptionDa: 'a | b\nc.' }] }], createSay('da'));
  expect(page).toContain('| a \\| b c. |');
});

test('the page can be said in English too', () => {
  expect(dataDictionary(allLists, createSay('en'))).toContain('# The lists, field by field');
});
