import { basicAuthorization, storedLogin, type DockerConfig } from './docker-config.ts';
import type { Inputs } from './inputs.ts';
import type { AccessCheck } from './plan.ts';
import { registryOf } from './references.ts';

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
