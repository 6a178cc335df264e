import { digest as sha256 } from '../core/cache-key.ts';
import { ActionError, TransientError } from '../core/errors.ts';
import type { HttpPorts, HttpReply } from '../core/http.ts';
import {
  headersOf,
  signIn,
  type Access,
  type AccessCheck,
  type RegistrySession,
} from './access.ts';
import { manifestTypes, parseManifest, type Manifest } from './manifests.ts';
import { registryOf } from './references.ts';

const patience = 30_000;
// No registry has to take larger manifests (OCI distribution specification 1.1, "Pushing manifests").
const largest = 4 << 20;

/** Reads one repository of a registry; what cannot be read throws, TransientError when that may pass. */
export interface RepositoryReader {
  /** Throws also when the registry holds no manifest there, or another than the digest says. */
  readonly manifest: (digest: string) => Promise<Manifest>;
  /** Returns the digest of what a tag names. */
  readonly digest: (tag: string) => Promise<string>;
  /** Returns the digest of the build cache that a tag names; undefined when there is none, or something else. */
  readonly cache: (tag: string) => Promise<string | undefined>;
  /** Returns the next tags after one, in the registry's order; from the first when empty. None are left when empty. */
  readonly tagsAfter: (last: string) => Promise<readonly string[]>;
}

/** Returns a reader that signs in when it is first asked, unless that was done, and anew when the token has run out. */
export function repositoryReader(
  check: AccessCheck,
  ports: HttpPorts,
  signedIn?: Promise<RegistrySession | Access>,
): RepositoryReader {
  const get = getter(check, ports, signedIn);
  return {
    manifest: async (digest) =>
      manifestOf(`${check.repository}@${digest}`, await get(`manifests/${digest}`)),
    digest: async (tag) => {
      const what = `${check.repository}:${tag} cannot be read`;
      return `sha256:${sha256(bodyOf(what, await get(`manifests/${tag}`)))}`;
    },
    cache: async (tag) => {
      const reply = await get(`manifests/${tag}`);
      if (reply.kind === 'reply' && reply.status === 404) return undefined;
      const body = bodyOf(`${check.repository}:${tag} cannot be read`, reply);
      return parseManifest(body)?.isCache === true ? `sha256:${sha256(body)}` : undefined;
    },
    tagsAfter: async (last) =>
      tagsOf(
        check.repository,
        await get(
          `tags/list?${new URLSearchParams({ n: '100', ...(last === '' ? {} : { last }) }).toString()}`,
        ),
      ),
  };
}

function getter(
  check: AccessCheck,
  ports: HttpPorts,
  signedIn: Promise<RegistrySession | Access> | undefined,
): (path: string) => Promise<HttpReply> {
  let unused = signedIn;
  let session: Promise<RegistrySession> | undefined;
  return async (path) => {
    session ??= openSession(check, unused ?? signIn(check, ports));
    unused = undefined;
    const current = session;
    const forget = (): void => {
      if (session === current) session = undefined;
    };
    const opened = await current.catch((error: unknown) => {
      forget();
      throw error;
    });
    const reply = await ask(path, check.repository, opened, ports);
    // Tokens are short-lived, and a package may hold thousands of manifests.
    if (reply.kind === 'reply' && reply.status === 401) forget();
    return reply;
  };
}

async function openSession(
  check: AccessCheck,
  signedIn: Promise<RegistrySession | Access>,
): Promise<RegistrySession> {
  const session = await signedIn;
  if (!('status' in session)) return session;
  const why = session.status === 'granted' ? '' : session.answer;
  const parts = { what: `${check.repository} cannot be read`, why };
  throw session.status === 'denied' ? new ActionError(parts) : new TransientError(parts);
}

async function ask(
  what: string,
  repository: string,
  session: RegistrySession,
  { http }: HttpPorts,
): Promise<HttpReply> {
  const path = repository.slice(registryOf(repository).length + 1);
  return http.send({
    method: 'GET',
    url: `${session.url}${path}/${what}`,
    headers: { ...headersOf(session), accept: manifestTypes.join(', ') },
    timeout: patience,
    keep: largest,
  });
}

function manifestOf(reference: string, reply: HttpReply): Manifest {
  const what = `${reference} cannot be read`;
  const body = bodyOf(what, reply);
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

function tagsOf(repository: string, reply: HttpReply): readonly string[] {
  const what = `The tags of ${repository} cannot be read`;
  const tags = tagsIn(bodyOf(what, reply));
  if (tags === undefined)
    throw new ActionError({ what, why: 'the registry gave no list of them.' });
  return tags;
}

// An empty repository has `null` for its tags.
function tagsIn(body: string): readonly string[] | undefined {
  try {
    const { tags } = JSON.parse(body) as { readonly tags?: unknown };
    if (tags === null) return [];
    const isText = (tag: unknown): tag is string => typeof tag === 'string';
    return Array.isArray(tags) && tags.every(isText) ? tags : undefined;
  } catch {
    return undefined;
  }
}

function bodyOf(what: string, reply: HttpReply): string {
  if (reply.kind === 'unreachable') throw new TransientError({ what, why: reply.why });
  const { status, headers, body } = reply;
  if (status === 200) return body;
  const parts = { what, why: `the registry answered ${status}.` };
  if (status !== 401 && status !== 429 && status < 500) throw new ActionError(parts);
  throw new TransientError(parts, Number(headers.get('retry-after') ?? 0) * 1000 || undefined);
}
