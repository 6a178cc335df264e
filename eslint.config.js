import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const world = [
  '@actions/*',
  'node-ssh',
  'node:child_process',
  'node:fs',
  'node:fs/*',
  'node:net',
  'node:http',
  'node:https',
];
const actions = [
  'build-with-registry-cache',
  'parallel-test-runner',
  'pnpm-fetch-install',
  'venv-cache',
  'deploy',
  'pipeline-report',
];

/** The walls of the house: what a room may not import, and why. */
function wall(files, patterns) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

const outsideWorld = { group: world, message: 'Only src/adapters touches the world; take a port.' };
const adapters = {
  group: ['**/adapters/*'],
  message: 'Only main.ts knows the adapters; take a port.',
};

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', 'examples/', '**/fixtures/**', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreVoidOperator: true, ignoreArrowShorthand: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 40 }],
      'max-params': ['error', { max: 4 }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['__tests__/**', 'e2e/stories/**', 'bench/**'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off', 'max-params': 'off' },
  },
  wall(['src/**/*.ts'], [outsideWorld, adapters]),
  wall(['src/adapters/**/*.ts'], []),
  ...actions.map((action) =>
    wall(
      [`src/${action}/**/*.ts`],
      [
        outsideWorld,
        adapters,
        {
          group: actions.filter((other) => other !== action).map((other) => `**/${other}/*`),
          message: 'Actions share through src/core.',
        },
      ],
    ),
  ),
  ...actions.map((action) => wall([`src/${action}/main.ts`], [outsideWorld])),
);
