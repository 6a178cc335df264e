const transform = { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.jest.json', useESM: true }] };

const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  // TypeScript rewrites `./x.ts` to `./x.js`; the sources are still `.ts`.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironment: 'node',
  transform,
};

/** @type {import('jest').Config} */
export default {
  // Jest leaves one processor free, which on a machine of two is half of it.
  maxWorkers: '100%',
  testSequencer: './e2e/stories/longest-first.js',
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/__tests__/!(e2e)/**/*.test.ts'] },
    // What the bed itself is made of: the runner and GitHub's services, with real clients over loopback.
    { ...shared, displayName: 'bed', testMatch: ['<rootDir>/__tests__/e2e/**/*.test.ts'] },
    {
      ...shared,
      displayName: 'story',
      setupFilesAfterEnv: ['<rootDir>/e2e/stories/patience.ts'],
      testMatch: ['<rootDir>/e2e/stories/**/*.story.ts'],
    },
  ],
};
