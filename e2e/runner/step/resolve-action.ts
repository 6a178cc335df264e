import { join } from 'node:path';
import type { ActionIdentity, Frame } from '../job/session.ts';
import { readAction, type ActionFile } from '../parse/action-file.ts';
import type { Source } from '../parse/workflow-file.ts';

/** An action a step uses. */
export type ResolvedAction =
  | { readonly kind: 'checkout' }
  | {
      readonly kind: 'file';
      readonly file: ActionFile;
      readonly identity: ActionIdentity;
      /** Where `$/…` inside this action looks. */
      readonly source: Source;
    };

/** Finds what a step's `uses` means, or says why it cannot be run here. */
export function resolveAction(uses: string, frame: Frame): ResolvedAction {
  if (uses.startsWith('docker://')) {
    throw new Error(
      `'${uses}' is a container action; this runner runs node and composite actions.`,
    );
  }
  if (uses.startsWith('./')) return workspaceAction(uses, frame);
  if (uses.startsWith('$/')) return siblingAction(uses.slice(2), frame.source);
  return publishedAction(uses, frame);
}

/** Whether an action is fetched before the job's first step, so that its `pre` can run. */
export function isKnownBeforehand(uses: string): boolean {
  return !uses.startsWith('./');
}

/** GitHub names no repository for an action taken from the workspace. */
function workspaceAction(uses: string, { session, source }: Frame): ResolvedAction {
  const folder = join(session.folders.workspace, uses);
  return actionIn(folder, { folder, repository: '', ref: '' }, source);
}

function siblingAction(path: string, source: Source): ResolvedAction {
  const folder = join(source.root, path);
  const { repository, ref } = source;
  return actionIn(folder, { folder, repository, ref }, source);
}

function publishedAction(uses: string, frame: Frame): ResolvedAction {
  const [, owner, repo, path, ref] = uses.match(/^([^/@]+)\/([^/@]+)(\/[^@]*)?@(.+)$/) ?? [];
  if (!owner || !repo || !ref) {
    throw new Error(`Expected format {org}/{repo}[/path]@ref. Actual '${uses}'`);
  }
  const repository = `${owner}/${repo}`;
  const { repositories } = frame.session;
  const root = repositories.find(repository);
  if (root === undefined) {
    if (repository.toLowerCase() === 'actions/checkout') return { kind: 'checkout' };
    throw new Error(unknownAction(uses, repository, repositories.names));
  }
  const folder = join(root, path ?? '');
  const sha = frame.source.repository.toLowerCase() === repository ? frame.source.sha : '';
  return actionIn(folder, { folder, repository, ref }, { repository, ref, sha, root });
}

function actionIn(folder: string, identity: ActionIdentity, source: Source): ResolvedAction {
  const file = readAction(folder);
  if (file.using === 'docker') {
    throw new Error(
      `'${file.name}' (${folder}) is a Docker action; this runner runs node and composite actions.`,
    );
  }
  return { kind: 'file', file, identity, source };
}

function unknownAction(uses: string, repository: string, known: readonly string[]): string {
  const list = ['actions/checkout (built in)', ...known].join(', ');
  return (
    `Unable to resolve action '${uses}': no folder is registered for '${repository}'. ` +
    `This runner fetches nothing; register it (--actions ${repository}=FOLDER) or use one of: ${list}.`
  );
}
