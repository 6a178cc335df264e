import { describe, expect, test } from '@jest/globals';
import { askAccess, signIn } from '../../src/build-with-registry-cache/access.ts';
import { Secret } from '../../src/core/secret.ts';
import { FakeHttp } from '../fakes/http.ts';
import { buildPorts, openRegistry } from './setup.ts';

const login = new Secret('Basic bWU6cGFzcw==');
const check = {
  repository: 'ghcr.io/o/r/api',
  access: 'push' as const,
  authorization: login as Secret | undefined,
};

const ask = async (http: FakeHttp, changes: Partial<typeof check> | { access: 'pull' } = {}) => {
  const [question, ports] = [
    { ...check, ...changes },
    { ...buildPorts(), http },
  ];
  return askAccess(question, ports, signIn(question, ports));
};

describe('a registry with tokens', () => {
  test('grants: challenge, token, an upload that is given up again', async () => {
    const http = openRegistry();
    expect(await ask(http)).toEqual({ status: 'granted', repository: 'ghcr.io/o/r/api' });
    expect(http.requests).toEqual([
      { line: 'GET https://ghcr.io/v2/', authorization: '' },
      {
        line: 'GET https://ghcr.io/token?service=ghcr.io&scope=repository%3Ao%2Fr%2Fapi%3Apull%2Cpush',
        authorization: 'Basic bWU6cGFzcw==',
      },
      {
        line: 'POST https://ghcr.io/v2/o/r/api/blobs/uploads/',
        authorization: 'Bearer for-this-repository',
      },
      { line: 'DELETE https://ghcr.io/v2/upload/1', authorization: 'Bearer for-this-repository' },
    ]);
  });

  test('refuses the password', async () => {
    const http = openRegistry().on(/\/token/, {
      status: 401,
      body: '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}',
    });
    expect(await ask(http)).toMatchObject({
      status: 'denied',
      answer: 'token request answered 401 Unauthorized: unauthorized: authentication required',
    });
  });

  test('hands out a token that may not write', async () => {
    const http = openRegistry().on(/POST/, {
      status: 403,
      body: '{"errors":[{"code":"DENIED","message":"permission_denied: write_package"}]}',
    });
    expect(await ask(http)).toMatchObject({
      status: 'denied',
      answer: 'upload answered 403 Forbidden: denied: permission_denied: write_package',
    });
  });

  test('needs no upload to be read', async () => {
    const http = openRegistry();
    expect(await ask(http, { access: 'pull' })).toMatchObject({ status: 'granted' });
    expect(http.requests.map(({ line }) => line).join()).not.toMatch(/POST|push/);
  });

  test('an upload elsewhere is left alone: the token is not for that host', async () => {
    const http = openRegistry().on(/POST/, {
      status: 202,
      headers: { location: 'https://storage.example/upload/1' },
    });
    expect(await ask(http)).toMatchObject({ status: 'granted' });
    expect(http.requests.at(-1)?.line).toMatch(/^POST/);
  });
});

describe('a registry with a password', () => {
  const basic = (): FakeHttp =>
    new FakeHttp()
      .on(/./, { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } })
      .on(/POST/, { status: 202, headers: { location: 'https://ghcr.io/v2/u' } });

  test('grants', async () => {
    expect(await ask(basic())).toMatchObject({ status: 'granted' });
  });

  test('refuses the password for writing and for reading', async () => {
    const http = basic().on(/POST/, { status: 401 });
    expect(await ask(http)).toMatchObject({ status: 'denied' });
    expect(await ask(http, { access: 'pull' })).toMatchObject({ status: 'denied' });
  });

  test('without a login there is nothing to try', async () => {
    const http = basic();
    expect(await ask(http, { authorization: undefined })).toMatchObject({
      status: 'denied',
      answer: '401 Unauthorized: no login',
    });
    expect(http.requests).toHaveLength(1);
  });
});

describe('whatever leaves doubt does not stop a build', () => {
  test.each([
    ['a registry that cannot be reached', new FakeHttp(), 'https://ghcr.io/v2/: ENOTFOUND'],
    ['an odd answer', new FakeHttp().on(/./, { status: 503 }), 'GET /v2/ answered 503'],
    [
      'an unknown kind of login',
      new FakeHttp().on(/./, { status: 401, headers: { 'www-authenticate': 'Negotiate' } }),
      'GET /v2/ answered 401',
    ],
    [
      'throttling',
      openRegistry().on(/POST/, { status: 403, body: 'exceeded a secondary rate limit' }),
      'upload answered 403 Forbidden: exceeded a secondary rate limit',
    ],
    [
      'an overloaded token service',
      openRegistry().on(/token/, { status: 502, body: '<html>' }),
      'token request answered 502: <html>',
    ],
    ['a token service that is away', openRegistry().on(/token/, { why: 'timeout' }), 'timeout'],
  ])('%s', async (_name, http, answer) => {
    expect(await ask(http)).toEqual({ status: 'unknown', repository: 'ghcr.io/o/r/api', answer });
  });
});

test('an open registry on loopback is asked over plain HTTP, as Docker does, and no other', async () => {
  const http = new FakeHttp()
    .on(/GET http:/, {})
    .on(/POST/, { status: 202, headers: { location: '/v2/u' } });
  const repository = 'localhost:5000/api';
  expect(await ask(http, { repository, authorization: undefined })).toMatchObject({
    status: 'granted',
  });
  expect(await ask(http, { repository: 'intern:5000/api' })).toMatchObject({ status: 'unknown' });
});
