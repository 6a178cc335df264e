import type { InputReader } from '../core/inputs.ts';
import type { Secret } from '../core/secret.ts';
import { readDigests, type JobDigests } from './merge/digests.ts';

/** What can be done; the other inputs are shared, so that the jobs of one workflow say the same of their images. */
export const commands = ['build', 'merge', 'clean-cache'] as const;

/** What is to be done, and what only one of the commands takes. */
export interface CommandInputs {
  readonly command: (typeof commands)[number];
  /** Push without a tag, for a `merge` that gives the tags. */
  readonly pushByDigest: boolean;
  /** What the jobs built that are merged. */
  readonly digests: readonly JobDigests[];
  /** Days that a version without a tag is kept by `clean-cache`. */
  readonly olderThan: number;
  readonly githubToken: Secret;
}

/** Reads which command it is and what belongs to one of them. */
export function readCommand(read: InputReader): CommandInputs {
  return {
    command: read.choice('command', commands, { default: 'build' }),
    pushByDigest: read.flag('push-by-digest', { default: 'false' }),
    digests: readDigests(read),
    olderThan: read.integer('older-than', { min: 1, max: 3650 }, { default: '7' }),
    githubToken: read.secret('github-token'),
  };
}
