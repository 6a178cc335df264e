import { createHash, createPublicKey, X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { startServices, type Started } from './started.ts';

let started: Started;

beforeEach(async () => {
  started = await startServices();
});

afterEach(() => started.stop());

const api = 'jazielflo/copilotos-bridge/api';

interface Credentials {
  readonly user: string;
  readonly password: string;
}

async function fetchToken(scope: string, credentials?: Credentials) {
  const { realm, service } = started.services.registryAuth;
  const query = new URLSearchParams({ service, scope });
  const pair = credentials && `${credentials.user}:${credentials.password}`;
  const headers =
    pair === undefined ? {} : { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
  const response = await fetch(`${realm}?${query.toString()}`, { headers });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

/** What the registry reads from the token, checked as the registry does: certificate, issuer, audience. */
async function granted(scope: string, credentials?: Credentials) {
  const { body } = await fetchToken(scope, credentials);
  const { certificatePem, issuer, service } = started.services.registryAuth;
  const { publicKey } = new X509Certificate(certificatePem);
  const { payload } = await jwtVerify(body.token ?? '', publicKey, { issuer, audience: service });
  return (payload.access as { name: string; actions: string[] }[]).map(({ name, actions }) => [
    name,
    actions,
  ]);
}

test('the certificate is sound and the token names its key as libtrust does', async () => {
  const certificate = new X509Certificate(started.services.registryAuth.certificatePem);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.now() + 86_400_000);
  const writer = started.services.registryTokens.issue({ user: 'ada', access: 'write' });
  const { body } = await fetchToken(`repository:${api}:pull`, writer);
  const { kid, alg } = decodeProtectedHeader(body.token ?? '');
  const spki = createPublicKey(certificate.publicKey.export({ type: 'spki', format: 'pem' }));
  const digest = createHash('sha256')
    .update(spki.export({ type: 'spki', format: 'der' }))
    .digest();
  expect(alg).toBe('ES256');
  expect(kid).toMatch(/^([A-Z2-7]{4}:){11}[A-Z2-7]{4}$/);
  expect(fromBase32(kid ?? '')).toEqual(digest.subarray(0, 30));
});

test('a token opens what it was issued for, and changes count at once', async () => {
  const { registryTokens } = started.services;
  const token = registryTokens.issue({
    user: 'ada',
    access: 'write',
    repositories: ['jazielflo/*'],
  });
  const scope = `repository:${api}:pull,push`;
  expect(await granted(scope, token)).toEqual([[api, ['pull', 'push']]]);
  expect(await granted('repository:someone/else:pull', token)).toEqual([]);
  registryTokens.setAccess(token, 'read');
  expect(await granted(scope, token)).toEqual([[api, ['pull']]]);
  registryTokens.revoke(token);
  const refused = await fetchToken(scope, token);
  expect(refused).toEqual({
    status: 403,
    body: { errors: [{ code: 'DENIED', message: 'denied' }] },
  });
  expect(registryTokens.grants.map(({ user, accepted }) => [user, accepted])).toEqual([
    ['ada', true],
    ['ada', true],
    ['ada', true],
    ['ada', false],
  ]);
});

test('several scopes are answered together', async () => {
  const { registryTokens } = started.services;
  const token = registryTokens.issue({ user: 'ada', access: 'read', repositories: [api] });
  expect(await granted(`repository:${api}:pull repository:other/one:pull`, token)).toEqual([
    [api, ['pull']],
  ]);
});

test('nobody pulls only what is public', async () => {
  const scope = `repository:${api}:pull,push`;
  expect(await fetchToken(scope)).toMatchObject({
    status: 401,
    body: { errors: [{ code: 'UNAUTHORIZED' }] },
  });
  started.services.registryTokens.setPublic(api);
  expect(await granted(scope)).toEqual([[api, ['pull']]]);
});

test('a job token is a password as far as its packages permission goes, until its job ends', async () => {
  const { services } = started;
  const repository = 'Jazielflo/copilotos-bridge';
  const issue = (packages: 'read' | 'write' | 'none') => ({
    user: 'anyone',
    password: services.issueToken({ repository, permissions: { packages } }),
  });
  const scope = `repository:${api}:pull,push`;
  const [writer, reader, none] = [issue('write'), issue('read'), issue('none')];
  expect(await granted(scope, writer)).toEqual([[api, ['pull', 'push']]]);
  expect(await granted(scope, reader)).toEqual([[api, ['pull']]]);
  expect(await granted(scope, none)).toEqual([]);
  expect(await granted('repository:someone/else:pull', writer)).toEqual([]);
  services.revokeToken(writer.password);
  expect((await fetchToken(scope, writer)).status).toBe(403);
});

test('the OAuth2 form, as containerd and BuildKit send it, is answered too', async () => {
  const { registryTokens, registryAuth } = started.services;
  const { user, password } = registryTokens.issue({ user: 'ada', access: 'write' });
  const form = { grant_type: 'password', service: registryAuth.service, client_id: 'buildkit' };
  const body = new URLSearchParams({
    ...form,
    username: user,
    password,
    scope: `repository:${api}:pull,push`,
  });
  const response = await fetch(registryAuth.realm, { method: 'POST', body });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ expires_in: 60, access_token: expect.any(String) });
});

