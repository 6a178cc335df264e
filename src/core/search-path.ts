/** Returns where programs are looked for; Windows calls it `Path`, and takes it whatever its letters. */
export function searchPath(
  environment: Readonly<Record<string, string>>,
  isWindows: boolean,
): string {
  if (!isWindows) return environment['PATH'] ?? '';
  const found = Object.entries(environment).find(([name]) => name.toUpperCase() === 'PATH');
  return found?.[1] ?? '';
}
