define([], function () {
  return {
    Description: "The web part shows the development plan in the site's lists.",
    Group: 'View',
    PageLabel: 'Show first',
    PageTidsplan: 'Timeline',
    PagePlan: 'Plan',
  };
});
