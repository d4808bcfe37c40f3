define([], function () {
  return {
    Description: "The web part shows the governing documents in the site's lists.",
    Group: 'Lists',
    ServiceLabel: 'Sign-in name of the bot',
    ServiceHint: 'The bot alone may write the lists that it keeps itself. IT can tell the name.',
  };
});
