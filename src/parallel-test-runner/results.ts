/** What became of tests, whoever ran them: pure data and arithmetic over it. */

/** How one test ended. `error` means that something around it failed: set-up, tear-down, collection. */
export type TestStatus = 'passed' | 'failed' | 'error' | 'skipped';

/** One test of a report. */
export interface TestResult {
  /** What a person would type to run it again, where the report tells: `tests/test_a.py::TestB::test_c`. */
  readonly id: string;
  readonly status: TestStatus;
  /** Milliseconds, set-up and tear-down included. */
  readonly duration: number;
  /** Where it is defined, relative to the runner's root; lines count from 1. */
  readonly file?: string;
  readonly line?: number;
  /** The failure in short, and in full. */
  readonly message: string;
  readonly text: string;
}

/** How many tests ended how. */
export interface Totals {
  readonly tests: number;
  readonly passed: number;
  readonly failed: number;
  readonly errors: number;
  readonly skipped: number;
  /** Milliseconds of all tests together. */
  readonly testTime: number;
}

/** Stands between the texts of a test that failed twice; what comes first is the cause. */
export const thenFailed = '\n\nand then:\n\n';

const worst: readonly TestStatus[] = ['failed', 'error', 'passed', 'skipped'];

/** Counts tests. */
export function totalsOf(tests: readonly TestResult[]): Totals {
  const count = (wanted: TestStatus): number =>
    tests.filter(({ status }) => status === wanted).length;
  return {
    tests: tests.length,
    passed: count('passed'),
    failed: count('failed'),
    errors: count('error'),
    skipped: count('skipped'),
    testTime: tests.reduce((sum, { duration }) => sum + duration, 0),
  };
}

/**
 * Joins what pytest reports twice: a test that ran and whose tear-down then failed has one entry for each.
 * Only an error joins an earlier entry, since other runners have different tests of the same name.
 */
export function joinPhases(tests: readonly TestResult[]): readonly TestResult[] {
  const joined = new Map<string, TestResult>();
  const separate: TestResult[] = [];
  for (const test of tests) {
    const earlier = joined.get(test.id);
    if (earlier === undefined) joined.set(test.id, test);
    else if (test.status === 'error') joined.set(test.id, join(earlier, test));
    else separate.push(test);
  }
  return [...joined.values(), ...separate];
}

/** Returns the tests that need attention, failures before errors, in the order of the report. */
export function brokenOf(tests: readonly TestResult[]): readonly TestResult[] {
  return [
    ...tests.filter(({ status }) => status === 'failed'),
    ...tests.filter(({ status }) => status === 'error'),
  ];
}

/** Returns the slowest tests, slowest first. */
export function slowestOf(tests: readonly TestResult[], count: number): readonly TestResult[] {
  return tests
    .filter(({ status }) => status !== 'skipped')
    .toSorted((left, right) => right.duration - left.duration)
    .slice(0, count);
}

/** Returns how many times longer the tests would have taken one after another; undefined when none took time. */
export function speedUp(testTime: number, wall: number): number | undefined {
  return testTime > 0 && wall > 0 ? testTime / wall : undefined;
}

function join(first: TestResult, second: TestResult): TestResult {
  const status = worst.find((candidate) => [first.status, second.status].includes(candidate));
  const texts = [first.text, second.text].filter((text) => text !== '');
  return {
    ...first,
    status: status ?? second.status,
    duration: first.duration + second.duration,
    message: first.message === '' ? second.message : first.message,
    text: texts.join(thenFailed),
  };
}
