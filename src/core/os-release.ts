type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Names the operating system and its version for a cache key: what hosted images call themselves (`ImageOS`)
 * and what os-release(5) says. The weekly build number of an image is left out: it changes no library's ABI.
 */
export function operatingSystem(osRelease: string | undefined, environment: Environment): string {
  const field = (name: string): string =>
    new RegExp(`^${name}=["']?([^"'\\n]*)["']?$`, 'm').exec(osRelease ?? '')?.[1] ?? '';
  const names = [environment['ImageOS'] ?? '', field('ID'), field('VERSION_ID')];
  const known = names.filter((name) => name !== '').join('-');
  return known === '' ? (environment['RUNNER_OS'] ?? 'unknown') : known;
}
