/** Templates that people use, with SharePoint's base type and a column that each brings. */
export const templatesInUse = [
  { template: 100, baseType: 0, column: 'Title' },
  { template: 101, baseType: 1, column: 'FileLeafRef' },
  { template: 103, baseType: 0, column: 'URL' },
  { template: 104, baseType: 0, column: 'Expires' },
  { template: 105, baseType: 0, column: 'FirstName' },
  { template: 106, baseType: 0, column: 'EventDate' },
  { template: 107, baseType: 0, column: 'DueDate' },
  { template: 108, baseType: 0, column: 'Body' },
  { template: 109, baseType: 1, column: 'FileLeafRef' },
  { template: 119, baseType: 1, column: 'WikiField' },
  { template: 171, baseType: 0, column: 'AssignedTo' },
  { template: 544, baseType: 0, column: 'Title' },
  { template: 1100, baseType: 5, column: 'Status' },
] as const;
