// Files that scripts/made.mjs makes before each build; there may be none yet when types are checked.
declare module '*.words.json' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
declare module '*.made.json' {
  const made: unknown;
  export default made;
}
