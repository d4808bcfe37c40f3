define([], function () {
  return {
    Description: 'The web part shows the next milestones and what needs attention.',
    Group: 'View',
    ScopeLabel: 'Show only',
    ScopeHint: 'The number of a focus area, such as 2, or mine for what the reader stands for. Empty: the whole plan.',
    CountLabel: 'At most this many items',
    PageLabel: 'The page with the plan',
    PageHint: 'Address of the page that holds the web part Development plan. Empty: Udviklingsplan.aspx on the site.',
  };
});
