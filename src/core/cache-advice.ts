/** What a user can do about a cache that does not serve. */

/** Of an entry that was restored and is no good. */
export const whenEntryIsBad =
  'When this stays so, change `cache-suffix`: an entry of the cache never changes.';

/** Of a service, a connection or an archive that failed. */
export const whenCacheFails =
  'When this stays so, check the status of the service; a damaged entry is left behind with another `cache-suffix`.';
