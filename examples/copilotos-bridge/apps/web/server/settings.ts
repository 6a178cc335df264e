/** What the environment decides, read once at the start. */
export interface Settings {
  readonly port: number;
  readonly release: string;
  /** Where this release's API is; empty when there is none to ask. */
  readonly api: URL | undefined;
  /** The folder of the built front end. */
  readonly root: string;
}

export function readSettings(environment: NodeJS.ProcessEnv, root: string): Settings {
  const port = Number(environment['PORT'] || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT must be a number from 0 to 65535, not '${environment['PORT'] ?? ''}'`);
  }
  const api = environment['API_URL'];
  if (api && !URL.canParse(api)) throw new Error(`API_URL is not an address: '${api}'`);
  return {
    port,
    release: environment['RELEASE'] || 'development',
    api: api ? new URL(api) : undefined,
    root,
  };
}
