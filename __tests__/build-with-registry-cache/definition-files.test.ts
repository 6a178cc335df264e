import { describe, expect, test } from '@jest/globals';
import { buildWithRegistryCache } from '../../src/build-with-registry-cache/action.ts';
import { readInputs } from '../../src/build-with-registry-cache/inputs.ts';
import { plan, type Plan } from '../../src/build-with-registry-cache/plan.ts';
import { probe } from '../../src/build-with-registry-cache/probe.ts';
import { buildCommand } from '../../src/build-with-registry-cache/session.ts';
import { runAction } from '../../src/core/action.ts';
import { messageOf } from '../../src/core/errors.ts';
import { digest } from '../../src/core/cache-key.ts';
import { InputReader } from '../../src/core/inputs.ts';
import { buildPorts, digestOf, fixture, inputs, onBuild, type BuildPorts } from './setup.ts';

type Texts = Readonly<Record<string, string>>;

const login = { username: inputs.username, password: inputs.password };

/** What buildx 0.13.1 prints for a compose file in `infra/`. */
const compose = {
  group: { default: { targets: ['api', 'web_x'] } },
  target: {
    api: {
      context: '../apps/api',
      contexts: { base: 'docker-image://alpine', shared: '../shared' },
      dockerfile: 'Dockerfile',
      args: { A: 'x$y', B: '${HOME}' },
      tags: ['ghcr.io/o/r/Api:latest'],
      target: 'prod',
      secret: ['id=tok,src=tok.txt', 'id=env,env=TOKEN'],
      'shm-size': '64MiB',
      ulimits: ['nofile=10:20'],
    },
    web_x: { context: '../apps/web', dockerfile: 'prod/Dockerfile' },
  },
};

/** What a newer one prints for a bake file: objects for CSV, templates doubled. */
const bake = {
  group: { default: { targets: ['all', 'tool'] }, all: { targets: ['api'] } },
  target: {
    api: {
      annotations: ['a=$${b}'],
      attest: [{ type: 'sbom' }],
      context: 'apps/api',
      contexts: { base: 'target:base' },
      dockerfile: '../../Shared.Dockerfile',
      args: { V: '1', HOME: '$${HOME} %%{if}' },
      labels: { team: 'back' },
      tags: ['ghcr.io/o/api:dev', 'ghcr.io/o/api:1', 'quay.io/O/api:dev'],
      'cache-to': [{ type: 'inline' }],
      'cache-from': [{ type: 'registry', ref: 'ghcr.io/stranger/cache' }],
      output: [{ type: 'registry' }],
      secret: [
        { id: 'tok', src: 'keys/tok' },
        { id: 'env', env: 'TOKEN' },
      ],
      ssh: [{ id: 'deploy', paths: ['keys/id'] }],
      network: 'host',
      entitlements: ['network.host'],
      'extra-hosts': { db: '10.0.0.1' },
      'no-cache-filter': ['tests'],
    },
    base: {
      context: 'base',
      dockerfile: 'Dockerfile',
      tags: ['ghcr.io/o/base'],
      output: ['type=registry'],
    },
    tool: { context: '.', dockerfile: 'Dockerfile', 'dockerfile-inline': 'FROM a\nRUN echo $${X}' },
  },
};

const files = {
  '/workspace/infra/docker-compose.yml': '',
  '/workspace/infra/tok.txt': '',
  '/workspace/shared/a': '',
  '/workspace/apps/web/prod/Dockerfile': '',
  '/workspace/docker-bake.hcl': '',
  '/workspace/Shared.Dockerfile': '',
  '/workspace/keys/id': '',
};

function portsOf(printed: unknown, given: Texts, version = '0.25.0'): BuildPorts {
  const ports = buildPorts({ inputs: { ...login, ...given }, files });
  ports.exec
    .on(/--print/, { stdout: JSON.stringify(printed) })
    .on(/buildx version/, { stdout: `github.com/docker/buildx v${version} abc\n` });
  return ports;
}

async function planOf(ports: BuildPorts): Promise<Plan> {
  const read = new InputReader((name) => ports.runner.input(name));
  const given = readInputs(read, ports);
  read.finish();
  return plan(given, await probe(given, ports));
}

