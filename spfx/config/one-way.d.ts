/** A property as it is. */
export declare function convertProperty(key: string, value: unknown): { readonly key: string; readonly value: unknown };
/** Rules as they are. */
export declare function convert<Rules>(rules: Rules): Rules;