test('the manifests and tags of packages are read as from GHCR, and are gone with their version', async () => {
  const { services } = started;
  const { packages } = services.hub;
  const named = { owner: 'jazielflo', name: 'copilotos-bridge/api' };
  const manifest = '{"schemaVersion":2,"manifests":[]}';
  const digest = packages.push({ ...named, manifest, tags: ['v1'] });
  expect(packages.push({ ...named, manifest, tags: ['latest'] })).toBe(digest);
  expect(packages.list(named.owner, named.name)).toMatchObject([{ tags: ['v1', 'latest'] }]);

  const registry = `${services.url()}/v2/`;
  const challenge = (await fetch(registry)).headers.get('www-authenticate');
  expect(challenge).toBe(`Bearer realm="${services.url()}/token",service="ghcr.io"`);
  const reader = services.registryTokens.issue({
    user: 'ada',
    access: 'read',
    repositories: [api],
  });
  const { body } = await fetchToken(`repository:${api}:pull`, reader);
  const headers = { authorization: `Bearer ${body.token ?? ''}` };
  const get = async (path: string): Promise<Response> =>
    fetch(`${registry}${api}/${path}`, { headers });
  for (const reference of ['v1', digest]) {
    const reply = await get(`manifests/${reference}`);
    expect(await reply.text()).toBe(manifest);
    expect(reply.headers.get('docker-content-digest')).toBe(digest);
  }
  expect(await (await get('tags/list?n=1&last=latest')).json()).toEqual({
    name: api,
    tags: ['v1'],
  });
  const { body: other } = await fetchToken('repository:someone/else:pull', reader);
  const stranger = { authorization: `Bearer ${other.token ?? ''}` };
  expect((await fetch(`${registry}${api}/manifests/v1`, { headers: stranger })).status).toBe(401);

  const [version] = packages.list(named.owner, named.name);
  packages.delete(named.owner, named.name, version?.id ?? 0);
  const gone = await get(`manifests/${digest}`);
  expect([gone.status, await gone.json()]).toMatchObject([
    404,
    { errors: [{ code: 'MANIFEST_UNKNOWN' }] },
  ]);
});

function fromBase32(text: string): Buffer {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(text.replaceAll(':', '')).map((digit) =>
    digits.indexOf(digit).toString(2).padStart(5, '0'),
  );
  return Buffer.from(
    bits
      .join('')
      .match(/.{8}/g)
      ?.map((byte) => Number.parseInt(byte, 2)) ?? [],
  );
}
