import { renamedIn } from '../../../../../local/sharepoint/fields/rename-field';

describe('a formula after a column was renamed', () => {
  test.each([
    ['=[Mit tal]*2', '=[Nyt]*2'],
    ['=[mit TAL]&"[Mit tal]"', '=[Nyt]&"[Mit tal]"'],
    ['=[Mit tal 2]', '=[Mit tal 2]'],
  ])('%s', (formula, expected) => expect(renamedIn(formula, 'Mit tal', 'Nyt')).toBe(expected));

  test.each([
    ['=Sum*SUM(Sum,[Sum])', '=[Total]*SUM([Total],[Total])'],
    ['=Sum2+Summer', '=Sum2+Summer'],
    ['="Sum ""Sum"""&Sum', '="Sum ""Sum"""&[Total]'],
  ])('%s', (formula, expected) => expect(renamedIn(formula, 'Sum', 'Total')).toBe(expected));
});
