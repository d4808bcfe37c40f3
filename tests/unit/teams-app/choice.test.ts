import { noFilters, usualLook, viewOf } from '../../../src/ui/state';
import {
  readChoice,
  readViewAddress,
  tabAddress,
  tabIdOf,
  viewAddress,
  type TabChoice,
} from '../../../teams-app/choice';
import { viewOfTab } from '../../../teams-app/sub-page';

const origin = 'https://fremdrift.example.dk';
const choices: readonly TabChoice[] = [
  { plan: null, area: null, only: false },
  { plan: 'p2', area: null, only: false },
  { plan: null, area: '2', only: false },
  { plan: 'p2', area: '2.1', only: true },
  { plan: null, area: 'æ-1', only: true },
];

test.each(choices)('%j comes back from its address', (choice) => {
  expect(readChoice(new URL(tabAddress(origin, choice)).search)).toEqual(choice);
});

test('each has an id of its own, in signs that a link takes', () => {
  const ids = choices.map(tabIdOf);
  expect(new Set(ids).size).toBe(choices.length);
  expect(ids.every((id) => /^[\w-]{1,64}$/.test(id))).toBe(true);
});

test.each(['?plan=../x&area=<b>', '?plan=&area=', '?only=1', '?area=%00', 'nonsense'])(
  '%p, which was not made here, chooses nothing',
  (search) => {
    expect(readChoice(search)).toEqual({ plan: null, area: null, only: false });
  },
);

describe('what the tab shows', () => {
  const choice = { plan: 'p2', area: '2', only: true };

  test('is what was chosen for it', () => {
    expect(viewOfTab('tidsplan-p2-2-only', undefined, { choice })).toEqual(
      viewOf('tidsplan', { plan: 'p2', filters: { ...noFilters, areas: ['2'] } }),
    );
  });

  test('is what a link names before that', () => {
    expect(viewOfTab('tidsplan-p2-2-only', 'punkt/2.1.m2', { choice })).toEqual(
      viewOf('tidsplan', { selected: '2.1.m2' }),
    );
  });

  test('in a window of its own it is the view that was handed on', () => {
    const view = viewOf('tidsplan', { query: 'æ & ø', look: { ...usualLook, view: 'table' } });
    const { search } = new URL(viewAddress(origin, view));
    expect(readViewAddress(search)).toEqual(view);
    expect(viewOfTab('tidsplan', undefined, { search })).toEqual(view);
    expect(readViewAddress('?view=nothing/known/here')).toBeNull();
  });
});
