import type { RunOptions } from './options.ts';

/** Whether GitHub withholds secrets and write access: a pull request from a fork, or Dependabot. */
export function isUntrusted({ event, repository, actor }: RunOptions): boolean {
  if (event.name === 'pull_request_target') return false;
  if (actor === 'dependabot[bot]') return true;
  const pull = event.payload.pull_request as PullRequest | undefined;
  const head = pull?.head?.repo?.full_name;
  return head !== undefined && head.toLowerCase() !== repository.name.toLowerCase();
}

interface PullRequest {
  readonly head?: { readonly repo?: { readonly full_name?: string } };
}
