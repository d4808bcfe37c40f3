define([], function () {
  return {
    Description: "The web part shows the development plan in the site's lists.",
    Group: 'View',
    PageLabel: 'Show first',
    PageOverview: 'Overview',
    PageTidsplan: 'Timeline',
    PagePlan: 'Activities',
    WinterLabel: 'Winter holiday of the schools',
    Week: 'Week',
    ServiceLabel: 'Sign-in name of the bot',
    ServiceHint: 'The bot alone may write the lists that it keeps itself. IT can tell the name.',
  };
});
