import type { Metafile } from 'esbuild';

export const readWholeLine: string;
export function readWhole(metafile: Metafile, dir: string): void;
