define([], function () {
  return {
    Description: 'Webdelen viser de styringsdokumenter, der ligger i webstedets lister.',
    KindsGroup: 'Typer, der vises (ingen valgt: alle)',
    Kind_policy: 'Politik',
    Kind_strategy: 'Strategi',
    Kind_qualityStandard: 'Kvalitetsstandard',
    Kind_guideline: 'Retningslinje',
    Kind_guidance: 'Vejledning',
    Kind_procedure: 'Arbejdsgangsbeskrivelse',
    Kind_template: 'Brevskabelon',
    Kind_contingencyPlan: 'Beredskabsplan',
    Kind_other: 'Andet',
    Group: 'Lister',
    ServiceLabel: 'Bottens loginnavn',
    ServiceHint: 'Kun botten får lov at skrive i de lister, som den selv fører. Navnet står i vejledningen fra IT.',
  };
});
