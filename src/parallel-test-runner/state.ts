/** What the main phase leaves for the post phase, by the names of the saved state. */
export const stateNames = {
  /** Compose project that may still have containers; empty when it has none. */
  project: 'compose-project',
  /** Folder with a login that may still be there. */
  dockerConfig: 'docker-config',
} as const;
