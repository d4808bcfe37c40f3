declare interface IUdviklingsplanWebPartStrings {
  Description: string;
  Group: string;
  PageLabel: string;
  PageOverview: string;
  PageTidsplan: string;
  PagePlan: string;
  WinterLabel: string;
  Week: string;
  ServiceLabel: string;
  ServiceHint: string;
}
declare module 'UdviklingsplanWebPartStrings' {
  const strings: IUdviklingsplanWebPartStrings;
  export = strings;
}
