import { expect, test } from '@jest/globals';
import { dockerConfig } from '../../src/core/docker-config.ts';
import { Secret } from '../../src/core/secret.ts';

const login = { server: 'ghcr.io', username: 'me', password: new Secret('p:w') };
const auth = Buffer.from('me:p:w').toString('base64');

function config(own?: unknown, server = 'ghcr.io'): unknown {
  const text = own === undefined ? undefined : JSON.stringify(own);
  return JSON.parse(dockerConfig({ ...login, server }, text, '/home/u/.docker'));
}

test.each([
  [
    'nothing of the user’s',
    undefined,
    {
      auths: { 'ghcr.io': { auth } },
      credHelpers: {},
      cliPluginsExtraDirs: ['/home/u/.docker/cli-plugins'],
    },
  ],
  [
    'other logins and settings stay',
    {
      auths: { 'r.example': { auth: 'x' } },
      proxies: { default: {} },
      cliPluginsExtraDirs: ['/p'],
    },
    {
      auths: { 'r.example': { auth: 'x' }, 'ghcr.io': { auth } },
      proxies: { default: {} },
      credHelpers: {},
      cliPluginsExtraDirs: ['/p', '/home/u/.docker/cli-plugins'],
    },
  ],
  [
    'a credential store goes on serving the registries it holds, and this one no longer',
    {
      auths: { 'ghcr.io': {}, 'r.example': {} },
      credsStore: 'pass',
      credHelpers: { 'e.example': 'ecr-login' },
    },
    {
      auths: { 'ghcr.io': { auth }, 'r.example': {} },
      credHelpers: { 'r.example': 'pass', 'e.example': 'ecr-login' },
      cliPluginsExtraDirs: ['/home/u/.docker/cli-plugins'],
    },
  ],
])('%s', (_what, own, expected) => {
  expect(config(own)).toEqual(expected);
});

test('Docker Hub goes by its old address', () => {
  expect(config(undefined, 'docker.io')).toMatchObject({
    auths: { 'https://index.docker.io/v1/': { auth } },
  });
});

test.each(['', '{', '[]', 'null', '"x"', '{"auths": 3}'])(
  'a broken file of the user’s (%s) does no harm',
  (text) => {
    expect(JSON.parse(dockerConfig(login, text, '/d'))).toMatchObject({
      auths: { 'ghcr.io': { auth } },
    });
  },
);
