import type { Metafile } from 'esbuild';

export function smaller(code: string, map?: string): Promise<{ code: string; map?: string }>;
export function finishOurs(metafile: Pick<Metafile, 'outputs'>, root: string): Promise<void>;
