define([], function () {
  return {
    Description: "The web part shows the governing documents in the site's lists.",
    KindsGroup: 'Types shown (none ticked: all)',
    Kind_policy: 'Policy',
    Kind_strategy: 'Strategy',
    Kind_qualityStandard: 'Quality standard',
    Kind_guideline: 'Guideline',
    Kind_guidance: 'Guidance',
    Kind_procedure: 'Procedure',
    Kind_template: 'Letter template',
    Kind_contingencyPlan: 'Contingency plan',
    Kind_other: 'Other',
    Group: 'Lists',
    ServiceLabel: 'Sign-in name of the bot',
    ServiceHint: 'The bot alone may write the lists that it keeps itself. IT can tell the name.',
  };
});
