/** Packages for other machines than this one: `--cpu`, `--os` and `--libc` of `pnpm install`. */

/** Returns the arguments that name them, with their values. */
export function architectureArgs(installArgs: readonly string[]): readonly string[] {
  const found: string[] = [];
  let isValue = false;
  for (const arg of installArgs) {
    const isOption = arg.startsWith('-');
    if (isOption) isValue = /^--(?:cpu|os|libc)$/.test(arg);
    if (isOption ? isValue || /^--(?:cpu|os|libc)=/.test(arg) : isValue) found.push(arg);
  }
  return found;
}

/** Says whether `pnpm fetch` takes these arguments; pnpm 12's refuses what its `pnpm install` takes. */
export function fetchesArchitectures(pnpmVersion: string): boolean {
  return Number(pnpmVersion.split('.')[0]) < 12;
}
