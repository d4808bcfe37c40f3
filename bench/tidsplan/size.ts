import { build } from 'esbuild';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * What the chart itself weighs in gzip, minified: src/timeline, src/ui/tidsplan and what of src/ui/marks it alone uses, as far
 * as a page that shows the chart needs them, with its sheet of styles. React, Fluent and what other pages of the product have
 * anyway are left outside: the signs themselves, periods, words, the plan's own rules. Tables, files and dragging are fetched
 * later and are not in it either.
 */
export async function chartBytes(): Promise<number> {
  const parts = ['src/timeline/', 'src/ui/tidsplan/', 'src/ui/marks/speak-mark', 'src/ui/marks/beside-signs'].map(
    (part) => path.join(process.cwd(), part),
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
            return args.kind !== 'dynamic-import' &&
              args.path.startsWith('.') &&
              parts.some((part) => full.startsWith(part))
              ? undefined
              : { path: 'elsewhere', external: true };
          });
        },
      },
    ],
  });
  // What is named of other modules stands here as a line for each; in a page that is bundled whole none of them is there.
  const own = (result.outputFiles[0]?.text ?? '').replace(/import[^;]*?from"elsewhere";/g, '');
  return gzipSync(own, { level: 9 }).length;
}
