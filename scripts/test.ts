/** The test tier that runs in minutes (`--full`: the exhaustive one): checks, unit tests, stories; ends with the count. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { describeFullResult, keepFullResult } from './full-result.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface JestResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      /** Milliseconds. */
      readonly duration?: number | null;
    }[];
  }[];
}

const root = resolve(import.meta.dirname, '..');
const results = mkdtempSync(join(tmpdir(), 'copilotos-results-'));
const tier = process.argv.includes('--full') ? 'full' : 'fast';

function check(name: string, script: string, ...args: readonly string[]): Count {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  console.log(`${status === 0 ? 'PASS' : 'FAIL'} ${name}`);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs one jest project; a project in which nothing ran, or anything was skipped, has failed. */
function runProject(project: string, ...args: readonly string[]): Count {
  const output = join(results, `${project}.json`);
  spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/jest/bin/jest.js'),
      '--selectProjects',
      project,
      '--json',
      '--outputFile',
      output,
      ...args,
    ],
    {
      cwd: root,
      // Jest prints its JSON on stdout as well; people read what it says on stderr.
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
        COPILOTOS_TIER: tier,
      },
    },
  );
  if (!existsSync(output)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(output, 'utf8')) as JestResult;
  const skipped = result.numPendingTests;
  if (skipped > 0)
    console.error(`${project}: ${skipped} tests were skipped, which counts as failed.`);
  if (result.numPassedTests === 0)
    console.error(`${project}: no test ran, which counts as failed.`);
  if (project === 'story') tellSlowest(result);
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites + skipped;
  return {
    passed: result.numPassedTests,
    failed: result.numPassedTests === 0 ? Math.max(1, failed) : failed,
  };
}

// What to look at when all of it takes too long.
function tellSlowest({ testResults }: JestResult): void {
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({
      seconds: Math.round((duration ?? 0) / 1000),
      title: `${basename(name, '.story.ts')}: ${fullName}`,
    })),
  );
  const slowest = tests.toSorted((left, right) => right.seconds - left.seconds).slice(0, 30);
  console.error('The slowest stories:');
  for (const { seconds, title } of slowest) console.error(`  ${seconds} s  ${title}`);
}

const began = performance.now();
const counts = [
  check('types', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'),
  check('lint', 'scripts/lint.ts'),
  check('README tables say what action.yml says', 'scripts/docs.ts', '--check'),
  check('dist is what src builds to', 'scripts/bundle.ts', '--check'),
  runProject('unit'),
  runProject('bed'),
  // A story mostly waits for machines of its own, so two share a small one; more want memory.
  runProject(
    'story',
    `--maxWorkers=${Math.min(4, Math.max(2, Math.floor(availableParallelism() / 2)))}`,
  ),
];
rmSync(results, { recursive: true, force: true });
const total = counts.reduce((sum, { passed, failed }) => ({
  passed: sum.passed + passed,
  failed: sum.failed + failed,
}));
if (total.failed > 0) process.exitCode = 1;
if (tier === 'full')
  keepFullResult({ ...total, seconds: Math.round((performance.now() - began) / 1000) });
else console.log(describeFullResult());
console.log(`${total.passed} passed, ${total.failed} failed`);
