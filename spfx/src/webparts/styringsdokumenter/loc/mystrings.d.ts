declare interface IStyringsdokumenterWebPartStrings {
  Description: string;
  KindsGroup: string;
  Kind_policy: string;
  Kind_strategy: string;
  Kind_qualityStandard: string;
  Kind_guideline: string;
  Kind_guidance: string;
  Kind_procedure: string;
  Kind_template: string;
  Kind_contingencyPlan: string;
  Kind_other: string;
  Group: string;
  ServiceLabel: string;
  ServiceHint: string;
}
declare module 'StyringsdokumenterWebPartStrings' {
  const strings: IStyringsdokumenterWebPartStrings;
  export = strings;
}
