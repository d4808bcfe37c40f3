// Type-aware rules for all code, and the arrows of docs/architecture.md held by `import-x/no-restricted-paths`.
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const hosts = ['bot', 'local', 'cli', 'teams-app', 'spfx'];

/** What stands around the plan's own text. */
const machinery = ['supervision', 'indicators', 'meetings', 'evaluation', 'effects', 'health'];

/** What each room of src/ may import of ours besides itself. The order is the design's: rules lowest, hosts highest. */
const mayImport = {
  text: [],
  periods: ['plan', 'text'],
  plan: ['periods'],
  documents: ['plan', 'periods', 'text'],
  importing: ['plan', 'periods', 'text'],
  timeline: ['plan', 'periods', 'text'],
  reminders: ['evaluation', 'indicators', 'plan', 'periods', 'text'],
  supervision: ['indicators', 'plan', 'periods', 'text'],
  indicators: ['plan', 'periods', 'text'],
  meetings: ['indicators', 'plan', 'periods', 'text'],
  evaluation: ['plan', 'periods', 'text'],
  effects: ['indicators', 'timeline', 'plan', 'periods', 'text'],
  health: ['supervision', 'indicators', 'meetings', 'plan', 'periods', 'text'],
  reports: [...[...machinery, 'documents', 'timeline', 'importing'], ...['plan', 'periods', 'text']],
  personal: ['plan', 'periods', 'text'],
  answers: [...machinery, 'documents', 'plan', 'periods', 'text'],
  lists: [
    ...machinery,
    'reports',
    'answers',
    'documents',
    'timeline',
    'reminders',
    'personal',
    'plan',
    'periods',
    'text',
  ],
  cards: [...machinery, 'reports', 'answers', 'reminders', 'personal', 'lists', 'documents', 'plan', 'periods', 'text'],
  ui: [
    ...[...machinery, 'reports', 'answers', 'cards', 'reminders', 'lists', 'documents', 'timeline', 'importing'],
    ...['plan', 'periods', 'text'],
  ],
};
const rooms = Object.keys(mayImport);

const arrows = [
  { target: './src', from: hosts.map((host) => `./${host}`), message: 'src/ knows no host.' },
  ...rooms.map((room) => ({
    target: `./src/${room}`,
    from: rooms.filter((other) => other !== room && !mayImport[room].includes(other)).map((other) => `./src/${other}`),
    message: `src/${room} may import only: ${mayImport[room].join(', ') || 'nothing of ours'}.`,
  })),
  ...hosts
    .filter((host) => host !== 'local' && host !== 'cli')
    .map((host) => ({
      target: `./${host}`,
      from: hosts.filter((other) => other !== host).map((other) => `./${other}`),
      message: 'A host knows no other host; local/serve.ts wires them.',
    })),
];

export default tseslint.config(
  { ignores: ['node_modules', 'dist', '.fremdrift', 'coverage', 'spfx/**'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: arrows.filter((zone) => zone.from.length > 0) }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Pass the clock in.',
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass the clock in.' },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'No raw HTML in components.' },
      ],
    },
  },
  {
    files: ['bot/**/*.{ts,tsx}'],
    rules: {},
  },
  {
    files: ['src/**/*.{ts,tsx}', 'local/**/*.{ts,tsx}', 'cli/**/*.ts', 'teams-app/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['botbuilder*', 'botframework-*'], message: 'Only bot/ knows the bot SDK.' }] },
      ],
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly', fetch: 'readonly' },
    },
  },
);
