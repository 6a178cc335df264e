import { InvalidInputs, type Refusal } from '../core/errors.ts';
import { operatingSystem } from '../core/os-release.ts';
import type { Files, Ports } from '../core/ports.ts';
import { readConfig } from './config-files.ts';
import { expandPatterns, readOtherFiles, refuseMissing } from './find-files.ts';
import { findInstaller } from './find-installer.ts';
import { findInterpreter } from './find-interpreter.ts';
import type { Inputs } from './inputs.ts';
import type { PythonFacts } from './interpreter.ts';
import { pathsOf, venvLayout } from './layout.ts';
import { filesOfVariables, namedFiles, namedProjects, type NamedFiles } from './named-files.ts';
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
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Reads the world; what cannot be used is refused together. */
export async function probe(inputs: Inputs, ports: Ports): Promise<World> {
  const { files } = ports;
  const refusals: Refusal[] = [];
  const [python, wanted, requirementPaths, constraintPaths] = await Promise.all([
    findInterpreter(inputs, ports, refusals),
    findInstaller(inputs, ports, refusals),
    expandPatterns(inputs, inputs.requirements, files),
    expandPatterns(inputs, inputs.constraints, files),
  ]);
  const set = await readSet(inputs, { requirementPaths, constraintPaths }, files);
  const projects = await readOtherFiles(inputs, set, files);
  const config = wanted === undefined ? [] : await readConfig(wanted.name, inputs, files);
  refusals.push(...(inputs.installCommands.length > 0 ? [] : set.refusals));
  refusals.push(...refuseMissing(inputs, set, projects));
  if (python === undefined || wanted === undefined || refusals.length > 0)
    throw new InvalidInputs(refusals);
  const system = operatingSystem(await files.readText('/etc/os-release'), inputs.environment);
  const present = await lookAt(inputs, files);
  const installer = wanted.name === 'uv' ? wanted : { ...wanted, version: python.pip };
  return {
    ...{ python, installer, system, set, requirementPaths, constraintPaths },
    otherFiles: [...projects, ...config],
    ...{ present, now: ports.clock.now() },
  };
}

// What commands and arguments name is followed and hashed too; only what the inputs name is passed on to the installer.
async function readSet(
  inputs: Inputs,
  asked: Pick<World, 'requirementPaths' | 'constraintPaths'>,
  files: Files,
): Promise<RequirementSet> {
  const lines = [inputs.installArgs, ...inputs.installCommands];
  const named = [...lines.map(namedFiles), await ofVariables(inputs, files)];
  const absolute = (path: string): string =>
    pathsOf(inputs.isWindows).resolve(inputs.working, path);
  const projects = lines.flatMap((words) => namedProjects(words, inputs.environment));
  const set = await readRequirementSet(
    {
      ...inputs,
      requirements: [
        ...asked.requirementPaths,
        ...named.flatMap(({ requirements }) => requirements.map(absolute)),
      ],
      constraints: [
        ...asked.constraintPaths,
        ...named.flatMap(({ constraints }) => constraints.map(absolute)),
      ],
    },
    files,
  );
  return { ...set, locals: [...set.locals, ...projects.map(absolute)] };
}

// Only what is there: one that is missing may be for the other installer.
async function ofVariables(inputs: Inputs, files: Files): Promise<NamedFiles> {
  const { requirements, constraints } = filesOfVariables(inputs.environment);
  const there = async (paths: readonly string[]): Promise<readonly string[]> => {
    const absolute = paths.map((path) => pathsOf(inputs.isWindows).resolve(inputs.working, path));
    const found = await Promise.all(absolute.map(async (path) => files.exists(path)));
    return absolute.filter((_path, index) => found[index] === true);
  };
  return { requirements: await there(requirements), constraints: await there(constraints) };
}

async function lookAt({ folder, isWindows }: Inputs, files: Files): Promise<World['present']> {
  const path = pathsOf(isWindows);
  if (await files.exists(venvLayout(folder, isWindows).config)) return 'environment';
  if (!(await files.exists(folder))) return 'nothing';
  const isFile = (await files.glob(path.dirname(folder), [path.basename(folder)])).length > 0;
  return isFile || (await files.list(folder)).length > 0 ? 'other' : 'nothing';
}
