import { relative, resolve } from 'node:path';
import { InvalidInputs, type Refusal } from '../core/errors.ts';
import type { CachePorts } from '../core/ports.ts';
import { checkDocker } from './check-docker.ts';
import { findPython, refusePython } from './find-python.ts';
import type { Inputs } from './inputs.ts';
import { listTestFiles, type TestFiles } from './list-test-files.ts';
import type { PythonFacts } from './python.ts';

/** What is known of the world before anything is decided. */
export interface World {
  /** Undefined when another runner takes pytest's place. */
  readonly python?: PythonFacts;
  /** What shards are made of; undefined without them. */
  readonly testFiles?: TestFiles;
  /** The user's own Docker configuration; its text is read when there is a login to add to it. */
  readonly dockerConfig: { readonly folder: string; readonly text?: string };
}

/** Looks at everything the tests need and refuses all that is missing together. */
export async function probe(inputs: Inputs, ports: CachePorts): Promise<World> {
  const [missing, python, docker] = await Promise.all([
    findMissingPaths(inputs, ports),
    inputs.command.length > 0 ? undefined : findPython(inputs, ports),
    inputs.stack.files.length === 0 ? [] : checkDocker(inputs, ports),
  ]);
  const refusals = [
    ...missing,
    ...(python === undefined ? [] : refusePython(python, inputs)),
    ...docker,
  ];
  if (refusals.length > 0) throw new InvalidInputs(refusals);
  const dockerConfig = await readDockerConfig(inputs, ports);
  const testFiles =
    inputs.shard.count === 1 ? undefined : await listTestFiles(inputs, python?.facts, ports);
  return {
    ...(python?.facts === undefined ? {} : { python: python.facts }),
    ...(testFiles === undefined ? {} : { testFiles }),
    dockerConfig,
  };
}

async function findMissingPaths(
  inputs: Inputs,
  { files }: CachePorts,
): Promise<readonly Refusal[]> {
  const { working, workspace, pytest, stack } = inputs;
  const wanted = [
    {
      input: 'working-directory',
      path: working,
      fix: 'Is the repository checked out (actions/checkout)?',
    },
    // With --pyargs they name packages.
    ...(pytest.args.includes('--pyargs') ? [] : pytest.tests).map((test) => ({
      input: 'tests',
      path: resolve(working, test.split('::')[0] ?? ''),
      fix: 'Paths are relative to `working-directory`.',
    })),
    ...stack.files.map((path) => ({
      input: 'compose-files',
      path,
      fix: 'Paths are relative to the root of the repository.',
    })),
  ];
  const found = await Promise.all(wanted.map(async ({ path }) => files.exists(path)));
  const missing = wanted.filter((_wanted, index) => found[index] === false);
  // Everything below a folder that is not there is missing too, which says nothing more.
  const first =
    missing[0]?.input === 'working-directory'
      ? missing.filter(({ input }) => input !== 'tests')
      : missing;
  return first.map(({ input, path, fix }) => ({
    input,
    why: `there is no '${relative(workspace, path) || '.'}' in the repository.`,
    fix,
  }));
}

async function readDockerConfig(
  { environment, login }: Inputs,
  { files }: CachePorts,
): Promise<World['dockerConfig']> {
  const folder = environment['DOCKER_CONFIG'] ?? `${environment['HOME'] ?? ''}/.docker`;
  if (login.username === '') return { folder };
  const text = await files.readText(`${folder}/config.json`);
  return text === undefined ? { folder } : { folder, text };
}
