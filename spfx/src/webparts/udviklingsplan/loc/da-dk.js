define([], function () {
  return {
    Description: 'Webdelen viser den udviklingsplan, der ligger i webstedets lister.',
    Group: 'Visning',
    PageLabel: 'Vis først',
    PageTidsplan: 'Tidsplan',
    PagePlan: 'Plan',
  };
});
