import { claimAddress, placeIn, withPlace } from '../../../spfx/src/host/address';
import type { Place } from '../../../src/ui/shell/place';

const plan: Place = { page: 'plan', selected: null, plan: null };
const item: Place = { page: 'tidsplan', selected: '2.1.m2', plan: null };

/** As much of a window as an address needs. */
function page(search = '') {
  const listeners = new Set<() => void>();
  const location = { pathname: '/sites/dev/SitePages/Plan.aspx', search, hash: '#top' };
  const history = {
    state: { sharePoint: 'its own' },
    replaceState: jest.fn((_state: unknown, _title: string, url: string) => {
      location.search = new URL(url, 'https://contoso.example').search;
    }),
  };
  return {
    window: {
      location,
      history,
      addEventListener: (_name: string, listener: () => void) => listeners.add(listener),
      removeEventListener: (_name: string, listener: () => void) => listeners.delete(listener),
    } as unknown as Window,
    location,
    history,
    goBack: () => listeners.forEach((listener) => listener()),
  };
}

test.each([
  ['', plan, '?fremdrift=plan'],
  ['?Mode=Edit', item, '?Mode=Edit&fremdrift=tidsplan/2.1.m2'],
  ['?fremdrift=plan&q=b%20m&x', item, '?q=b%20m&x&fremdrift=tidsplan/2.1.m2'],
  ['?fremdrift=plan', undefined, ''],
  ['?a=1&fremdrift=plan', undefined, '?a=1'],
  ['', { ...item, selected: 'æ.1#48' }, '?fremdrift=tidsplan/%C3%A6.1%2348'],
])('%p with a place is %p', (search, place, expected) => {
  expect(withPlace(search, place)).toBe(expected);
  if (place) expect(placeIn(expected)).toEqual(place);
});

test('the first web part on the page has the address; the next one gets it when the first is gone', () => {
  const { window, location } = page('?fremdrift=plan');
  const [first, second] = [claimAddress(window, 'one'), claimAddress(window, 'two')];
  expect([first.read(), second.read()]).toEqual([plan, undefined]);
  second.write(item);
  expect(location.search).toBe('?fremdrift=plan');
  first.release();
  const third = claimAddress(window, 'three');
  third.write(item);
  expect(location.search).toBe('?fremdrift=tidsplan/2.1.m2');
  third.release();
});

test('writing keeps SharePoint’s own state, path and hash, and the same place is not written again', () => {
  const { window, history } = page();
  const address = claimAddress(window, 'one');
  address.write(plan);
  address.write(plan);
  expect(history.replaceState.mock.calls).toEqual([
    [{ sharePoint: 'its own' }, '', '/sites/dev/SitePages/Plan.aspx?fremdrift=plan#top'],
  ]);
  address.release();
});

test('it tells of going back until it is stopped', () => {
  const { window, goBack } = page();
  const address = claimAddress(window, 'one');
  const told = jest.fn();
  const stop = address.onChange(told);
  goBack();
  stop();
  goBack();
  expect(told).toHaveBeenCalledTimes(1);
  address.release();
});