async function faultOf(ports: BuildPorts): Promise<string> {
  return planOf(ports).then(
    () => '',
    (error: unknown) => messageOf(error),
  );
}

const composeFile = { 'compose-file': 'infra/docker-compose.yml' };
const bakeFile = { 'bake-file': 'docker-bake.hcl' };
const sha = '1111111111111111111111111111111111111111';

describe('a compose file', () => {
  test('is resolved by buildx from its own folder, without the secrets of the step', async () => {
    const ports = portsOf(compose, composeFile);
    await planOf(ports);
    const printed = ports.exec.commands.find(({ args }) => args.includes('--print'));
    expect(printed).toMatchObject({
      args: ['buildx', 'bake', '--file', '/workspace/infra/docker-compose.yml', '--print'],
      cwd: '/workspace/infra',
      env: {
        INPUT_PASSWORD: '',
        INPUT_SECRETS: '',
        'INPUT_GITHUB-TOKEN': '',
        ACTIONS_RUNTIME_TOKEN: '',
      },
    });
  });

  test('sees no variable that holds a secret of the step either', async () => {
    const ports = portsOf(compose, { ...composeFile, 'secret-envs': 'token=HOME' });
    await planOf(ports);
    const printed = ports.exec.commands.find(({ args }) => args.includes('--print'));
    expect(printed?.env).toMatchObject({ HOME: '' });
  });

  test('services become images; `image` names the repository, tags and cache are composed here', async () => {
    const { definition, images } = await planOf(portsOf(compose, composeFile));
    const cache = 'type=registry,ref=ghcr.io/o/r/api:buildcache';
    expect(definition.group.default.targets).toEqual(['api', 'web_x']);
    expect(definition.target['api']).toEqual({
      context: 'apps/api',
      dockerfile: '/workspace/apps/api/Dockerfile',
      contexts: { base: 'docker-image://alpine', shared: 'shared' },
      args: { A: 'x$y', B: '${HOME}' },
      target: 'prod',
      labels: {
        'org.opencontainers.image.source': 'https://github.com/jazielflo/copilotos-bridge',
      },
      tags: [sha, 'main', 'latest'].map((tag) => `ghcr.io/o/r/api:${tag}`),
      secret: ['id=tok,src=infra/tok.txt', 'id=env,env=TOKEN'],
      'shm-size': '64MiB',
      ulimits: ['nofile=10:20'],
      attest: ['type=provenance,disabled=true'],
      'cache-from': [cache],
      'cache-to': [`${cache},mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true`],
      output: ['type=image,push=true,store=false'],
    });
    expect(definition.target['web_x']?.dockerfile).toBe('/workspace/apps/web/prod/Dockerfile');
    expect(images[1]?.repository).toBe('ghcr.io/jazielflo/copilotos-bridge/web_x');
  });

  test('inputs of the step win over it', async () => {
    const given = {
      ...composeFile,
      'build-args': 'A=1',
      platforms: 'linux/arm64',
      tags: 'edge',
      'secret-files': 'tok=keys/id',
      'shm-size': '1g',
    };
    const { definition } = await planOf(portsOf(compose, given));
    expect(definition.target['api']).toMatchObject({
      args: { A: '1', B: '${HOME}' },
      platforms: ['linux/arm64'],
      tags: ['ghcr.io/o/r/api:edge'],
      secret: ['id=env,env=TOKEN', 'id=tok,src=/workspace/keys/id'],
      'shm-size': '1g',
    });
  });

  test('its images are told by the names of their services', async () => {
    const ports = portsOf(compose, composeFile);
    onBuild(ports, fixture('cold.jsonl'), {
      metadata: { api: { 'containerimage.digest': digestOf('a') } },
    });
    ports.exec.on(/--print/, { stdout: JSON.stringify(compose) });
    expect(await runAction(buildWithRegistryCache, ports)).toBe(true);
    expect(ports.runner.outputs.get('images')).toBe(
      JSON.stringify({ api: `ghcr.io/o/r/api@${digestOf('a')}` }),
    );
  });
});

