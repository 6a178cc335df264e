import type { HttpPorts } from '../core/http.ts';
import {
  askAccess,
  signIn,
  type Access,
  type AccessCheck,
  type RegistrySession,
} from './access.ts';
import { basicAuthorization, storedLogin, type DockerConfig } from './docker-config.ts';
import type { ImagePlan } from './image-plan.ts';
import type { Inputs } from './inputs.ts';
import { registryOf, repositoryOf } from './references.ts';
import { repositoryReader, type RepositoryReader } from './registry-manifests.ts';
import { rightsOf } from './trust.ts';

/** Returns the questions of a build: each repository is asked for the most that will be done with it. */
export function accessChecks(
  images: readonly ImagePlan[],
  inputs: Inputs,
  dockerConfig: DockerConfig,
): readonly AccessCheck[] {
  const { push } = rightsOf(inputs);
  const caches = inputs.cache === 'registry' ? images.map(({ cache }) => cache) : [];
  const written = new Set([
    ...(push ? images.map(({ repository }) => repository) : []),
    ...(push ? images.flatMap(({ references }) => references.map(repositoryOf)) : []),
    ...caches.flatMap(({ write }) => (write === undefined ? [] : [repositoryOf(write)])),
  ]);
  const read = new Set(caches.flatMap((cache) => cache.read.map(repositoryOf)));
  return [...new Set([...written, ...read])].flatMap((repository): readonly AccessCheck[] => {
    const access = written.has(repository) ? 'push' : 'pull';
    return accessCheck({ repository, access }, inputs, dockerConfig);
  });
}

/** Returns a question to a registry with the login it takes; none when a helper keeps that, for it is not ours to open. */
export function accessCheck(
  question: Pick<AccessCheck, 'repository' | 'access'>,
  inputs: Inputs,
  dockerConfig: DockerConfig,
): readonly AccessCheck[] {
  const registry = registryOf(question.repository);
  const ours = registry === inputs.registry && !inputs.password.isEmpty;
  const login = ours ? basicAuthorization(inputs) : storedLogin(dockerConfig, registry);
  if (login === 'helper') return [];
  return [{ ...question, authorization: login === 'none' ? undefined : login }];
}

/** Sessions that were begun, by the question they were begun for. */
export type Sessions = ReadonlyMap<AccessCheck, Promise<RegistrySession | Access>>;

/** Signs in once for each question, for all who have something to ask there. */
export function signInToAll(checks: readonly AccessCheck[], ports: HttpPorts): Sessions {
  return new Map(checks.map((check) => [check, signIn(check, ports)]));
}

/** Returns what reads the repository of a reference, and the tag of it; undefined where no session was begun. */
export function readerOf(
  reference: string,
  sessions: Sessions,
  ports: HttpPorts,
): { readonly reader: RepositoryReader; readonly tag: string } | undefined {
  const repository = repositoryOf(reference);
  const found = [...sessions].find(([check]) => check.repository === repository);
  if (found === undefined) return undefined;
  const [check, session] = found;
  const tag = reference.slice(repository.length + 1);
  return { reader: repositoryReader(check, ports, session), tag };
}

/** Asks for all the access that will be needed; what cannot be told is left to the builder. */
export async function askAll(sessions: Sessions, ports: HttpPorts): Promise<readonly Access[]> {
  const answers = await Promise.all(
    [...sessions].map(async ([check, session]) => askAccess(check, ports, session)),
  );
  for (const access of answers) {
    if (access.status === 'unknown')
      ports.runner.info(`Access to ${access.repository} could not be checked: ${access.answer}`);
  }
  return answers;
}
