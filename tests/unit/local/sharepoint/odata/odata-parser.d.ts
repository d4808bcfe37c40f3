/** The package has no types of its own. */
declare module 'odata-parser' {
  export function parse(query: string): unknown;
}
