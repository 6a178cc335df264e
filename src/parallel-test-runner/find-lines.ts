import type { Ports } from '../core/ports.ts';
import { failureLine, workspacePaths, type Folders, type SourceLine } from './location.ts';
import { brokenOf, type TestResult } from './results.ts';

/** GitHub shows ten errors of a step; the last one belongs to the step itself. */
export const annotationLimit = 9;

/** Finds the lines of the checkout that the first broken tests point at, by the test's id. */
export async function findLines(
  tests: readonly TestResult[],
  folders: Folders,
  { files }: Ports,
): Promise<ReadonlyMap<string, SourceLine>> {
  const found = new Map<string, SourceLine>();
  for (const test of brokenOf(tests).slice(0, annotationLimit)) {
    const line = failureLine(test);
    if (line === undefined) continue;
    for (const path of workspacePaths(line.path, folders)) {
      if (!(await files.exists(`${folders.workspace}/${path}`))) continue;
      found.set(test.id, { path, line: line.line });
      break;
    }
  }
  return found;
}
