/** A webpack loader: the source of one of Fluent's theme modules with what its themes come out as. */
declare function themeLoader(this: { readonly resourcePath: string }, source: string): string;
export default themeLoader;
