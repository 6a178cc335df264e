import type { Report } from '../core/action.ts';
import { formatDuration } from '../core/duration.ts';
import { ActionError, CancelledError } from '../core/errors.ts';
import { section, table } from '../core/markdown.ts';
import { formatNotice, type Facts } from '../core/notice.ts';
import type { Annotation } from '../core/ports.ts';
import type { Agreement } from './agree.ts';
import { annotationLimit } from './find-lines.ts';
import type { Outcome } from './outcome.ts';
import { brokenOf, speedUp, totalsOf } from './results.ts';
import {
  failedTests,
  outputBlock,
  phaseTable,
  shardBlock,
  slowestTable,
  stackBlock,
} from './summary.ts';
import { headline, signs, splitWarning } from './sentences.ts';
import { withoutColors } from './xml-text.ts';

/** The outputs of `parallel-test-runner`. */
export type Output =
  | 'outcome'
  | 'tests'
  | 'passed'
  | 'failed'
  | 'errors'
  | 'skipped'
  | 'duration-ms'
  | 'test-time-ms'
  | 'speedup'
  | 'junit'
  | 'shard-plan'
  | 'shard-files';

/** The outputs of a step that did not get as far as running a test. */
export const unmeasured: Readonly<Record<Output, string>> = {
  outcome: 'setup-failed',
  tests: '0',
  passed: '0',
  failed: '0',
  errors: '0',
  skipped: '0',
  'duration-ms': '0',
  'test-time-ms': '0',
  speedup: '',
  junit: '',
  'shard-plan': '',
  'shard-files': '',
};

/** Renders what happened, and decides whether the step fails. */
export function reportOutcome(outcome: Outcome): Report<Output> {
  const sentence = headline(outcome);
  const failure = failureOf(outcome);
  return {
    outputs: outputsOf(outcome),
    summary: section(
      outcome.title,
      `${signs[outcome.status]} ${sentence}.`,
      totalsTable(outcome),
      shardBlock(outcome),
      outputBlock(outcome),
      failedTests(outcome),
      stackBlock(outcome),
      slowestTable(outcome),
      phaseTable(outcome),
    ),
    notice: formatNotice(`${outcome.title}: ${sentence}`, factsOf(outcome)),
    annotations: annotationsOf(outcome),
    ...(failure === undefined ? {} : { failure }),
  };
}

function outputsOf({
  status,
  tests,
  wall,
  junit,
  agreement,
}: Outcome): Readonly<Record<Output, string>> {
  const totals = totalsOf(tests);
  const factor = speedUp(totals.testTime, wall);
  return {
    outcome: status,
    tests: String(totals.tests),
    passed: String(totals.passed),
    failed: String(totals.failed),
    errors: String(totals.errors),
    skipped: String(totals.skipped),
    'duration-ms': String(wall),
    'test-time-ms': String(totals.testTime),
    speedup: factor === undefined ? '' : factor.toFixed(2),
    junit: junit.join('\n'),
    'shard-plan': agreement?.digest ?? '',
    'shard-files': agreement?.files.join('\n') ?? '',
  };
}

function factsOf(outcome: Outcome): Facts {
  const {
    outcome: ending,
    tests,
    passed,
    failed,
    errors,
    skipped,
    speedup,
    ...rest
  } = outputsOf(outcome);
  const { workers, agreement } = outcome;
  return {
    outcome: ending,
    ...{ tests, passed, failed, errors, skipped, speedup },
    wall_ms: rest['duration-ms'],
    test_ms: rest['test-time-ms'],
    ...(workers === undefined ? {} : { workers }),
    ...(agreement === undefined ? {} : shardFacts(agreement)),
  };
}

function shardFacts({ shard, files, total, digest, how }: Agreement): Facts {
  const { index, count } = shard;
  return { shard: index, shards: count, files: files.length, all_files: total, plan: digest, how };
}

function totalsTable({ tests, wall, workers }: Outcome): string {
  if (tests.length === 0) return '';
  const totals = totalsOf(tests);
  const factor = speedUp(totals.testTime, wall);
  return table(
    [
      'tests:',
      'passed:',
      'failed:',
      'errors:',
      'skipped:',
      'test time:',
      'took:',
      'speed-up:',
      'workers:',
    ],
    [
      [
        ...[totals.tests, totals.passed, totals.failed, totals.errors, totals.skipped].map(String),
        formatDuration(totals.testTime),
        formatDuration(wall),
        factor === undefined ? '' : `${factor.toFixed(2)} ×`,
        workers === undefined ? '' : String(workers),
      ],
    ],
  );
}

function annotationsOf({ tests, lines, agreement }: Outcome): readonly Annotation[] {
  const broken = brokenOf(tests)
    .slice(0, annotationLimit)
    .map((test): Annotation => {
      const line = lines.get(test.id);
      return {
        level: 'error',
        title: test.id,
        message: withoutColors(test.message || test.text.slice(-500) || 'failed without a message'),
        ...(line === undefined ? {} : { file: line.path, startLine: line.line }),
      };
    });
  const warning = agreement === undefined ? undefined : splitWarning(agreement);
  return warning === undefined ? broken : [{ level: 'warning', message: warning }, ...broken];
}

function failureOf(outcome: Outcome): ActionError | undefined {
  const { status, problem, allowNoTests, lastOutput } = outcome;
  if (status === 'passed' || (status === 'no-tests' && allowNoTests)) return undefined;
  if (problem !== undefined) return problem;
  if (status === 'cancelled') return new CancelledError(headline(outcome));
  return new ActionError({
    what: headline(outcome),
    ...(status === 'no-tests' ? { fix: noTestsFix } : {}),
    ...(lastOutput === undefined ? {} : { stderr: lastOutput }),
  });
}

const noTestsFix =
  'Check `tests` and the names of the files (pytest takes test_*.py and *_test.py); set `allow-no-tests: true` where there may be none.';
