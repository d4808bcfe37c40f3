import type { SPFI } from '@pnp/sp/fi.js';

export type Role = 'owner' | 'editor' | 'reader' | 'nobody';

/** A raw answer, where @pnp/sp hides it. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body as JSON; undefined where it is none. */
  readonly json: unknown;
}

export interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Whose token; default owner. */
  readonly as?: Role;
}

/** What a case works with. Nothing of Node's own: the same cases run in a browser. */
export interface CaseContext {
  /** @pnp/sp with all its parts, as one of the people of `/sites/dev`; owner where nothing is said. */
  readonly sp: (role?: Role) => SPFI;
  /** `where` is the path under `/sites/dev/_api/` ("web/lists") or a full address. */
  readonly ask: (where: string, request?: RawRequest) => Promise<RawAnswer>;
  /** A name that no other case uses: "Plan 17". */
  readonly name: (prefix: string) => string;
  /** "http://127.0.0.1:4310/sites/dev". */
  readonly siteUrl: string;
}

export interface ConformanceCase {
  readonly name: string;
  /** Where the expectation comes from: "SURFACE.md 8 [R ListItemTests]", "@pnp/sp items/types.js", "Microsoft: …". */
  readonly from: string;
  run(context: CaseContext): Promise<void>;
}
