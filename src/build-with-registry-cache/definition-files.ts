import { dirname, resolve } from 'node:path';
import { command, type Command } from '../core/command.ts';
import { UserError, type ActionError } from '../core/errors.ts';
import { InputReader } from '../core/inputs.ts';
import type { Ports, RunResult } from '../core/ports.ts';
import { parseDefinition, type Described } from './definition.ts';
import { overlay, type SharedFields } from './image-entry.ts';
import type { Inputs } from './inputs.ts';
import { validateImages } from './validate.ts';

/** Files that describe the images, and which of their targets are wanted. */
export interface DefinitionFiles {
  readonly kind: 'compose-file' | 'bake-file';
  readonly files: readonly string[];
  /** Empty means the default group. */
  readonly targets: readonly string[];
  /** What the flat inputs say: it wins over the files. */
  readonly shared: SharedFields;
}

/**
 * Variables that a file of the repository must not be able to read: buildx takes values for both kinds of file from
 * the environment, and secrets too.
 */
export const hiddenVariables: Readonly<Record<string, string>> = {
  INPUT_PASSWORD: '',
  INPUT_SECRETS: '',
  'INPUT_GITHUB-TOKEN': '',
  ACTIONS_RUNTIME_TOKEN: '',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: '',
};

/** Returns the images, from the inputs or from the files that describe them. */
export async function describeImages(inputs: Inputs, ports: Ports): Promise<Described> {
  const { definitionFiles, context } = inputs;
  if (definitionFiles === undefined) return { images: inputs.images, linked: {} };
  const { kind, shared } = definitionFiles;
  await refuseMissingFiles(definitionFiles, context.workspace, ports);
  const folder = folderOf(definitionFiles, context.workspace);
  const printed = await ports.exec.run(printCommand(definitionFiles, folder, inputs), {
    keep: 16 << 20,
  });
  if (printed.exitCode !== 0) throw unreadable(definitionFiles, printed);
  const read = new InputReader(() => '');
  const place = { kind, folder, workspace: context.workspace };
  const { images, linked } = parseDefinition(printed.stdout, place, read);
  if (images.length === 0) throw emptyDefinition(definitionFiles);
  const described = {
    images: images.map((image) => ({ ...image, ...overlay(image, shared) })),
    linked,
  };
  validateImages(described, inputs, read);
  read.finish();
  return described;
}

// Resolves variables, inheritance and matrices without building anything.
function printCommand(
  files: DefinitionFiles,
  folder: string,
  { context: { workspace }, secrets }: Inputs,
): Command {
  const paths = files.files.flatMap((file) => ['--file', resolve(workspace, file)]);
  // A file could put the value of a secret into an argument, which is no place for one.
  const named = secrets.flatMap((secret) => (secret.kind === 'variable' ? secret.variable : []));
  return {
    ...command('docker', 'buildx', 'bake', ...paths, '--print', ...files.targets),
    cwd: folder,
    env: { ...hiddenVariables, ...Object.fromEntries(named.map((name) => [name, ''])) },
  };
}

// Paths in a compose file are relative to it, as for Compose; those in a bake file to the workspace, as for bake.
function folderOf({ kind, files }: DefinitionFiles, workspace: string): string {
  return kind === 'compose-file' ? dirname(resolve(workspace, files[0] ?? '')) : workspace;
}

async function refuseMissingFiles(
  { kind, files }: DefinitionFiles,
  workspace: string,
  ports: Ports,
): Promise<void> {
  const there = await Promise.all(
    files.map(async (file) => ports.files.exists(resolve(workspace, file))),
  );
  const missing = files.filter((_file, at) => there[at] !== true);
  if (missing.length === 0) return;
  throw new UserError({
    what: 'There is nothing to build from',
    why: missing.map((file) => `  ${kind}: ${file} does not exist.`).join('\n'),
    fix: 'Paths are relative to the workspace; is `actions/checkout` a step before this one?',
  });
}

function unreadable({ kind, files }: DefinitionFiles, { stderr }: RunResult): ActionError {
  const said = stderr.split('\n').filter((line) => !/^#\d+ /.test(line));
  return new UserError({
    what: `The ${kind} cannot be used`,
    why: `buildx does not take ${files.join(', ')}.`,
    fix:
      kind === 'compose-file'
        ? 'Variables it needs can be given as `env` of this step, or in a file `.env` beside it.'
        : 'Variables it needs can be given as `env` of this step; `bake-targets` names what it has.',
    stderr: said.join('\n').trim(),
  });
}

function emptyDefinition({ kind, files }: DefinitionFiles): ActionError {
  const compose = kind === 'compose-file';
  return new UserError({
    what: `The ${kind} cannot be used`,
    why: `${files.join(', ')} describes no image: ${compose ? 'no service has a `build` section' : 'there is no group `default`'}.`,
    fix: compose
      ? 'Add `build:` to the services whose images are made here.'
      : 'Name the targets in `bake-targets`.',
  });
}
