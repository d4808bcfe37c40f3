const fluent = require('@fluentui/react-components');

const spoken = (theme) => `JSON.parse('${JSON.stringify(theme).replace(/[\\']/g, '\\$&')}')`;

/** One of Fluent's theme modules ("export const webLightTheme = …") with what its themes come out as. */
module.exports = function themeLoader(source) {
  const names = [...source.matchAll(/^export const (\w+Theme) =/gm)].map(([, name]) => name);
  if (names.length === 0) throw new Error(`No theme of Fluent UI: ${this.resourcePath}`);
  return names.map((name) => `export const ${name} = /*#__PURE__*/ ${spoken(fluent[name])};\n`).join('');
};
