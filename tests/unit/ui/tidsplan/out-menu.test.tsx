/** @jest-environment jsdom */
import '../support/dom';
import * as React from 'react';
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { timelineRows } from '../../../../src/timeline/rows';
import { createSay } from '../../../../src/text/text';
import { LinksProvider, type HostLinks } from '../../../../src/ui/links';
import { groupTitles } from '../../../../src/ui/tidsplan/group-title';
import { SayProvider } from '../../../../src/ui/say';
import { noFilters, viewOf, writeViewState, type PlanFilters } from '../../../../src/ui/state';
import { fileName } from '../../../../src/ui/tidsplan/out/deliver';
import type { SheetsFor } from '../../../../src/ui/tidsplan/out/use-browser-print';
import { OutMenu } from '../../../../src/ui/tidsplan/out/out-menu';
import { canDraw } from '../../../../src/ui/tidsplan/out/picture';
import { smallPlan, today } from '../support/plans';

let given: { name: string; content: Blob }[] = [];
let printed: { sheets: number; alone: boolean }[] = [];

beforeEach(() => {
  given = [];
  printed = [];
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    blobs.set(`blob:${blobs.size}`, blob as Blob);
    return `blob:${blobs.size - 1}`;
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    given.push({ name: this.download, content: blobs.get(this.href) ?? new Blob() });
  });
  window.print = () => {
    const sheets = document.querySelectorAll('[data-print-sheets] > svg').length;
    printed.push({ sheets, alone: document.body.hasAttribute('data-print-sheets-alone') });
  };
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

interface Shown {
  readonly filters?: PlanFilters;
  readonly links?: HostLinks;
  readonly sheets?: SheetsFor;
}

const view = viewOf('tidsplan', { query: 'netværk' });

function show({ filters = noFilters, links = {}, sheets }: Shown = {}): void {
  render(
    <FluentProvider theme={teamsLightTheme}>
      <SayProvider value={createSay('da')}>
        <LinksProvider value={{ links, view }}>
          <OutMenu
            groupTitle={groupTitles(smallPlan, 'area', createSay('da'))}
            plan={smallPlan}
            shown={smallPlan}
            rows={() => timelineRows(smallPlan, { today, until: '2020-12-31', grouping: 'area' })}
            query=""
            filters={filters}
            today={today}
            siteUrl="https://contoso.example/sites/plan"
            {...(sheets && { sheets })}
            now={() => new Date('2019-05-14T08:00:00Z')}
          />
        </LinksProvider>
      </SayProvider>
    </FluentProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Hent og del' }));
}
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('menuitem', { name }));
const told = async (words: string | RegExp): Promise<void> =>
  waitFor(() => expect(screen.getByRole('status', { hidden: true }).textContent).toMatch(words));

test.each([
  [/Excel/, 'xlsx', /^Tidsplan for Prøveplan 2019-05-14\.xlsx er hentet\.$/],
  [/kalender/, 'ics', /er hentet med 4 begivenheder\. 2 punkter uden dato er ikke med\.$/],
  [/SVG/, 'svg', /svg er hentet\.$/],
])('%s gives a file and says so', async (name, ending, words) => {
  show();
  press(name);
  await told(words);
  expect(given.map((file) => file.name)).toEqual([`Tidsplan for Prøveplan 2019-05-14.${ending}`]);
  expect(given[0]?.content.size).toBeGreaterThan(1000);
});

test('printing has sheets alone on the page, which are gone afterwards', async () => {
  show();
  press('Udskriv eller gem som PDF (A4)');
  await told('Tidsplanen er sat op til udskrift: 1 side.');
  expect(printed).toEqual([{ sheets: 1, alone: true }]);
  fireEvent(window, new Event('afterprint'));
  expect(document.querySelector('[data-print-sheets]')).toBeNull();
  expect(document.body.hasAttribute('data-print-sheets-alone')).toBe(false);
});

const laid = (): number => document.querySelectorAll('[data-print-sheets] > svg').length;

test('the browser’s own printing prints the sheets too, and they are gone afterwards', () => {
  show({ sheets: 'always' });
  fireEvent(window, new Event('beforeprint'));
  expect([laid(), document.body.hasAttribute('data-print-sheets-alone')]).toEqual([1, true]);
  fireEvent(window, new Event('afterprint'));
  expect(laid()).toBe(0);
});

test('among other things on a page the browser prints the sheets where the plan was used last, else the page', () => {
  show({ sheets: 'whenUsed' });
  const other = document.body.appendChild(document.createElement('button'));
  const print = (): number => {
    fireEvent(window, new Event('beforeprint'));
    const n = laid();
    fireEvent(window, new Event('afterprint'));
    return n;
  };
  expect(print()).toBe(0);
  fireEvent.pointerDown(screen.getByRole('button', { name: 'Hent og del' }));
  expect(print()).toBe(1);
  fireEvent.pointerDown(other);
  expect(print()).toBe(0);
  other.remove();
});

test('what is filtered is said before, and stands in the file', async () => {
  show({ filters: { ...noFilters, states: ['late'] } });
  screen.getByText('Du får det, der er vist nu: Overskredet');
  press(/SVG/);
  await told(/hentet/);
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsText(given[0]?.content ?? new Blob());
  });
  expect(text).toContain('Kun en del af planen er med: Overskredet');
});

test('links are copied where the host has them, and shown where the browser does not copy', async () => {
  const copied: string[] = [];
  document.execCommand = () => {
    const event = new Event('copy', { cancelable: true });
    Object.assign(event, {
      clipboardData: { setData: (type: string, text: string) => copied.push(`${type} ${text}`) },
    });
    document.dispatchEvent(event);
    return true;
  };
  show({ links: { browser: (of) => `https://contoso.example/?fremdrift=${writeViewState(of)}` } });
  expect(screen.queryByRole('menuitem', { name: 'Kopiér link til Teams' })).toBeNull();
  press('Kopiér link');
  await told('Linket er kopieret.');
  expect(copied).toEqual([`text/plain https://contoso.example/?fremdrift=${writeViewState(view)}`]);
  document.execCommand = () => false;
  fireEvent.click(screen.getByRole('button', { name: 'Hent og del', hidden: true }));
  press('Kopiér link');
  await told(/Her er linket: https:\/\/contoso\.example\//);
});

test('a picture that no browser draws is refused before it is tried', () => {
  expect(canDraw({ width: 1587, height: 7000 })).toBe(true);
  expect(canDraw({ width: 1587, height: 9000 })).toBe(false);
});

test('a file has a name that Windows takes', () => {
  expect(fileName('Tidsplan: "A/B" <1>?.ics')).toBe('Tidsplan A B 1 .ics');
});
