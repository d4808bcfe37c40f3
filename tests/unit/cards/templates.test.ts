import { filledTemplate, templateProblem } from '../../../src/cards';
import { createSay } from '../../../src/text/text';

const say = createSay('da');
const values = {
  titel: 'Metoden afprøvet',
  aktivitet: 'Netværk',
  periode: 'juni 2019',
  afstand: 'om 10 arbejdsdage',
  dato: '30. juni 2019',
  ansvarlig: '',
};

test.each([
  ['', 'er tom'],
  ['x'.repeat(81), 'Teksten er på 81 tegn, og der er plads til 80'],
  ['Snart: {tittel}', 'Navnet {tittel} findes ikke, så Fremdrifts egen tekst bruges. Brug kun {titel}, {aktivitet}'],
  ['Snart: {Titel}', 'Navnet {Titel} findes ikke'],
  ['Snart: {}', 'Navnet {} findes ikke'],
  ['Snart: {titel', 'mangler sin mage'],
  ['Snart: titel}', 'mangler sin mage'],
  ['Ring til 010203-1234', 'CPR-nummer'],
])('“%s” is told in Danish as a text that cannot be used', (text, told) => {
  expect(templateProblem('milestone.before.head', text, say)).toContain(told);
});

test('a text with names that are there can be used, and says what they stand for', () => {
  const text = '{titel} skal nås {afstand}, senest {dato}';
  expect(templateProblem('milestone.before.head', text, say)).toBeNull();
  expect(filledTemplate(text, values)).toBe('Metoden afprøvet skal nås om 10 arbejdsdage, senest 30. juni 2019');
});

test('its own words are no mark-up either, and what stands for a name is not looked at again', () => {
  expect(filledTemplate('*Husk* [det](https://x) <at>', values)).toBe(
    '\\*Husk\\* \\[det\\](https:\u200b//x) &lt;at\\>',
  );
  expect(filledTemplate('{titel}', { ...values, titel: '{dato}' })).toBe('{dato}');
});

test('a name that stands for nothing leaves the line to the product’s own words', () => {
  expect(filledTemplate('{ansvarlig}: kan I nå den?', values)).toBeNull();
});
