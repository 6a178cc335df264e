import type { Bed } from '../../bed/bed.ts';
import type { Computer } from '../../bed/computer.ts';
import type { RegistryToken } from '../../bed/github/registry/registry-tokens.ts';
import { expectSuccess } from '../../bed/success.ts';
import type { Machine } from '../../machine.ts';

/** A manifest or a list of them, in the part of it that stories look at. */
export interface Manifest {
  readonly mediaType: string;
  readonly config?: Blob;
  readonly layers?: readonly Blob[];
  readonly manifests?: readonly Entry[];
}

/** A blob that a manifest refers to. */
export interface Blob {
  readonly mediaType: string;
  readonly digest: string;
}

/** An entry of a list. */
export interface Entry extends Blob {
  readonly platform: { readonly os: string; readonly architecture: string };
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Logs a machine in to ghcr.io, as its user would by hand. */
export async function logIn(machine: Machine, { user, password }: RegistryToken): Promise<void> {
  const argv = ['docker', 'login', 'ghcr.io', '-u', user, '--password-stdin'];
  await expectSuccess(machine, argv, { stdin: password });
}

/** Runs something on a machine of its own that is logged in to ghcr.io and is no job. */
export async function onMachine<T>(
  bed: Bed,
  user: RegistryToken,
  run: (machine: Computer) => Promise<T>,
): Promise<T> {
  machines += 1;
  const machine = await bed.startMachine({ name: `user-${machines}` });
  try {
    await logIn(machine, user);
    return await run(machine);
  } finally {
    await machine.stop();
  }
}

let machines = 0;

/** Returns the manifest of a reference as the registry holds it. */
export async function manifestOf(machine: Machine, reference: string): Promise<Manifest> {
  const argv = ['docker', 'buildx', 'imagetools', 'inspect', '--raw', reference];
  return JSON.parse(await expectSuccess(machine, argv)) as Manifest;
}

/** Returns the platforms of a list, sorted; `attestation` for what attests one. */
export function platformsOf({ manifests = [] }: Manifest): readonly string[] {
  return manifests
    .map(({ platform: { os, architecture }, annotations }) =>
      annotations?.['vnd.docker.reference.type'] === 'attestation-manifest'
        ? 'attestation'
        : `${os}/${architecture}`,
    )
    .sort();
}

/** Says whether the registry has something by that name. */
export async function isThere(machine: Machine, reference: string): Promise<boolean> {
  const { exitCode, stderr } = await machine.exec(['docker', 'manifest', 'inspect', reference]);
  // Anything else, such as a login that is refused, is no answer.
  if (exitCode !== 0 && !/no such manifest|manifest unknown/.test(stderr)) throw new Error(stderr);
  return exitCode === 0;
}
