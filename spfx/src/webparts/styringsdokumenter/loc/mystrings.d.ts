declare interface IStyringsdokumenterWebPartStrings {
  Description: string;
  Group: string;
  ServiceLabel: string;
  ServiceHint: string;
}
declare module 'StyringsdokumenterWebPartStrings' {
  const strings: IStyringsdokumenterWebPartStrings;
  export = strings;
}
