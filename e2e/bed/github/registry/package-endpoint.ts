import { bearerToken, type Exchange, type Reply } from '../http/exchange.ts';
import type { Packages, PackageVersion } from '../hub/packages.ts';
import type { SigningKey } from '../identity/signing-key.ts';
import type { AccessEntry } from './scopes.ts';

/** What manifests are answered from. */
export interface PackageSource {
  readonly hub: { readonly packages: Packages };
  readonly signingKey: SigningKey;
  readonly service: string;
}

const root = '/v2/';

/**
 * Answers what a client may read of the packages' manifests, as GHCR does (OCI distribution specification 1.1, "Pulling
 * manifests" and "Listing Tags"): the same versions that the REST API lists, so what that deletes is gone here. Null when the path is no
 * registry's. Layers and pushes are the business of the bed's docker-registry.
 */
export async function answerPackages(
  exchange: Exchange,
  { hub, signingKey, service }: PackageSource,
): Promise<Reply | null> {
  const { method, url, origin } = exchange;
  if (!url.pathname.startsWith(root) || (method !== 'GET' && method !== 'HEAD')) return null;
  const token = bearerToken(exchange);
  const claims = token === null ? null : await signingKey.verify(token);
  const challenge = `Bearer realm="${origin}/token",service="${service}"`;
  if (claims === null) return unauthorized(challenge);
  if (url.pathname === root) return { status: 200, body: {} };
  const asked = /^\/v2\/([^/]+)\/(.+)\/(manifests|tags)\/([^/]+)$/.exec(url.pathname);
  if (asked === null) return failure(404, 'UNSUPPORTED', 'only manifests and tags are kept here');
  const [, owner = '', name = '', kind, reference = ''] = asked;
  const access = (claims.access ?? []) as readonly AccessEntry[];
  const pulls = access.some(
    (entry) => entry.name === `${owner}/${name}` && entry.actions.includes('pull'),
  );
  if (!pulls) return unauthorized(`${challenge},error="insufficient_scope"`);
  if (kind === 'tags') return tagList(hub.packages.list(owner, name), `${owner}/${name}`, url);
  const found = hub.packages.find(owner, name, reference);
  if (found?.manifest === undefined) return failure(404, 'MANIFEST_UNKNOWN', 'manifest unknown');
  return {
    status: 200,
    text: method === 'HEAD' ? '' : found.manifest,
    headers: { 'content-type': mediaType(found.manifest), 'docker-content-digest': found.digest },
  };
}

/** In lexical order, `n` at a time, behind `last` (the same, "Listing Tags"). */
function tagList(versions: readonly PackageVersion[], name: string, { searchParams }: URL): Reply {
  const last = searchParams.get('last') ?? '';
  const all = versions.flatMap(({ tags }) => tags).sort();
  const tags = all
    .filter((tag) => tag > last)
    .slice(0, Number(searchParams.get('n') ?? all.length));
  return { status: 200, body: { name, tags } };
}

function mediaType(manifest: string): string {
  const { mediaType: type } = JSON.parse(manifest) as { mediaType?: string };
  return type ?? 'application/vnd.oci.image.manifest.v1+json';
}

function unauthorized(challenge: string): Reply {
  const refused = failure(401, 'UNAUTHORIZED', 'authentication required');
  return { ...refused, headers: { 'www-authenticate': challenge } };
}

function failure(status: number, code: string, message: string): Reply {
  return { status, body: { errors: [{ code, message }] } };
}
