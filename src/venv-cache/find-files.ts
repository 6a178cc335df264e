import { digest } from '../core/cache-key.ts';
import type { Refusal } from '../core/errors.ts';
import type { Files } from '../core/ports.ts';
import type { Inputs } from './inputs.ts';
import { pathsOf } from './layout.ts';
import { possibleFiles } from './named-files.ts';
import { projectFiles, sharedLocks } from './project-files.ts';
import type { HashedFile, RequirementSet } from './requirement-set.ts';

const globSigns = /[*?[\]{}]/;

/** Returns the files that paths and globs stand for, absolute, each once; never those of the environment itself. */
export async function expandPatterns(
  { working, folder, isWindows }: Pick<Inputs, 'working' | 'folder' | 'isWindows'>,
  patterns: readonly string[],
  files: Files,
): Promise<readonly string[]> {
  const paths = pathsOf(isWindows);
  const found: string[] = [];
  for (const pattern of patterns) {
    const matches = globSigns.test(pattern) ? await files.glob(working, [pattern]) : [];
    const own = matches
      .filter((path) => !/(^|[/\\])(node_modules|site-packages|\.git)[/\\]/.test(path))
      .map((path) => paths.resolve(working, path))
      .filter((path) => !path.startsWith(folder + paths.sep));
    // A pattern that matches nothing stays: reading it then says that there is no such file.
    found.push(...(own.length > 0 ? own : [paths.resolve(working, pattern)]));
  }
  return [...new Set(found)];
}

/** Returns what else decides what is installed: extra files, and metadata and locks of the projects that are installed. */
export async function readOtherFiles(
  inputs: Inputs,
  set: RequirementSet,
  files: Files,
): Promise<readonly HashedFile[]> {
  const { working, workspace, installCommands, isWindows } = inputs;
  const paths = [
    ...(await expandPatterns(inputs, inputs.extraPaths, files)),
    ...filesBelow(inputs, installCommands.flatMap(possibleFiles)),
    ...set.locals.flatMap((path) => projectFiles(path, isWindows)),
    ...(installCommands.length > 0
      ? [...projectFiles(working, isWindows), ...sharedLocks(working, workspace, isWindows)]
      : []),
  ];
  const found = await Promise.all(
    [...new Set(paths)].map(async (path) => {
      const text = await files.readText(path, 'latin1').catch(() => undefined);
      return text === undefined ? [] : [{ path, sha256: digest(text.replaceAll('\r\n', '\n')) }];
    }),
  );
  return found.flat();
}

// A script of the workspace, a lock: not `/usr/bin/make`, nor a program of the environment.
function filesBelow(
  { working, workspace, folder, isWindows }: Inputs,
  words: readonly string[],
): readonly string[] {
  const path = pathsOf(isWindows);
  return words
    .map((word) => path.resolve(working, word))
    .filter((file) => file.startsWith(workspace + path.sep) && !file.startsWith(folder + path.sep));
}

/** Notes extra files that are not there, and commands of which nothing would tell when to run them again. */
export function refuseMissing(
  { installCommands, extraPaths, working, isWindows }: Inputs,
  { files }: RequirementSet,
  otherFiles: readonly HashedFile[],
): readonly Refusal[] {
  const paths = pathsOf(isWindows);
  const isFound = (path: string): boolean =>
    otherFiles.some((file) => file.path === paths.resolve(working, path));
  const missing = extraPaths.filter((path) => !globSigns.test(path) && !isFound(path));
  const refusals = missing.map((path) => ({
    input: 'extra-paths-to-hash',
    why: `${paths.isAbsolute(path) ? path : `${path} in ${working}`} is no file that can be read.`,
    fix: `Correct the path; of a folder, name the files in it (\`${path}/**\`).`,
  }));
  if (installCommands.length === 0 || files.length + otherFiles.length > 0) return refusals;
  const why = `neither requirements nor a lock file was found in ${working}, so nothing would tell when to install again.`;
  const fix = 'Name the files that decide what is installed in `extra-paths-to-hash`.';
  return [...refusals, { input: 'install-command', why, fix }];
}
