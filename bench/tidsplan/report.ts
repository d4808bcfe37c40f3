import type { Measured } from './measure';
import type { PageName } from './pages';
import type { ChartSize } from './size';

export interface Case {
  readonly name: PageName;
  readonly count: number;
  readonly runs: readonly Measured[];
}

type Figure = 'openCpu' | 'firstRow' | 'nodes' | 'scrollCpu' | 'zoomCpu' | 'empty';

const words: Readonly<Record<PageName, string>> = {
  floor: 'The limit: a list of rows written by hand',
  ours: 'The tidsplan',
  svar: 'SVAR React Gantt 2.7.3',
  dhtmlx: 'DHTMLX Gantt 10.0.3',
  'calendar-timeline': 'react-calendar-timeline 0.28.0',
  vis: 'vis-timeline 8.5.4',
};
const libraries: readonly PageName[] = ['svar', 'dhtmlx', 'calendar-timeline', 'vis'];

/** The middle of the runs; NaN where it was not measured. */
function median({ runs }: Case, figure: Figure): number {
  const values = runs.map((run) => run[figure] ?? NaN).sort((a, b) => a - b);
  return values[values.length >> 1] ?? NaN;
}

interface Target {
  readonly what: string;
  readonly value: number;
  readonly most: number;
}

/** What issue 7 asks for, with what came out. */
function targets(cases: readonly Case[], gzip: number): Target[] {
  const of = (name: PageName, count: number, figure: Figure): number => {
    const found = cases.find((one) => one.name === name && one.count === count);
    return found ? median(found, figure) : NaN;
  };
  const ratio = (figure: Figure, count: number): number => of('ours', count, figure) / of('floor', count, figure);
  const fastest = Math.min(...libraries.map((name) => of(name, 1000, 'firstRow')).filter(Number.isFinite));
  return [
    { what: 'CPU to open 100 activities, by the limit', value: ratio('openCpu', 100), most: 1.5 },
    { what: 'CPU to open 1,000 activities, by the limit', value: ratio('openCpu', 1000), most: 1.5 },
    {
      what: 'CPU to open 1,000 activities, by that of 10',
      value: of('ours', 1000, 'openCpu') / of('ours', 10, 'openCpu'),
      most: 1.5,
    },
    {
      what: 'Nodes at 1,000 activities, by those at 100',
      value: of('ours', 1000, 'nodes') / of('ours', 100, 'nodes'),
      most: 1.1,
    },
    {
      what: 'First row at 1,000, by the fastest library',
      value: Number.isFinite(fastest) ? of('ours', 1000, 'firstRow') / fastest : NaN,
      most: 0.8,
    },
    {
      what: 'CPU to open 10,000 activities with 30,000 marks, by 1,000',
      value: of('ours', 10_000, 'openCpu') / of('ours', 1000, 'openCpu'),
      most: 2,
    },
    {
      what: 'First row at 10,000 activities, by 1,000',
      value: of('ours', 10_000, 'firstRow') / of('ours', 1000, 'firstRow'),
      most: 2,
    },
    { what: 'CPU of a scroll step at 1,000, by the limit', value: ratio('scrollCpu', 1000), most: 2.5 },
    { what: 'CPU of a change of scale at 1,000, by the limit', value: ratio('zoomCpu', 1000), most: 3 },
    {
      what: 'Places without a row while it scrolls',
      value: Math.max(...cases.filter(({ name }) => name === 'ours').map((one) => median(one, 'empty'))),
      most: 0,
    },
    {
      what: 'Requests to other hosts',
      value: cases.filter(({ name }) => name === 'ours').flatMap(({ runs }) => runs.flatMap((run) => run.elsewhere))
        .length,
      most: 0,
    },
    { what: 'Its own code, KB gzip', value: gzip / 1024, most: 15 },
  ];
}

const number = (value: number, digits: number): string => (Number.isFinite(value) ? value.toFixed(digits) : '–');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Writes what was measured as a page of Markdown. */
export function reportOf(
  cases: readonly Case[],
  missing: readonly string[],
  about: { readonly gzip: ChartSize; readonly day: string; readonly machine: string; readonly runs: number },
): string {
  const floor = cases.find(({ name, count }) => name === 'floor' && count === 1000);
  const limit = floor ? median(floor, 'openCpu') : NaN;
  const aims = targets(cases, about.gzip.chart).map(({ what, value, most }) => [
    what,
    number(value, 2),
    String(most),
    Number.isNaN(value) ? '–' : value <= most ? 'yes' : '**no**',
  ]);
  const all = cases.map((one) => [
    words[one.name],
    one.count.toLocaleString('en-GB'),
    number(median(one, 'openCpu'), 1),
    number(median(one, 'openCpu') / limit, 2),
    number(median(one, 'firstRow'), 0),
    number(median(one, 'nodes'), 0),
    number(median(one, 'scrollCpu'), 1),
    number(median(one, 'zoomCpu'), 1),
  ]);
  const hosts = [
    ...new Set(
      cases.flatMap(({ name, runs }) =>
        runs.flatMap((run) => run.elsewhere.map((url) => `${words[name]}: ${new URL(url).host}`)),
      ),
    ),
  ];
  const kilobytes = (bytes: number): string => number(bytes / 1024, 2);
  return `# How fast the tidsplan is

Made by \`node scripts/bench.mjs tidsplan-browser\`, ${about.day}, ${about.machine}: medians of ${about.runs} runs in headless Chromium,
each page in a browser context of its own, the pages in turn, so that what else the machine does meets all alike. CPU is
the main thread's own time in ms; the first row is ms by the clock until it is on the screen. What is measured and why: bench/README.md
and decisions/0012-tidsplan-speed.md.

## What was asked, and what came out

${table(['', 'Measured', 'At most', 'Met'], aims)}

## All that was measured

${table(['', 'Activities', 'Open, CPU', 'By the limit at 1,000', 'First row', 'Nodes', 'Scroll step', 'Scale'], all)}

The chart’s own code is ${kilobytes(about.gzip.chart)} KB gzip. Fetched later, by the same measure and beside it: ${kilobytes(about.gzip.legend)} KB (what the signs mean) while the
chart is drawn, ${kilobytes(about.gzip.acts)} KB once somebody comes to the chart or the page rests (keys, and what keeps the rows in their place), and
${kilobytes(about.gzip.looks)} KB for other groups than areas and for some marks only.
${missing.length === 0 ? '' : `\nWhat could not be measured: ${missing.join('; ')}.\n`}${hosts.length === 0 ? '' : `\nOther hosts that were asked for something: ${hosts.join(', ')}.\n`}`;
}