describe('a bake file', () => {
  test('groups are followed, and what images are built upon comes along', async () => {
    const ports = portsOf(bake, { ...bakeFile, 'bake-targets': 'all,tool' });
    const { definition } = await planOf(ports);
    expect(ports.exec.lines).toContain(
      'docker buildx bake --file /workspace/docker-bake.hcl --print all tool',
    );
    expect(definition.group.default.targets).toEqual(['api', 'tool']);
    expect(definition.target['base']).toEqual({ context: 'base', dockerfile: 'Dockerfile' });
    expect(definition.target['tool']).toMatchObject({
      context: '.',
      'dockerfile-inline': 'FROM a\nRUN echo ${X}',
    });
    expect(definition.target['tool']).not.toHaveProperty('dockerfile');
  });

  test('keeps what it says of a build; tags, cache, output and attestations are ours', async () => {
    const { definition } = await planOf(portsOf(bake, bakeFile));
    const repositories = ['ghcr.io/o/api', 'quay.io/o/api'];
    const cache = 'type=registry,ref=ghcr.io/o/api:buildcache';
    expect(definition.target['api']).toEqual({
      context: 'apps/api',
      dockerfile: '/workspace/Shared.Dockerfile',
      contexts: { base: 'target:base' },
      annotations: ['a=${b}'],
      args: { V: '1', HOME: '${HOME} %{if}' },
      labels: {
        'org.opencontainers.image.source': 'https://github.com/jazielflo/copilotos-bridge',
        team: 'back',
      },
      tags: repositories.flatMap((name) => [`${name}:${sha}`, `${name}:main`, `${name}:latest`]),
      secret: [
        { id: 'tok', src: 'keys/tok' },
        { id: 'env', env: 'TOKEN' },
      ],
      ssh: ['deploy=keys/id'],
      network: 'host',
      entitlements: ['network.host'],
      'extra-hosts': { db: '10.0.0.1' },
      'no-cache-filter': ['tests'],
      attest: ['type=provenance,disabled=true'],
      'cache-from': [cache],
      'cache-to': [`${cache},mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true`],
      output: ['type=image,push=true,store=false'],
    });
  });

  test('has a part without a cache: it borrows that of the image upon it', async () => {
    const ports = portsOf(bake, bakeFile);
    const config = { mediaType: 'application/vnd.buildkit.cacheconfig.v0' };
    const cache = JSON.stringify({ schemaVersion: 2, config, layers: [] });
    ports.http.on(/GET .*\/o\/api\/manifests\/buildcache$/, { body: cache });
    const { definition } = await planOf(ports);
    expect(definition.target['base']?.['cache-from']).toEqual([
      `type=registry,ref=ghcr.io/o/api:buildcache@sha256:${digest(cache)}`,
    ]);
  });

  test('brings no cache of its own, even where there is none of ours', async () => {
    const { definition } = await planOf(
      portsOf(bake, { ...bakeFile, cache: 'none', push: 'false' }),
    );
    expect(definition.target['api']).not.toHaveProperty('cache-from');
    expect(definition.target['api']).not.toHaveProperty('cache-to');
    expect(definition.target['api']?.output).toEqual(['type=cacheonly']);
  });

  test('is granted nothing by itself; inputs of the step are', async () => {
    const made = await planOf(portsOf(bake, bakeFile));
    expect(made.grants).toEqual([]);
    expect(made.buildEnvironment).toMatchObject({ INPUT_PASSWORD: '' });
    expect(made.buildEnvironment).not.toHaveProperty('BUILDX_BAKE_ENTITLEMENTS_FS');
    const given = {
      ...bakeFile,
      allow: 'network.host',
      'secret-files': 'a=/workspace/keys/id',
      ssh: 'k=keys/id',
      outputs: 'dist',
    };
    const granted = await planOf(portsOf(bake, given));
    expect(granted.grants).toEqual([
      'network.host',
      'fs.read=/workspace/keys/id',
      'fs.write=/workspace/dist',
    ]);
    const { args } = buildCommand(granted, { folder: '/t', environment: {} });
    expect(args.join(' ')).toContain('--allow network.host --allow fs.read=/workspace/keys/id');
    const inline = await planOf(portsOf({}, { images: 'api=apps/api' }));
    expect(inline.buildEnvironment['BUILDX_BAKE_ENTITLEMENTS_FS']).toBe('0');
    expect((await planOf(portsOf(compose, composeFile, '0.13.1'))).grants).toEqual([]);
  });
});

