/** Fluent UI v9's tokens by name, as CSS. */
export declare const tokens: Readonly<Record<string, string>>;
