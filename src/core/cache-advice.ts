/** What a user can do about a cache that does not serve. */

/** Of an entry that is no good. */
export const whenEntryIsBad =
  'When this stays so, change `cache-suffix`: an entry of the cache never changes.';

/** Of a service or a connection that failed. */
export const whenCacheFails = 'When this stays so, check the status of the service.';

/** Of an entry that is no good, and what this run can do about it. */
export function adviceOnEntry(whyNotSave: string | undefined): string {
  return whyNotSave === undefined
    ? 'What was made instead is saved beside it, and restored from the next run on.'
    : 'It stays until a run that may save has made another.';
}
