import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { documentKinds } from '../../../src/documents/document';
import { createSay } from '../../../src/text/text';
import { kindProperty, kindsShown } from '../../../spfx/src/host/kinds-shown';
import { kindWord } from '../../../src/ui/documents/kind-word';

test('what is ticked is shown, in the register’s order; nothing ticked is all', () => {
  expect(kindsShown({})).toEqual([]);
  expect(kindsShown({ show_template: true, show_guideline: true, show_other: false })).toEqual([
    'guideline',
    'template',
  ]);
});

/** The words of the property pane as SharePoint Framework reads them. */
function paneWords(locale: string): Record<string, string> {
  const file = path.join('spfx', 'src', 'webparts', 'styringsdokumenter', 'loc', `${locale}.js`);
  let words: Record<string, string> = {};
  const define = (_needs: string[], make: () => Record<string, string>): void => {
    words = make();
  };
  vm.runInNewContext(fs.readFileSync(file, 'utf8'), { define });
  return words;
}

test.each([
  ['da-dk', 'da'],
  ['en-us', 'en'],
] as const)('the property pane calls the types what the register does (%s)', (file, locale) => {
  const words = paneWords(file);
  for (const kind of documentKinds) {
    expect(words[`Kind_${kind}`]).toBe(kindWord(kind, createSay(locale)));
    expect(kindProperty(kind)).toBe(`show_${kind}`);
  }
});
