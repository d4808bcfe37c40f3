define([], function () {
  return {
    Description: 'Webdelen viser den udviklingsplan, der ligger i webstedets lister.',
    Group: 'Visning',
    PageLabel: 'Vis først',
    PageOverview: 'Overblik',
    PageTidsplan: 'Tidsplan',
    PagePlan: 'Aktiviteter',
    WinterLabel: 'Vinterferie i skolerne',
    Week: 'Uge',
    ServiceLabel: 'Bottens loginnavn',
    ServiceHint: 'Kun botten får lov at skrive i de lister, som den selv fører. Navnet står i vejledningen fra IT.',
  };
});
