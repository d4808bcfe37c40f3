import fc from 'fast-check';
import { appliesTo, functionsOf, functionsToChoose, lineApplies, readAudience } from '../../../src/documents';
import { fold, stem, stemsOf } from '../../../src/documents/fold';
import { memberOf, personOf, today } from './support';

const units = ['Amager', 'Børn og Unge', 'Borgercenter Nord', 'Stab'];
const applies = (line: string, role: string, unit = ''): boolean =>
  lineApplies(readAudience(line, units), { role, unit });

test.each([
  ['Områdechefer', 'områdechef'],
  ['områdecheferne', 'Områdechef'],
  ['OMRAADECHEFER', 'områdechef'],
  ['Sagsbehandlere', 'Sagsbehandler'],
  ['sagsbehandlerens', 'sagsbehandler'],
  ['Faglige koordinatorer', 'faglig koordinator'],
  ['Direktører', 'direktør'],
  ['direktoerer', 'direktør'],
  ['Sundhedsplejersker', 'sundhedsplejerske'],
  ['Teamledere og sagsbehandlere', 'sagsbehandler'],
  ['Jurister; konsulenter', 'Konsulent'],
  ['Koordinatorer', 'faglig koordinator'],
  ['Alle ledere', 'afdelingsleder'],
  ['Alle', 'hvad som helst'],
  ['Alle medarbejdere', 'jurist'],
  ['samtlige ansatte', 'jurist'],
])('“%s” applies to a %s', (line, role) => {
  expect(applies(line, role)).toBe(true);
});

test.each([
  ['Ledere', 'vejleder'],
  ['Jurister', 'chefjuristens sekretær'],
  ['Faglige koordinatorer', 'koordinator'],
  ['Chefer', 'chefjurist'],
  ['', 'sagsbehandler'],
  ['–', 'sagsbehandler'],
])('“%s” does not apply to a %s', (line, role) => {
  expect(applies(line, role)).toBe(false);
});

test.each([
  ['Sagsbehandlere, Amager', 'sagsbehandler', 'Amager', true],
  ['Sagsbehandlere, Amager', 'sagsbehandler', 'Stab', false],
  ['Sagsbehandlere (Amager)', 'sagsbehandler', 'Amager', true],
  ['Sagsbehandlere i Børn og Unge', 'sagsbehandler', 'Børn og Unge', true],
  ['Sagsbehandlere i Børn og Unge', 'unge', 'Stab', false],
  ['Sagsbehandlere på Nordby', 'sagsbehandler', 'Nordby', true],
  ['Sagsbehandlere på Nordby', 'sagsbehandler', '', false],
  ['Amager', 'jurist', 'Amager', true],
  ['Borgercenter Nord', 'jurist', 'Borgercenter Nord', true],
  ['Nord', 'jurist', 'Borgercenter Nord', true],
  ['Amager', 'jurist', 'Stab', false],
  ['Alle i Amager', 'jurist', 'Amager', true],
  ['Alle i Amager', 'jurist', 'Stab', false],
  ['Amager og Stab', 'jurist', 'Stab', true],
  // A word that begins like a unit is no unit.
  ['Stabschefer', 'stabschef', 'Amager', true],
])('“%s”, %s in %s: %s', (line, role, unit, expected) => {
  expect(applies(line, role, unit)).toBe(expected);
});

test('a document applies by any of its lines and any of one’s functions', () => {
  const document = { audience: ['Jurister', 'Sagsbehandlere, Amager'] };
  const functions = [
    { role: 'sekretær', unit: 'Stab' },
    { role: 'sagsbehandler', unit: 'Amager' },
  ];
  expect(appliesTo(document, functions, units)).toBe(true);
  expect(appliesTo(document, functions.slice(0, 1), units)).toBe(false);
  expect(appliesTo({ audience: [] }, functions, units)).toBe(false);
  expect(appliesTo(document, [], units)).toBe(false);
});

test('what somebody does today', () => {
  const members = [
    memberOf(1, 'Jurist', 'Stab', { to: '2026-11-27' }),
    memberOf(1, 'Chefjurist', 'Stab', { from: today }),
    memberOf(2, 'Jurist', 'Stab'),
    memberOf(1, 'Direktør', '', { from: '2027-01-01' }),
  ];
  expect(functionsOf(members, personOf(1), today)).toEqual([{ role: 'Chefjurist', unit: 'Stab' }]);
  // The same person by sign-in name, whatever its letters.
  const me = { id: 0, name: '', login: 'P2@Contoso.example' };
  expect(functionsOf(members, me, today)).toEqual([{ role: 'Jurist', unit: 'Stab' }]);
});

test('functions to choose among are told once, whatever their inflection', () => {
  const members = [memberOf(1, 'Sagsbehandler'), memberOf(2, 'Ærespræsident')];
  expect(functionsToChoose(members, [{ audience: ['sagsbehandlere', 'Jurister'] }])).toEqual([
    'Jurister',
    'Sagsbehandler',
    'Ærespræsident',
  ]);
});

describe('folding', () => {
  test.each([
    ['Ærø-Åben  “Ø”', 'aeroe aaben oe'],
    ['A\u030Aben', 'aaben'],
    ['Café', 'cafe'],
    ['Ǣ ǿ', 'ae oe'],
  ])('%s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  test('is the same again, and any spelling of the Danish letters gives the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(stem(stem(fold(text)))).toBe(stem(fold(text)));
      }),
    );
  });

  test('any line can be read; one that names a role alone applies to it, in any inflection and unit', () => {
    const roles = ['sagsbehandler', 'områdechef', 'jurist', 'konsulent', 'pædagog', 'koordinator', 'direktør'];
    const endings = ['', 'e', 'er', 'en', 'ens', 'erne', 'ernes'];
    fc.assert(
      fc.property(fc.constantFrom(...roles), fc.constantFrom(...endings), fc.string(), (role, ending, noise) => {
        expect(applies(`${role}${ending}`, role, 'Amager')).toBe(true);
        expect(typeof applies(noise, role, noise)).toBe('boolean');
        expect(stemsOf(`${role}${ending}`)).toEqual(stemsOf(role));
      }),
    );
  });
});
