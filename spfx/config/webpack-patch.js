const path = require('path');

// What Fluent UI carries for others than us, and every view would fetch first: see "What weighs what" in
// docs/decisions/0009-spfx.md.
const instead = [
  // Fluent's own list of its tokens is 30 KB of names, each of them said twice; tokens.js says the same by one rule.
  [/[\\/]@fluentui[\\/]tokens[\\/]lib[\\/]tokens\.js$/, 'tokens.js'],
  [/^rtl-css-js\/core$/, 'one-way.js'],
];

module.exports = (config) => {
  const { BannerPlugin, Compilation, NormalModuleReplacementPlugin } = require('webpack');
  for (const [module, file] of instead)
    config.plugins.push(new NormalModuleReplacementPlugin(module, path.join(__dirname, file)));
  // Each web part's themes as the colours that come out, in place of the tables that Fluent makes them of on the page.
  config.module.rules.push({
    test: /[\\/]@fluentui[\\/]tokens[\\/]lib[\\/]themes[\\/]\w+[\\/]\w+Theme\.js$/,
    use: path.join(__dirname, 'theme-loader.js'),
  });
  // Nearly all of the tidsplan's functions are called when it opens: see scripts/finish-ours.mjs. After all that minifies.
  config.plugins.push(
    new BannerPlugin({
      banner: '//# allFunctionsCalledOnLoad',
      raw: true,
      include: /fremdrift-tidsplan/,
      stage: Compilation.PROCESS_ASSETS_STAGE_REPORT,
    }),
  );
  // The start of a web part knows each chunk by name; eight digits tell one build's from another's as well as twenty.
  config.output.chunkFilename = config.output.chunkFilename.replace('[contenthash]', '[contenthash:8]');
  return config;
};
