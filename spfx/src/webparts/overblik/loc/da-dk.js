define([], function () {
  return {
    Description: 'Webdelen viser de næste milepæle og det, der kræver opmærksomhed.',
    Group: 'Visning',
    ScopeLabel: 'Vis kun',
    ScopeHint:
      'Nummeret på et indsatsområde, fx 2, eller mine for det, læseren selv er ansvarlig for. Tomt: hele planen.',
    CountLabel: 'Højst så mange punkter',
    PageLabel: 'Siden med planen',
    PageHint: 'Adressen på den side, hvor webdelen Udviklingsplan ligger. Tomt: Udviklingsplan.aspx på webstedet.',
  };
});
