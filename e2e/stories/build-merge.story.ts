import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startBed, type Bed } from '../bed/bed.ts';
import type { Computer } from '../bed/computer.ts';
import type { RegistryToken } from '../bed/github/registry/registry-tokens.ts';
import { expectSuccess } from '../bed/success.ts';
import { builder, sha, type Build, type Ended, type Files, type Step } from './image-jobs/jobs.ts';
import {
  isThere,
  logIn,
  manifestOf,
  onMachine,
  platformsOf,
  type Manifest,
} from './image-jobs/registry.ts';
import { fullTierTest } from './tier.ts';
import './patience.ts';

// Two jobs build the same two images, each for one platform and without a tag; a third puts them together. The images
// are cross-built, as one for arm64 is on a machine that cannot run it.

const name = (image: string): string => `ghcr.io/jazielflo/copilotos-bridge/${image}`;

const dockerfile = `FROM --platform=$BUILDPLATFORM debian:bookworm-slim AS tools
ARG TARGETARCH
COPY name.txt /
RUN echo "$(cat /name.txt) for $TARGETARCH" > /release.txt
FROM scratch
COPY --from=tools /release.txt /
CMD ["/release.txt"]
`;

const product: Files = {
  'api/Dockerfile': dockerfile,
  'api/name.txt': 'api',
  'web/Dockerfile': dockerfile,
  'web/name.txt': 'web',
};

let bed: Bed;
let writer: RegistryToken;
let build: Build;
const jobs = { amd64: '', arm64: '' };

beforeAll(async () => {
  bed = await startBed({ servers: 0, stopOnSignals: false });
  writer = bed.github.registryTokens.issue({ user: 'jazielflo', access: 'write' });
  build = builder(bed, writer, { files: product, inputs: { images: 'api=api\nweb=web' } });
});

afterAll(async () => bed.stop());

async function buildFor(architecture: keyof typeof jobs, step: Step = {}): Promise<Ended> {
  const inputs = { platforms: `linux/${architecture}`, 'push-by-digest': 'true', ...step.inputs };
  const ended = await build({ ...step, inputs });
  expect({ code: ended.exitCode, log: ended.log }).toEqual({ code: 0, log: ended.log });
  return ended;
}

function merge(
  lines: readonly string[],
  inputs: Step['inputs'] = {},
  look?: (machine: Computer) => Promise<void>,
): Promise<Ended> {
  const digests = lines.join('\n');
  const platforms = 'linux/amd64,linux/arm64';
  return build({ inputs: { command: 'merge', digests, platforms, ...inputs } }, look);
}

function imagesOf(ended: Ended): Readonly<Record<string, string>> {
  return JSON.parse(ended.outputs.get('images') ?? '') as Record<string, string>;
}

describe('two platforms become one image', () => {
  test('each job pushes its platform by digest, and no tag points at it', async () => {
    for (const architecture of ['amd64', 'arm64'] as const) {
      const { outputs, log } = await buildFor(architecture, { inputs: { provenance: 'min' } });
      expect(log).toContain('the Engine’s own builder does not push by digest');
      jobs[architecture] = outputs.get('images') ?? '';
      expect(Object.keys(JSON.parse(jobs[architecture]) as object)).toEqual(['api', 'web']);
    }
    expect(jobs.amd64).not.toBe(jobs.arm64);
  });

  test('a dry run says what would be made, and makes nothing', async () => {
    const ended = await merge([jobs.amd64, jobs.arm64], { 'dry-run': 'true' }, async (machine) => {
      await logIn(machine, writer);
      expect(await isThere(machine, `${name('api')}:latest`)).toBe(false);
    });
    expect(ended.exitCode).toBe(0);
    expect(ended.outputs.get('outcome')).toBe('dry-run');
    expect(ended.summary).toContain('docker buildx imagetools create');
    expect(ended.summary).toContain(`--tag ${name('web')}:${sha}`);
  });

  test('merged: every tag holds both platforms and what attests them', async () => {
    let pulled = '';
    const ended = await merge([jobs.amd64, jobs.arm64], {}, async (machine) => {
      await logIn(machine, writer);
      for (const image of ['api', 'web'])
        for (const tag of ['latest', 'main', sha]) {
          const manifest = await manifestOf(machine, `${name(image)}:${tag}`);
          expect(platformsOf(manifest)).toEqual([
            'attestation',
            'attestation',
            'linux/amd64',
            'linux/arm64',
          ]);
        }
      await expectSuccess(machine, ['docker', 'manifest', 'inspect', `${name('web')}:latest`]);
      pulled = await readRelease(machine, `${name('web')}:latest`, 'linux/arm64');
    });
    expect({ code: ended.exitCode, log: ended.log }).toMatchObject({ code: 0 });
    expect(pulled).toBe('web for arm64\n');
    expect(ended.outputs.get('outcome')).toBe('pushed');
    expect(ended.summary).toContain('linux/amd64, linux/arm64');
    expect(ended.left).toEqual([]);
    const { api = '', web = '' } = imagesOf(ended);
    await onMachine(bed, writer, async (machine) => {
      expect(await readRelease(machine, api, 'linux/amd64')).toBe('api for amd64\n');
      expect(await readRelease(machine, web, 'linux/amd64')).toBe('web for amd64\n');
    });
  });
});

