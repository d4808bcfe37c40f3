// Sources and the ESM-only packages are turned to CommonJS by swc, so that Jest runs without experimental flags.
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'classic' } },
    },
    module: { type: 'commonjs' },
  },
];

const common = {
  rootDir: import.meta.dirname ?? new URL('.', import.meta.url).pathname,
  transform: { '^.+\\.(m?[jt]sx?)$': swc },
  transformIgnorePatterns: ['node_modules/(?!(@pnp|jose|parse5|entities)/)'],
  moduleNameMapper: { '^fast-check$': '<rootDir>/tests/support/properties.cjs' },
  testEnvironment: 'node',
  globalSetup: '<rootDir>/tests/support/begin-run.mjs',
  globalTeardown: '<rootDir>/tests/support/end-run.mjs',
};

export default {
  // A machine that also builds and lints takes a test through real parts well past the usual five seconds.
  testTimeout: 120_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/unit/**/*.test.ts', '<rootDir>/tests/unit/**/*.test.tsx'],
    },
    { ...common, displayName: 'e2e', testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'] },
  ],
};
