const spfxReact = require('@microsoft/eslint-config-spfx/lib/flat-profiles/react');

module.exports = [
  ...spfxReact,
  { languageOptions: { parserOptions: { tsconfigRootDir: __dirname, project: './tsconfig.json' } } },
  {
    // The arrows of docs/architecture.md, which the root's rules hold everywhere else.
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/bot/**', '**/local/**', '**/cli/**', '**/teams-app/**'],
              message: 'A host knows no other host.',
            },
            { group: ['@microsoft/teams-js'], message: 'SharePoint Framework brings its own (teams-host.ts).' },
          ],
        },
      ],
    },
  },
];
