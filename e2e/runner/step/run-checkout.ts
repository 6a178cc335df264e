import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { givenInputs } from './action-inputs.ts';
import { git } from './git.ts';
import type { StepCall, StepEnd } from './step-call.ts';

const understood = ['repository', 'ref', 'path', 'fetch-depth', 'clean', 'token'];
/** Inputs of the real action that change nothing here. */
const harmless = [
  'persist-credentials',
  'show-progress',
  'set-safe-directory',
  'fetch-tags',
  'ssh-key',
];

/**
 * Stands in for actions/checkout: a real fetch of the registered local repository, done on the host,
 * into the workspace that the machine sees at the same path.
 */
export async function runCheckout(call: StepCall): Promise<StepEnd> {
  const inputs = givenInputs(call);
  refuseUnknown(Object.keys(inputs));
  const wanted = wantedCommit(call, inputs);
  const folder = targetFolder(call, inputs.path ?? '');
  call.output.print(`Syncing repository: ${wanted.repository}`);
  mkdirSync(folder, { recursive: true });
  if (inputs.clean !== 'false') empty(folder);
  const commit = await fetchCommit(folder, wanted, depthOf(inputs['fetch-depth']));
  call.output.print(commit);
  return { outcome: 'success', outputs: { ref: wanted.ref, commit } };
}

interface Wanted {
  readonly repository: string;
  readonly folder: string;
  /** What is fetched: a commit, or a ref. */
  readonly target: string;
  readonly ref: string;
}

function wantedCommit({ frame }: StepCall, inputs: Readonly<Record<string, string>>): Wanted {
  const github = frame.session.contexts.github as { repository: string; sha: string; ref: string };
  const repository = inputs.repository || github.repository;
  const folder = frame.session.repositories.find(repository);
  if (folder === undefined) {
    const known = frame.session.repositories.names.join(', ');
    throw new Error(
      `Not Found - repository '${repository}' is not registered with this runner (known: ${known}).`,
    );
  }
  if (inputs.ref) return { repository, folder, target: inputs.ref, ref: inputs.ref };
  const own = repository.toLowerCase() === github.repository.toLowerCase();
  return own
    ? { repository, folder, target: github.sha, ref: github.ref }
    : { repository, folder, target: 'HEAD', ref: '' };
}

/** Does what the real action does: init, a shallow fetch of one commit, a forced checkout. */
async function fetchCommit(folder: string, wanted: Wanted, depth: number): Promise<string> {
  await git(folder, ['init', '--quiet', '--initial-branch=main']);
  await git(folder, ['config', 'gc.auto', '0']);
  const remotes = await git(folder, ['remote']);
  const verb = remotes.split('\n').includes('origin') ? 'set-url' : 'add';
  await git(folder, ['remote', verb, 'origin', `file://${resolve(wanted.folder)}`]);
  const branches =
    depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'] : [];
  const target = /^[0-9a-f]{40}$/.test(wanted.target)
    ? wanted.target
    : await resolveRef(wanted.folder, wanted.target);
  const limit = depth === 0 ? [] : [`--depth=${depth}`];
  const pack = 'git -c uploadpack.allowAnySHA1InWant=true -c safe.directory=* upload-pack';
  const fetch = ['fetch', '--quiet', '--no-tags', '--prune', `--upload-pack=${pack}`, ...limit];
  await git(folder, [...fetch, 'origin', ...branches, `+${target}:refs/copilotos/checkout`]);
  const branch = branchName(wanted.ref);
  const where = branch === undefined ? ['--detach'] : ['-B', branch];
  await git(folder, ['checkout', '--quiet', '--force', ...where, target]);
  return (await git(folder, ['rev-parse', 'HEAD'])).trim();
}

async function resolveRef(folder: string, ref: string): Promise<string> {
  const candidates = [`refs/heads/${ref}`, `refs/tags/${ref}`, ref];
  for (const candidate of candidates) {
    const sha = await git(folder, [
      'rev-parse',
      '--verify',
      '--quiet',
      `${candidate}^{commit}`,
    ]).catch(() => '');
    if (sha !== '') return sha.trim();
  }
  throw new Error(
    `A branch or tag with the name '${ref}' could not be found in ${folder}. Correct 'ref'.`,
  );
}

function branchName(ref: string): string | undefined {
  if (ref.startsWith('refs/heads/')) return ref.slice('refs/heads/'.length);
  return ref === '' || ref.startsWith('refs/') || /^[0-9a-f]{40}$/.test(ref) ? undefined : ref;
}

function targetFolder({ frame }: StepCall, path: string): string {
  const { workspace } = frame.session.folders;
  const folder = resolve(workspace, path);
  if (folder !== workspace && !folder.startsWith(workspace + sep)) {
    throw new Error(`Repository path '${folder}' is not under '${workspace}'`);
  }
  return folder;
}

function depthOf(text: string | undefined): number {
  const depth = Number(text ?? '1');
  // The real action takes what is no number, and what is negative, as 0: everything.
  return Number.isInteger(depth) && depth > 0 ? depth : 0;
}

function empty(folder: string): void {
  for (const name of readdirSync(folder))
    rmSync(join(folder, name), { recursive: true, force: true });
}

function refuseUnknown(given: readonly string[]): void {
  const unknown = given.filter((name) => ![...understood, ...harmless].includes(name));
  if (unknown.length === 0) return;
  throw new Error(
    `The stand-in for actions/checkout does not know: ${unknown.join(', ')}. ` +
      `It knows: ${[...understood, ...harmless].join(', ')}.`,
  );
}
