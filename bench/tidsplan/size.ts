import { build } from 'esbuild';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { smaller } from '../../scripts/finish-ours.mjs';

/** In bytes of gzip, minified as the product's scripts are. */
export interface ChartSize {
  /** The chart itself: what a page that shows a whole plan by its areas needs. */
  readonly chart: number;
  /**
   * What is fetched later, each by itself and without what the chart has: what the signs mean, as soon as the chart is drawn;
   * what is needed when somebody acts; and other looks.
   */
  readonly legend: number;
  readonly acts: number;
  readonly looks: number;
}

const parts = ['src/timeline/', 'src/ui/tidsplan/', 'src/ui/marks/speak-mark', 'src/ui/marks/beside-signs'];

/**
 * What the chart weighs: src/timeline, src/ui/tidsplan and what of src/ui/marks it alone uses, as far as a page that shows the
 * chart needs them, with its sheet of styles. React, Fluent and what other pages of the product have anyway are left outside:
 * the signs themselves, periods, words, the plan's own rules. Tables, files and dragging are fetched later and are not in it
 * either, nor is what is imported only once somebody acts or asks for another look: that is weighed by itself.
 */
export async function chartBytes(): Promise<ChartSize> {
  const chart = await weigh(
    `export { Chart } from './src/ui/tidsplan/chart';
     export { useTimeline, useWho } from './src/ui/tidsplan/use-timeline';
     export { groupTitles } from './src/ui/tidsplan/group-title';
     export { LateLegend } from './src/ui/tidsplan/late-legend';`,
  );
  const later = async (module: string): Promise<number> =>
    (await weigh(`export * from './src/ui/tidsplan/${module}';`, chart.files)).bytes;
  const [legend, acts, looks] = await Promise.all(['timeline-legend', 'acts/chart-acts', 'other-looks'].map(later));
  return { chart: chart.bytes, legend: legend ?? NaN, acts: acts ?? NaN, looks: looks ?? NaN };
}

const plain = (file: string): string => file.replace(/\.tsx?$/, '');

async function weigh(contents: string, known: ReadonlySet<string> = new Set()) {
  const own = parts.map((part) => path.join(process.cwd(), part));
  const result = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2020',
    jsx: 'transform',
    plugins: [
      {
        name: 'only what is the timeline’s own',
        setup(setup) {
          setup.onResolve({ filter: /.*/ }, (args) => {
            if (args.kind === 'entry-point') return undefined;
            const full = path.resolve(args.resolveDir, args.path);
            const isIn =
              args.kind !== 'dynamic-import' &&
              args.path.startsWith('.') &&
              own.some((part) => full.startsWith(part)) &&
              !known.has(full);
            return isIn ? undefined : { path: 'elsewhere', external: true };
          });
        },
      },
    ],
  });
  // What is named of other modules stands here as a line for each; in a page that is bundled whole none of them is there.
  const { code } = await smaller((result.outputFiles[0]?.text ?? '').replace(/import[^;]*?from"elsewhere";/g, ''));
  return {
    bytes: gzipSync(code, { level: 9 }).length,
    files: new Set(Object.keys(result.metafile.inputs).map((file) => plain(path.resolve(file)))),
  };
}
