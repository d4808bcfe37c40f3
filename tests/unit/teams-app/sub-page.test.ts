import { readDeepLink } from '../../../local/teams/page/deep-link';
import { noFilters, viewOf, type ViewState } from '../../../src/ui/state';
import { deepLink, viewOfTab } from '../../../teams-app/sub-page';

const place = { appId: '7c2e3f0a-5b1d-4f7e-9a64-2d8c1b90e5f3', page: 'tidsplan', channel: '19:a@thread.tacv2' };
const opened = (view: ViewState): ViewState | null => {
  const link = readDeepLink(deepLink(place, view) ?? '');
  return link === null ? null : viewOfTab(link.page, link.subPage);
};

test('a deep link opens the tab in its channel on the same view', () => {
  const view = viewOf('tidsplan', {
    selected: '2.1.m2',
    query: 'netværk & æ',
    filters: { ...noFilters, states: ['late'], areas: ['2'] },
  });
  expect(opened(view)).toEqual(view);
  expect(readDeepLink(deepLink(place, view) ?? '')?.channel).toBe(place.channel);
});

test('a link with more choices than Teams takes opens without them, on the same place', () => {
  const roles = Array.from({ length: 30 }, (_, n) => `en rolle med et langt navn ${n}`);
  const view = viewOf('tidsplan', { selected: '2.1.m2', filters: { ...noFilters, responsible: roles } });
  expect(opened(view)).toEqual(viewOf('tidsplan', { selected: '2.1.m2' }));
});

test('there is none where Teams does not say which app it is', () => {
  expect(deepLink({ ...place, appId: undefined }, viewOf('tidsplan'))).toBeNull();
});
