import { build } from 'esbuild';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * What the chart itself weighs in gzip, minified: src/timeline, src/ui/tidsplan and the signs of src/ui/marks, as far as a page
 * that shows the chart needs them. React, Fluent and what the rest of the product has anyway (periods, words, the plan's own
 * rules) are left outside; tables, files and dragging are fetched later and are not in it either.
 */
export async function chartBytes(): Promise<number> {
  const own = ['src/timeline/', 'src/ui/tidsplan/', 'src/ui/marks/', 'src/ui/plain/plain-sheet'].map((part) =>
    path.join(process.cwd(), part),
  );
  const result = await build({
    stdin: {
      contents: `export { Chart } from './src/ui/tidsplan/chart';
        export { useTimeline, useWho } from './src/ui/tidsplan/use-timeline';
        export { groupTitles } from './src/ui/tidsplan/group-title';
        export { TimelineLegend, legendOf } from './src/ui/tidsplan/timeline-legend';`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    write: false,
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
            return args.path.startsWith('.') && own.some((part) => full.startsWith(part))
              ? undefined
              : { path: args.path, external: true };
          });
        },
      },
    ],
  });
  return gzipSync(result.outputFiles[0]?.contents ?? '', { level: 9 }).length;
}