async function readRelease(machine: Computer, image: string, platform: string): Promise<string> {
  await expectSuccess(machine, ['docker', 'pull', '--quiet', '--platform', platform, image]);
  const script = 'docker cp "$(docker create --platform "$1" "$0")":/release.txt - | tar -xO';
  return expectSuccess(machine, ['sh', '-c', script, image, platform]);
}

describe('what cannot be merged is told, and no tag moves', () => {
  test('a digest that nobody pushed', async () => {
    const nobodys = jobs.arm64.replace(/sha256:\w{64}/, `sha256:${'0'.repeat(64)}`);
    await expectRefused(nobodys, /api: \S+@sha256:0{64} cannot be read: /);
  });

  fullTierTest('a digest of another repository', async () => {
    const foreign = jobs.arm64.replace('copilotos-bridge/web', 'other/web');
    await expectRefused(foreign, /other\/web@sha256:\S+' of 'web' in line 2 is not ghcr\.io\//);
  });

  fullTierTest('a job that left an image out', async () => {
    const { api } = JSON.parse(jobs.arm64) as Record<string, string>;
    await expectRefused(JSON.stringify({ api }), /line 2 has no 'web'/);
  });

  fullTierTest('a platform that is there twice, and one that is not there', async () => {
    const again = await buildFor('amd64', { files: { 'api/name.txt': 'another api' } });
    const ended = await merge([jobs.amd64, again.outputs.get('images') ?? '']);
    expect(ended.exitCode).toBe(1);
    expect(ended.log).toContain('linux/amd64 is there 2 times, from lines 1 and 2 of `digests`.');
    expect(ended.log).toContain('linux/arm64 is in `platforms`, and no job built it.');
  });
});

async function expectRefused(second: string, message: RegExp): Promise<void> {
  const before = await tagsNow();
  const ended = await merge([jobs.amd64, second]);
  expect(ended.exitCode).toBe(1);
  expect(ended.log).toMatch(message);
  expect(ended.outputs.get('outcome') ?? 'failed').toBe('failed');
  expect(await tagsNow()).toEqual(before);
}

/** Returns what each tag points at. */
function tagsNow(): Promise<readonly Manifest[]> {
  return onMachine(bed, writer, async (machine) =>
    Promise.all(['api', 'web'].map(async (image) => manifestOf(machine, `${name(image)}:latest`))),
  );
}

fullTierTest('images of a bake file are merged by their names', async () => {
  const bakeFile = `group "default" { targets = ["api", "web"] }
target "api" { context = "api" }
target "web" { context = "web" }
`;
  const step: Step = {
    files: { 'docker-bake.hcl': bakeFile },
    inputs: { images: '', 'bake-file': 'docker-bake.hcl', tags: 'baked' },
  };
  const lines: string[] = [];
  for (const architecture of ['amd64', 'arm64'] as const)
    lines.push((await buildFor(architecture, step)).outputs.get('images') ?? '');
  const ended = await build(
    {
      ...step,
      inputs: {
        ...step.inputs,
        command: 'merge',
        digests: lines.join('\n'),
        platforms: 'linux/amd64,linux/arm64',
      },
    },
    async (machine) => {
      await logIn(machine, writer);
      for (const image of ['api', 'web'])
        expect(platformsOf(await manifestOf(machine, `${name(image)}:baked`))).toEqual([
          'linux/amd64',
          'linux/arm64',
        ]);
    },
  );
  expect({ code: ended.exitCode, log: ended.log }).toMatchObject({ code: 0 });
});
