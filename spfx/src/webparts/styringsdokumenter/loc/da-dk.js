define([], function () {
  return {
    Description: 'Webdelen viser de styringsdokumenter, der ligger i webstedets lister.',
    Group: 'Lister',
    ServiceLabel: 'Bottens loginnavn',
    ServiceHint: 'Kun botten får lov at skrive i de lister, som den selv fører. Navnet står i vejledningen fra IT.',
  };
});
