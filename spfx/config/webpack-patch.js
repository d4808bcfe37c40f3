const path = require('path');

// Fluent's own list of its tokens is 30 KB of names, each of them said twice; tokens.js says the same by one rule.
module.exports = (config) => {
  const { NormalModuleReplacementPlugin } = require('webpack');
  config.plugins.push(
    new NormalModuleReplacementPlugin(
      /[\\/]@fluentui[\\/]tokens[\\/]lib[\\/]tokens\.js$/,
      path.join(__dirname, 'tokens.js'),
    ),
  );
  return config;
};
