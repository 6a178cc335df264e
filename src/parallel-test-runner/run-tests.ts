import { join } from 'node:path';
import { messageOf } from '../core/errors.ts';
import type { Ports, RunResult } from '../core/ports.ts';
import { largestReportBytes, parseJUnit, type JUnitReport } from './junit.ts';
import type { Plan, ReportFiles } from './plan.ts';
import { readProgress, type Progress } from './pytest.ts';
import type { TestResult } from './results.ts';

/** What the test runner left behind. */
export interface TestRun {
  readonly result: RunResult;
  readonly progress: Progress;
  readonly tests: readonly TestResult[];
  /** Absolute paths. */
  readonly junit: readonly string[];
  readonly damaged: readonly string[];
}

/** Runs the tests with their output live in the log, and reads their reports. */
export async function runTests(
  { tests, reports }: Plan,
  env: Readonly<Record<string, string>>,
  ports: Ports,
): Promise<TestRun> {
  await removeOldReports(reports, ports);
  let progress: Progress = {};
  const result = await ports.exec.run(
    { ...tests, env: { ...tests.env, ...env } },
    {
      output: 'live',
      onStdoutLine: (line) => {
        progress = readProgress(progress, line);
      },
    },
  );
  return { result, progress, ...(await readReports(reports, ports)) };
}

// A report left from an earlier run would count as this one's when the runner dies before it writes its own.
async function removeOldReports(reports: ReportFiles, { files }: Ports): Promise<void> {
  await files.createFolder(reports.folder);
  for (const name of await files.glob(reports.folder, reports.patterns))
    await files.remove(join(reports.folder, name));
}

async function readReports(
  { folder, patterns }: ReportFiles,
  ports: Ports,
): Promise<Pick<TestRun, 'tests' | 'junit' | 'damaged'>> {
  const names = await ports.files.glob(folder, patterns);
  const tests: TestResult[] = [];
  const damaged: string[] = [];
  for (const name of names) {
    const report = await readReport(join(folder, name), ports);
    tests.push(...report.tests);
    if (report.damaged !== undefined)
      damaged.push(`the report ${name} cannot be used: ${report.damaged}`);
  }
  return { tests, junit: names.map((name) => join(folder, name)), damaged };
}

async function readReport(path: string, { files }: Ports): Promise<JUnitReport> {
  if ((await files.size(path)) > largestReportBytes)
    return { tests: [], damaged: 'it is larger than 256 MiB' };
  try {
    return parseJUnit((await files.readText(path)) ?? '');
  } catch (error) {
    return { tests: [], damaged: messageOf(error) };
  }
}

/** The end of what a runner wrote, for when its report does not say what went wrong. */
export function lastOutput({ stdout, stderr }: RunResult): string {
  const text = stderr.trim() === '' ? stdout : stderr;
  return text.trim().split('\n').slice(-20).join('\n');
}
