import type { CommandOptions, Machine } from '../machine.ts';

/** Runs a command that must succeed and returns what it printed; rejects with what it complained about. */
export async function expectSuccess(
  machine: Machine,
  argv: readonly string[],
  options?: CommandOptions,
): Promise<string> {
  const { exitCode, stdout, stderr } = await machine.exec(argv, options);
  if (exitCode === 0) return stdout;
  throw new Error(
    `${machine.name}: ${argv.join(' ')} ended with ${exitCode}\n${stderr || stdout}`.trimEnd(),
  );
}
