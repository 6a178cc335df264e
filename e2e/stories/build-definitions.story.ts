import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBed, type Bed } from '../bed/bed.ts';
import type { Computer } from '../bed/computer.ts';
import type { RegistryToken } from '../bed/github/registry/registry-tokens.ts';
import { expectSuccess } from '../bed/success.ts';
import { builder, sha, type Build, type Ended, type Files } from './image-jobs/jobs.ts';
import { manifestOf, onMachine } from './image-jobs/registry.ts';
import './patience.ts';

// Images that a file of the user's describes, from the file to what lies in the registry.

const name = (image: string): string => `ghcr.io/jazielflo/copilotos-bridge/${image}`;
const secret = 'not-for-any-eye-0815';

const dockerfile = `FROM debian:bookworm-slim AS production
ARG VERSION=none
COPY --from=shared shared.txt /
RUN --mount=type=secret,id=token echo "$VERSION $(wc -c < /run/secrets/token)" > /release.txt
FROM production AS tests
RUN echo tests > /release.txt
`;

const product: Files = {
  'api/Dockerfile': dockerfile,
  'web/Web.Dockerfile': dockerfile,
  'shared/shared.txt': 'shared',
  // Stands before the real one and notes what it was called with.
  'bin/docker': `#!/bin/sh
printf '%s\\n' "$*" >> "$CALLS"
exec /usr/bin/docker "$@"
`,
};

let bed: Bed;
let writer: RegistryToken;
let build: Build;
let calls: string;

beforeAll(async () => {
  bed = await startBed({ servers: 0, stopOnSignals: false });
  writer = bed.github.registryTokens.issue({ user: 'jazielflo', access: 'write' });
  const job = join(bed.folder, 'job');
  calls = join(job, 'temp', 'calls');
  build = builder(bed, writer, {
    files: product,
    modes: { 'bin/docker': 0o755 },
    inputs: { secrets: `token=${secret}` },
    env: {
      CALLS: calls,
      PATH: `${job}/workspace/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin`,
    },
  });
});

afterAll(async () => bed.stop());

test('a compose file, compressed with zstd', async () => {
  const composeFile = `services:
  api:
    build:
      context: ./api
      target: production
      args: { VERSION: "1.2.3" }
      labels: { edition: compose }
      secrets: [token]
      additional_contexts: { shared: ./shared }
  web:
    image: ${name('shop/web')}:old
    build:
      context: ./web
      dockerfile: Web.Dockerfile
      additional_contexts: { shared: ./shared }
  redis:
    image: redis:7
secrets:
  token: { environment: TOKEN_OF_THE_FILE }
`;
  const ended = await build({
    files: { 'compose.yml': composeFile },
    inputs: { ...common, 'compose-file': 'compose.yml', compression: 'zstd' },
  });
  expectPushed(ended, ['api', 'web']);
  await expectHidden(ended, [name('api'), name('shop/web')]);
  await onMachine(bed, writer, async (machine) => {
    for (const tag of ['latest', 'main', sha]) {
      expect(await compressionsOf(machine, `${name('api')}:${tag}`)).toEqual(['zstd']);
      expect(await compressionsOf(machine, `${name('shop/web')}:${tag}`)).toEqual(['zstd']);
    }
    expect(await compressionsOf(machine, `${name('api')}:buildcache`)).toEqual(['zstd']);
    const api = `${name('api')}:latest`;
    expect(await readRelease(machine, api)).toBe(`1.2.3 ${secret.length}\n`);
    expect(await readRelease(machine, `${name('shop/web')}:latest`)).toBe('tests\n');
    expect(await labelsOf(machine, api)).toMatchObject({
      edition: 'compose',
      from: 'the step',
      'org.opencontainers.image.source': expect.stringMatching(/\/jazielflo\/copilotos-bridge$/),
    });
  });
});

test('a bake file: variables, inheritance, a target that another is built upon', async () => {
  const bakeFile = `variable "VERSION" { default = "0" }
group "default" { targets = ["baked-api", "baked-web"] }
target "_common" {
  target   = "production"
  args     = { VERSION = "\${VERSION}-bake" }
  contexts = { shared = "target:shared" }
}
target "shared" {
  dockerfile-inline = <<EOT
FROM scratch
COPY shared/shared.txt /
EOT
}
target "baked-api" {
  inherits = ["_common"]
  context  = "api"
  labels   = { edition = "bake", from = "the file" }
}
target "baked-web" {
  inherits   = ["_common"]
  context    = "web"
  dockerfile = "Web.Dockerfile"
  tags       = ["${name('shop/baked')}:old"]
}
`;
  const ended = await build({
    files: { 'docker-bake.hcl': bakeFile },
    inputs: { ...common, 'bake-file': 'docker-bake.hcl', tags: 'v7' },
    env: { VERSION: '7' },
  });
  expectPushed(ended, ['baked-api', 'baked-web']);
  await expectHidden(ended, [name('baked-api'), name('shop/baked')], 'v7');
  await onMachine(bed, writer, async (machine) => {
    for (const image of ['baked-api', 'shop/baked']) {
      const reference = `${name(image)}:v7`;
      expect(await compressionsOf(machine, reference)).toEqual(['gzip']);
      expect(await readRelease(machine, reference)).toBe(`7-bake ${secret.length}\n`);
    }
    expect(await labelsOf(machine, `${name('baked-api')}:v7`)).toMatchObject({
      edition: 'bake',
      from: 'the step',
    });
  });
});

const common = { labels: 'from=the step' };

function expectPushed(ended: Ended, images: readonly string[]): void {
  expect({ code: ended.exitCode, log: ended.log }).toEqual({ code: 0, log: ended.log });
  expect(ended.outputs.get('outcome')).toBe('pushed');
  expect(Object.keys(JSON.parse(ended.outputs.get('images') ?? '') as object)).toEqual(images);
}

/** The secret is where it is needed and nowhere else: in no command line, log, summary, output or image. */
async function expectHidden(
  { log, summary, outputs }: Ended,
  images: readonly string[],
  tag = 'latest',
): Promise<void> {
  const called = await readFile(calls, 'utf8');
  expect(called).toContain('buildx bake');
  expect(called).not.toContain(secret);
  const shown = log.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  expect([...shown, summary, ...outputs.values()].join('\n')).not.toContain(secret);
  await onMachine(bed, writer, async (machine) => {
    for (const image of images) {
      const reference = `${image}:${tag}`;
      await expectSuccess(machine, ['docker', 'pull', '--quiet', reference]);
      const history = ['docker', 'history', '--no-trunc', '--format', '{{json .}}', reference];
      expect(await expectSuccess(machine, history)).not.toContain(secret);
      expect(await expectSuccess(machine, ['docker', 'inspect', reference])).not.toContain(secret);
    }
  });
}

async function compressionsOf(machine: Computer, reference: string): Promise<readonly string[]> {
  const { layers = [] } = await manifestOf(machine, reference);
  return [...new Set(layers.map(({ mediaType }) => mediaType.replace(/^.*[+.]/, '')))];
}

async function readRelease(machine: Computer, reference: string): Promise<string> {
  return expectSuccess(machine, ['docker', 'run', '--rm', reference, 'cat', '/release.txt']);
}

async function labelsOf(machine: Computer, reference: string): Promise<unknown> {
  const format = '{{json .Config.Labels}}';
  return JSON.parse(
    await expectSuccess(machine, ['docker', 'image', 'inspect', '--format', format, reference]),
  );
}
