import { isAbsolute, resolve } from 'node:path';
import { digest } from '../core/cache-key.ts';
import { command } from '../core/command.ts';
import { InvalidInputs, type Refusal } from '../core/errors.ts';
import { operatingSystem } from '../core/os-release.ts';
import type { Files, Ports } from '../core/ports.ts';
import { findInterpreter } from './find-interpreter.ts';
import type { Inputs } from './inputs.ts';
import type { PythonFacts } from './interpreter.ts';
import { venvLayout } from './layout.ts';
import { projectFiles } from './project-files.ts';
import { readRequirementSet, type HashedFile, type RequirementSet } from './requirement-set.ts';

/** What there is before anything is decided. */
export interface World {
  readonly python: PythonFacts;
  readonly installer: { readonly name: 'uv' | 'pip'; readonly version: string };
  readonly system: string;
  readonly set: RequirementSet;
  /** Requirements and constraints that were asked for, as absolute paths, in the order given. */
  readonly requirementPaths: readonly string[];
  readonly constraintPaths: readonly string[];
  /** Further files that decide what is installed. */
  readonly otherFiles: readonly HashedFile[];
  /** What is in the way of the environment. */
  readonly present: 'nothing' | 'environment' | 'other';
}

/** Reads the world; what cannot be used is refused together. */
export async function probe(inputs: Inputs, ports: Ports): Promise<World> {
  const { files } = ports;
  const refusals: Refusal[] = [];
  const [python, installer, requirementPaths, constraintPaths] = await Promise.all([
    findInterpreter(inputs, ports, refusals),
    findInstaller(inputs, ports, refusals),
    expand(inputs, inputs.requirements, files),
    expand(inputs, inputs.constraints, files),
  ]);
  const set = await readRequirementSet(
    { ...inputs, requirements: requirementPaths, constraints: constraintPaths },
    files,
  );
  const otherFiles = await readOtherFiles(inputs, set, files);
  refusals.push(...(inputs.installCommands.length > 0 ? [] : set.refusals));
  refusals.push(...refuseNothing(inputs, set, otherFiles));
  if (python === undefined || installer === undefined || refusals.length > 0)
    throw new InvalidInputs(refusals);
  const system = operatingSystem(await files.readText('/etc/os-release'), inputs.environment);
  const present = await lookAt(inputs, files);
  return {
    ...{ python, installer, system, set, requirementPaths, constraintPaths },
    ...{ otherFiles, present },
  };
}

async function findInstaller(
  { installer, isWindows }: Inputs,
  { exec }: Ports,
  refusals: Refusal[],
): Promise<World['installer'] | undefined> {
  // pip comes with the Python, whose version is known; asking it would cost half a second.
  if (installer === 'pip') return { name: 'pip', version: '' };
  const { exitCode, stdout } = await exec.run(command(isWindows ? 'uv.exe' : 'uv', '--version'));
  if (exitCode === 0) return { name: 'uv', version: stdout.trim().split(/\s+/)[1] ?? '' };
  if (installer === 'auto') return { name: 'pip', version: '' };
  refusals.push({
    input: 'installer',
    why: 'uv was asked for and is not on PATH.',
    fix: 'Set uv up before this step, or use `installer: auto`, which falls back to pip.',
  });
  return undefined;
}

// A pattern that matches nothing stays: reading it then says that there is no such file.
async function expand(
  { working, folder }: Inputs,
  patterns: readonly string[],
  files: Files,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const pattern of patterns) {
    const isGlob = /[*?[\]{}]/.test(pattern);
    const matches = isGlob ? await files.glob(working, [pattern]) : [];
    const own = matches
      .filter((path) => !/(^|[/\\])(node_modules|site-packages|\.git)[/\\]/.test(path))
      .map((path) => resolve(working, path))
      .filter((path) => !path.startsWith(folder));
    found.push(...(own.length > 0 ? own : [resolve(working, pattern)]));
  }
  return [...new Set(found)];
}

async function readOtherFiles(
  inputs: Inputs,
  set: RequirementSet,
  files: Files,
): Promise<readonly HashedFile[]> {
  const { working, installCommands } = inputs;
  const extra = await expand(inputs, inputs.extraPaths, files);
  const paths = [
    ...extra,
    ...set.locals.flatMap(({ path }) => projectFiles(path)),
    ...(installCommands.length > 0 ? projectFiles(working) : []),
  ];
  const found = await Promise.all(
    [...new Set(paths)].map(async (path) => {
      const text = await files.readText(path).catch(() => undefined);
      return text === undefined ? [] : [{ path, sha256: digest(text.replaceAll('\r\n', '\n')) }];
    }),
  );
  return found.flat();
}

function refuseNothing(
  { installCommands, extraPaths, working }: Inputs,
  { files }: RequirementSet,
  otherFiles: readonly HashedFile[],
): readonly Refusal[] {
  const missing = extraPaths.filter(
    (path) =>
      !/[*?[\]{}]/.test(path) && !otherFiles.some((file) => file.path === resolve(working, path)),
  );
  const refusals = missing.map((path) => ({
    input: 'extra-paths-to-hash',
    why: `${isAbsolute(path) ? path : `${path} in ${working}`} does not exist.`,
  }));
  if (installCommands.length === 0 || files.length + otherFiles.length > 0) return refusals;
  const why = `neither requirements nor a lock file was found in ${working}, so nothing would tell when to install again.`;
  const fix = 'Name the files that decide what is installed in `extra-paths-to-hash`.';
  return [...refusals, { input: 'install-command', why, fix }];
}

async function lookAt({ folder, isWindows }: Inputs, files: Files): Promise<World['present']> {
  if (await files.exists(venvLayout(folder, isWindows).config)) return 'environment';
  const isEmpty = (await files.list(folder)).length === 0;
  return (await files.exists(folder)) && !isEmpty ? 'other' : 'nothing';
}
