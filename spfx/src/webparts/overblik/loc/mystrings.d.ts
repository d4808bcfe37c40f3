declare interface IOverblikWebPartStrings {
  Description: string;
  Group: string;
  ScopeLabel: string;
  ScopeHint: string;
  CountLabel: string;
  PageLabel: string;
  PageHint: string;
}
declare module 'OverblikWebPartStrings' {
  const strings: IOverblikWebPartStrings;
  export = strings;
}
