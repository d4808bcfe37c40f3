/** An internal name as FieldValuesAsText and versions write it: each "_" as `_x005f_`, a leading one behind `OData_` (SURFACE.md 8). */
export const encodedName = (internalName: string): string => {
  const encoded = internalName.replace(/_/g, '_x005f_');
  return internalName.startsWith('_') ? `OData_${encoded}` : encoded;
};