describe('refused', () => {
  test('paths outside the workspace and what no registry takes, all at once', async () => {
    const target = {
      context: '../elsewhere',
      contexts: { a: '/etc' },
      dockerfile: 'Dockerfile',
      secret: ['id=a,src=/etc/login.json'],
      ssh: [{ id: 'b', paths: ['/etc/key'] }],
      ulimits: ['files=1'],
      tags: ['ghcr.io/o/a..b'],
    };
    const printed = { group: { default: { targets: ['api'] } }, target: { api: target } };
    const message = await faultOf(portsOf(printed, bakeFile));
    for (const part of [
      "bake-file: the context of 'api' is ../elsewhere, which is outside the workspace.",
      "the build context 'a' of 'api' is /etc, which",
      "a secret of 'api' is /etc/login.json, which",
      "an SSH key of 'api' is /etc/key, which",
      "ulimits of 'api' has 'files=1', which is not NAME=SOFT",
      "'api' makes ghcr.io/o/a..b, which no registry takes.",
    ])
      expect(message).toContain(part);
  });

  test('a file that buildx does not take, with what it said', async () => {
    const ports = portsOf({}, bakeFile);
    ports.exec.on(/--print/, {
      exitCode: 1,
      stderr: '#1 [internal] load\n#1 DONE 0.0s\nERROR: failed to find target nope\n',
    });
    const message = await faultOf(ports);
    expect(message).toMatch(/^The bake-file cannot be used: buildx does not take docker-bake.hcl/);
    expect(message).toContain('ERROR: failed to find target nope');
    expect(message).not.toContain('#1');
  });

  test('files that are not there', async () => {
    const message = await faultOf(portsOf({}, { 'compose-file': 'a.yml,b.yml' }));
    expect(message).toContain('compose-file: a.yml does not exist.\n  compose-file: b.yml does');
  });

  test.each([
    [composeFile, 'no service has a `build` section'],
    [bakeFile, 'there is no group `default`'],
  ])('a file without images: %o', async (given, why) => {
    const printed = { group: { default: { targets: null } }, target: {} };
    expect(await faultOf(portsOf(printed, given as Texts))).toContain(why);
  });

  test('a bake file of one target `default` and no groups', async () => {
    const printed = { target: { default: { context: 'apps/api', tags: ['ghcr.io/o/api:1'] } } };
    const { images } = await planOf(portsOf(printed, bakeFile));
    expect(images.map(({ name }) => name)).toEqual(['default']);
  });

  test('a Dockerfile of it that is not there', async () => {
    const printed = {
      group: { default: { targets: ['api'] } },
      target: { api: { context: 'apps/api', dockerfile: 'Nowhere' } },
    };
    expect(await faultOf(portsOf(printed, bakeFile))).toContain(
      'api: apps/api/Nowhere does not exist.',
    );
  });

  test.each([
    [{ ...composeFile, images: 'api=.' }, 'compose-file: is given together with `images`.'],
    [{ ...composeFile, ...bakeFile }, 'bake-file: is given together with `compose-file`.'],
    [{ ...bakeFile, image: 'api' }, 'bake-file: is given together with `image`.'],
    [{ ...bakeFile, context: 'x' }, 'context: is given together with `bake-file`.'],
    [{ images: 'api=.', 'bake-targets': 'x' }, 'bake-targets: is given without `bake-file`.'],
    [{ ...bakeFile, 'bake-targets': 'a b' }, "bake-targets: 'a b' is not the name"],
    [{ ...bakeFile, allow: 'all' }, "allow: 'all' is not one of network.host, security.insecure."],
    [{ ...composeFile, ssh: 'default' }, "ssh: 'default' of 'api' takes the keys of an agent"],
  ])('%o', async (given, why) => {
    expect(await faultOf(portsOf(compose, given as Texts))).toContain(why);
  });
});
