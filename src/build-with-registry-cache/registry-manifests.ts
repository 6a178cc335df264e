import { digest as sha256 } from '../core/cache-key.ts';
import { ActionError, TransientError } from '../core/errors.ts';
import type { HttpPorts, HttpReply } from '../core/http.ts';
import { headersOf, signIn, type RegistrySession } from './access.ts';
import { manifestTypes, parseManifest, type Manifest } from './manifests.ts';
import type { AccessCheck } from './plan.ts';
import { registryOf } from './references.ts';

const patience = 30_000;
// No registry has to take larger manifests (OCI distribution specification 1.1, "Pushing manifests").
const largest = 4 << 20;

/**
 * Returns a function that reads manifests of one repository by digest. It throws when one cannot be read, is none, or is
 * not what its digest says; TransientError when that may pass.
 */
export function manifestReader(
  check: AccessCheck,
  ports: HttpPorts,
): (digest: string) => Promise<Manifest> {
  let session: Promise<RegistrySession> | undefined;
  return async (digest) => {
    session ??= openSession(check, ports);
    const current = session;
    const opened = await current.catch((error: unknown) => {
      session = undefined;
      throw error;
    });
    const reply = await ask(digest, check.repository, opened, ports);
    // Tokens are short-lived, and a package may hold thousands of manifests.
    if (reply.kind === 'reply' && reply.status === 401 && session === current) session = undefined;
    return manifestOf(`${check.repository}@${digest}`, reply);
  };
}

async function openSession(check: AccessCheck, ports: HttpPorts): Promise<RegistrySession> {
  const session = await signIn(check, ports);
  if (!('status' in session)) return session;
  const why = session.status === 'granted' ? '' : session.answer;
  const parts = { what: `${check.repository} cannot be read`, why };
  throw session.status === 'denied' ? new ActionError(parts) : new TransientError(parts);
}

async function ask(
  digest: string,
  repository: string,
  session: RegistrySession,
  { http }: HttpPorts,
): Promise<HttpReply> {
  const path = repository.slice(registryOf(repository).length + 1);
  return http.send({
    method: 'GET',
    url: `${session.url}${path}/manifests/${digest}`,
    headers: { ...headersOf(session), accept: manifestTypes.join(', ') },
    timeout: patience,
    keep: largest,
  });
}

function manifestOf(reference: string, reply: HttpReply): Manifest {
  const what = `${reference} cannot be read`;
  if (reply.kind === 'unreachable') throw new TransientError({ what, why: reply.why });
  const { status, headers, body } = reply;
  if (status !== 200) {
    const parts = { what, why: `the registry answered ${status}.` };
    if (status !== 401 && status !== 429 && status < 500) throw new ActionError(parts);
    throw new TransientError(parts, Number(headers.get('retry-after') ?? 0) * 1000 || undefined);
  }
  const [, expected = ''] = reference.split('@');
  if (`sha256:${sha256(body)}` !== expected)
    throw new TransientError({ what, why: 'the registry gave something else for that digest.' });
  const manifest = parseManifest(body);
  if (manifest === undefined)
    throw new ActionError({
      what,
      why: 'what the registry holds is no manifest that is understood.',
    });
  return manifest;
}
