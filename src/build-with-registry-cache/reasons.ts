/** What kind of thing made a step miss the cache. */
export type ReasonKind =
  | 'instruction'
  | 'build-arg'
  | 'base-image'
  | 'files'
  | 'file-mode'
  | 'cache-not-found'
  | 'cache-unreadable'
  | 'no-cache'
  | 'cold'
  | 'no-record'
  | 'unknown';

/** One reason, with the evidence for it as a sentence without its full stop. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly detail: string;
}

/** Each kind as a person reads it. */
export const reasonTitles: Readonly<Record<ReasonKind, string>> = {
  instruction: 'instruction changed',
  'build-arg': 'build-arg changed',
  'base-image': 'base image changed',
  files: 'copied files changed',
  'file-mode': 'file mode changed',
  'cache-not-found': 'cache not found',
  'cache-unreadable': 'cache could not be read',
  'no-cache': 'cache not used',
  cold: 'first build',
  'no-record': 'not known',
  unknown: 'not known',
};
