// What a measured page offers to the process that measures it (measure.ts).
import type { Plan } from '../../src/plan/plan';
import { planOf } from './plan';

export interface Candidate {
  readonly mount: (root: HTMLElement, plan: Plan) => void;
  /** The rows that are drawn: what each is called must stand in it. */
  readonly row: string;
  readonly scroller: string;
  /** To another scale and back, in turn. */
  readonly zoom?: () => void;
  /** What is fetched before it can be drawn; not measured. */
  readonly ready?: () => Promise<unknown>;
}

export interface BenchPage {
  prepare(count: number): Promise<void>;
  /** Draws it; tells how many ms the first row took to be on the screen. */
  open(): Promise<number>;
  scrollBy(px: number): Promise<void>;
  /** Scrolls, and tells at how many of three heights no row stood in the first frame after it. */
  emptyAfter(px: number): Promise<number>;
  zoom(): Promise<void>;
  nodes(): number;
  rows(): number;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

/** A page that has drawn no row by then never will. */
const mostMs = 30_000;

const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));
/** After what has been drawn is on its way to the screen. */
const painted = async (): Promise<void> => {
  await frame();
  await new Promise<void>((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done();
    channel.port2.postMessage(null);
  });
};

/** Makes the page ready to be measured. */
export function offer({ mount, row, scroller, zoom, ready }: Candidate): void {
  let plan: Plan | null = null;
  const all = (): Element[] => [...document.querySelectorAll(row)];
  const firstRow = (): boolean => all().some((one) => (one.textContent ?? '').includes('Aktivitet nummer'));
  const scrolled = (): Element => {
    const found = document.querySelector(scroller);
    if (!found) throw new Error(`Nothing matches ${scroller}`);
    return found;
  };
  window.bench = {
    async prepare(count) {
      await ready?.();
      plan = planOf(count);
    },
    async open() {
      const root = document.getElementById('root');
      if (!root || !plan) throw new Error('Not prepared');
      const start = performance.now();
      mount(root, plan);
      while (!firstRow()) {
        if (performance.now() - start > mostMs) throw new Error(`No row within ${mostMs / 1000} s`);
        await frame();
      }
      await painted();
      return performance.now() - start;
    },
    async scrollBy(px) {
      scrolled().scrollTop += px;
      await frame();
      await painted();
    },
    async emptyAfter(px) {
      const element = scrolled();
      element.scrollTop += px;
      await frame();
      const { top, height } = element.getBoundingClientRect();
      const boxes = all().map((one) => one.getBoundingClientRect());
      return [0.25, 0.5, 0.9].filter((part) => {
        const y = top + height * part;
        return !boxes.some((box) => box.top <= y && box.bottom >= y);
      }).length;
    },
    async zoom() {
      zoom?.();
      await frame();
      await painted();
    },
    nodes: () => document.querySelectorAll('#root *').length,
    rows: () => all().length,
  };
}
