import { claimAddress, withText } from '../../../spfx/src/host/address';

const plan = 'plan';
const item = 'tidsplan/2.1.m2';
const name = 'fremdrift';

/** As much of a window as an address needs. */
function page(search = '') {
  const listeners = new Set<() => void>();
  const location = {
    origin: 'https://contoso.example',
    pathname: '/sites/dev/SitePages/Plan.aspx',
    search,
    hash: '#top',
  };
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
  ['', 'tidsplan/p1:æ.1#48', '?fremdrift=tidsplan/p1:%C3%A6.1%2348'],
  ['?fremdriftX=1', 'plan?state=late&q=b m', '?fremdriftX=1&fremdrift=plan%3Fstate%3Dlate%26q%3Db%20m'],
])('%p with a text is %p', (search, text, expected) => {
  expect(withText(search, name, text)).toBe(expected);
  if (text !== undefined) expect(new URLSearchParams(expected).get(name)).toBe(text);
});

test('the first web part on the page has the address; the next one gets it when the first is gone', () => {
  const { window, location } = page('?fremdrift=plan');
  const [first, second] = [claimAddress(window, 'one', name), claimAddress(window, 'two', name)];
  expect([first.read(), second.read()]).toEqual([plan, undefined]);
  second.write(item);
  expect(location.search).toBe('?fremdrift=plan');
  first.release();
  const third = claimAddress(window, 'three', name);
  third.write(item);
  expect(location.search).toBe('?fremdrift=tidsplan/2.1.m2');
  third.release();
});

test('writing keeps SharePoint’s own state, path and hash, and the same place is not written again', () => {
  const { window, history } = page();
  const address = claimAddress(window, 'one', name);
  address.write(plan);
  address.write(plan);
  expect(history.replaceState.mock.calls).toEqual([
    [{ sharePoint: 'its own' }, '', '/sites/dev/SitePages/Plan.aspx?fremdrift=plan#top'],
  ]);
  address.release();
});

test('another kind of web part has a parameter of its own', () => {
  const { window, location } = page();
  const [one, other] = [claimAddress(window, 'one', name), claimAddress(window, 'two', 'dokumenter')];
  one.write(plan);
  other.write('d7');
  expect(location.search).toBe('?fremdrift=plan&dokumenter=d7');
  one.release();
  other.release();
});

test('it tells of going back until it is stopped', () => {
  const { window, goBack } = page();
  const address = claimAddress(window, 'one', name);
  const told = jest.fn();
  const stop = address.onChange(told);
  goBack();
  stop();
  goBack();
  expect(told).toHaveBeenCalledTimes(1);
  address.release();
});

test('the link to a view is the page’s own address with that view, whatever else it holds', () => {
  const { window } = page('?Mode=Read');
  const address = claimAddress(window, 'link', 'fremdrift');
  expect(address.link(item)).toBe(
    'https://contoso.example/sites/dev/SitePages/Plan.aspx?Mode=Read&fremdrift=tidsplan/2.1.m2',
  );
  address.release();
});
