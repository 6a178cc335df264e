import { data } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { globExpression } from './glob.ts';

/**
 * `hashFiles()` over a workspace: one SHA-256 over the SHA-256 of each matching file. Expressions name absolute paths
 * as the job's machine sees them.
 */
export function hashFilesFunction(
  workspace: string,
  onHost: (path: string) => string,
): FunctionDefinition {
  const lineOnHost = (line: string): string =>
    line.startsWith('!') ? `!${onHost(line.slice(1))}` : onHost(line);
  const call = (...patterns: data.ExpressionData[]) =>
    new data.StringData(
      hashFiles(
        workspace,
        patterns.flatMap((pattern) =>
          pattern
            .coerceString()
            .split('\n')
            .map((line) => lineOnHost(line.trim())),
        ),
      ),
    );
  return { name: 'hashFiles', minArgs: 1, maxArgs: 255, call };
}

/** The hash of the files that match, or an empty string when none does. */
export function hashFiles(workspace: string, patterns: readonly string[]): string {
  const matches = matcher(workspace, patterns);
  const hash = createHash('sha256');
  const files = filesBelow(workspace).filter(matches);
  for (const file of files) {
    hash.update(
      createHash('sha256')
        .update(readFileSync(join(workspace, file)))
        .digest(),
    );
  }
  return files.length === 0 ? '' : hash.digest('hex');
}

/** A later pattern overrules an earlier one; a pattern that names a folder takes all below it. */
function matcher(workspace: string, patterns: readonly string[]): (file: string) => boolean {
  const lines = patterns.flatMap((pattern) => pattern.split('\n')).map((line) => line.trim());
  const rules = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const wanted = !line.startsWith('!');
      const glob = relativeGlob(workspace, wanted ? line : line.slice(1));
      return { wanted, itself: globExpression(glob), below: globExpression(`${glob}/**`) };
    });
  return (file) => {
    const last = rules.findLast(({ itself, below }) => itself.test(file) || below.test(file));
    return last?.wanted ?? false;
  };
}

function relativeGlob(workspace: string, glob: string): string {
  const path = isAbsolute(glob) ? relative(workspace, glob) : glob;
  return path.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => isFile(join(folder, file)))
    .sort();
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
