import type { Segment } from '../http/path';
import type { Resource } from './resource';

/** A thing with its values and with what minimal metadata says of it (SURFACE.md 2). */
export interface Entity {
  /** "SP.List"; null for a plain complex value, which has no metadata lines. */
  readonly type: string | null;
  /** Name of its set in `odata.metadata`: "SP.ApiData.Lists". */
  readonly set: string;
  /** Path after `_api/`, a full address, or for a row a bare GUID. */
  readonly id: string;
  readonly editLink: string;
  /** With its quotes: `"3"`. */
  readonly etag?: string;
  /** The default set. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What lies under it: asked for only when a path, `$select` or `$expand` needs it. */
  readonly parts?: () => Parts;
}

/**
 * A property by SharePoint's own spelling: `$select=title` is Title, as a path's `web/title` is. Columns of rows alone are
 * told apart by capital letters. A name that nothing has stays as it is.
 */
export function spelled(thing: Entity, name: string): string {
  if (thing.set.startsWith('SP.ListData.') || Object.hasOwn(thing.values, name)) return name;
  const { more = {}, links = {} } = thing.parts?.() ?? {};
  if (Object.hasOwn(more, name) || Object.hasOwn(links, name)) return name;
  const wanted = name.toLowerCase();
  const names = [thing.values, more, links].flatMap((table) => Object.keys(table));
  return names.find((one) => one.toLowerCase() === wanted) ?? name;
}

export interface Collection {
  readonly set: string;
  readonly entities: readonly Entity[];
}

/** Where a navigation leads; null for nowhere. */
export type Link = Entity | Collection | null;

export const isCollection = (link: Entity | Collection): link is Collection => 'entities' in link;

/** What lies under a thing. Areas of the service each give their own parts, and `joinParts` puts them together. */
export interface Parts {
  /** Steps of a path, by name in small letters. Null answers "no such resource". */
  readonly routes?: Readonly<Record<string, (step: Segment) => Resource | null>>;
  /** What `$expand` reaches, and a GET of the same name, by SharePoint's own spelling. */
  readonly links?: Readonly<Record<string, () => Link>>;
  /** Values that come only when `$select` (or a path) names them. */
  readonly more?: Readonly<Record<string, () => unknown>>;
}

export function joinParts(...parts: readonly Parts[]): Required<Parts> {
  return {
    routes: Object.assign({}, ...parts.map((part) => part.routes ?? {})) as Required<Parts>['routes'],
    links: Object.assign({}, ...parts.map((part) => part.links ?? {})) as Required<Parts>['links'],
    more: Object.assign({}, ...parts.map((part) => part.more ?? {})) as Required<Parts>['more'],
  };
}

/**
 * The same as `joinParts`, but an area is asked only when a name is looked for that no later area has: nearly all calls
 * pass through a web and a list on their way to rows, and most areas have nothing to say to that.
 */
export function joinLazily(areas: readonly (() => Parts)[]): Required<Parts> {
  const held: Parts[] = [];
  const part = (at: number): Parts => (held[at] ??= areas[at]?.() ?? {});
  const table = <T extends Record<string, unknown>>(of: (one: Parts) => T | undefined): T => {
    const holder = (name: string | symbol): T | undefined => {
      for (let at = areas.length - 1; at >= 0; at--) {
        const own = of(part(at));
        if (own && Object.hasOwn(own, name)) return own;
      }
      return undefined;
    };
    const find = (name: string | symbol): unknown => {
      const own = holder(name);
      return own && Reflect.get(own, name);
    };
    let joined: T | undefined;
    const whole = (): T => (joined ??= Object.assign({}, ...areas.map((_area, at) => of(part(at)) ?? {})) as T);
    return new Proxy<T>({} as T, {
      get: (_target, name) => find(name),
      has: (_target, name) => find(name) !== undefined,
      ownKeys: () => Reflect.ownKeys(whole()),
      // Asked by `Object.hasOwn`, so that it must not put the whole together either.
      getOwnPropertyDescriptor: (_target, name) => {
        const own = holder(name);
        return own && Reflect.getOwnPropertyDescriptor(own, name);
      },
    });
  };
  return {
    routes: table((one) => one.routes),
    links: table((one) => one.links),
    more: table((one) => one.more),
  };
}
