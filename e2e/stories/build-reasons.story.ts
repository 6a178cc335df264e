import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startBed, type Bed } from '../bed/bed.ts';
import type { RegistryToken } from '../bed/github/registry/registry-tokens.ts';
import { expectSuccess } from '../bed/success.ts';
import { builder, together, type Build, type Ended, type Step } from './image-jobs/jobs.ts';
import { onMachine } from './image-jobs/registry.ts';
import { fullTierTest } from './tier.ts';
import './patience.ts';

// One image is built again and again on machines that know nothing of each other. Each time something else has changed:
// the hit rate, the first step that missed and the reason must be exactly what was done.

const base = 'ghcr.io/jazielflo/base:1';
const image = 'ghcr.io/jazielflo/copilotos-bridge/api';

const dockerfile = `FROM ${base} AS packages
WORKDIR /app
COPY packages.txt .
RUN cp packages.txt installed.txt
FROM ${base}
ARG VERSION=0
COPY tool.sh /
COPY --from=packages /app/installed.txt /
RUN echo "$VERSION" > /version
COPY main.txt /
RUN cat /main.txt /installed.txt > /release.txt
`;

let bed: Bed;
let writer: RegistryToken;
let build: Build;
/** What all builds until now have changed, so that each differs from the one before it by one thing. */
let now: Step = {};

beforeAll(async () => {
  bed = await startBed({ servers: 0, stopOnSignals: false });
  writer = bed.github.registryTokens.issue({ user: 'jazielflo', access: 'write' });
  build = builder(bed, writer, {
    files: {
      Dockerfile: dockerfile,
      'packages.txt': 'one',
      'tool.sh': 'true',
      'main.txt': 'main',
    },
    inputs: { image: 'api' },
  });
  await publish(`FROM debian:bookworm-slim\nLABEL edition=1\n`, base);
});

afterAll(async () => bed.stop());

/** Pushes an image of this Dockerfile from a machine that is no job. */
async function publish(text: string, reference: string): Promise<void> {
  await onMachine(bed, writer, async (machine) => {
    const options = { stdin: text };
    await expectSuccess(machine, ['docker', 'build', '--quiet', '--tag', reference, '-'], options);
    await expectSuccess(machine, ['docker', 'push', '--quiet', reference]);
  });
}

interface Told {
  readonly rate: number;
  /** Each as its instruction and reasons, in the order they ran. */
  readonly misses: readonly string[];
  readonly ended: Ended;
}

async function after(change: Step): Promise<Told> {
  now = together(now, change);
  const ended = await build(now);
  expect({ code: ended.exitCode, log: ended.log }).toEqual({ code: 0, log: ended.log });
  const told = JSON.parse(ended.outputs.get('first-miss') ?? '{}') as Record<
    string,
    readonly { step: string; reasons: readonly { kind: string; detail: string }[] }[]
  >;
  const misses = (told['api'] ?? []).map(
    ({ step, reasons }) =>
      `${step.replace(/^\S+ \d+\/\d+ /, '')}: ${reasons.map(({ kind, detail }) => `${kind} ${detail}`).join(' + ')}`,
  );
  return { rate: Number(ended.outputs.get('cache-hit-rate')), misses, ended };
}

test('cold, then warm', async () => {
  const cold = await after({});
  expect(cold.rate).toBe(0);
  expect(cold.misses.every((miss) => miss.includes(': cold '))).toBe(true);
  expect(cold.misses.length).toBeGreaterThan(0);
  const warm = await after({});
  expect({ rate: warm.rate, misses: warm.misses }).toEqual({ rate: 100, misses: [] });
  expect(Number(warm.ended.outputs.get('saved-ms'))).toBeGreaterThan(0);
});

test('one file of the last layers', async () => {
  const { rate, misses, ended } = await after({ files: { 'main.txt': 'main, changed' } });
  expect(misses).toEqual([expect.stringMatching(/^COPY main\.txt \/: files main\.txt$/)]);
  expect(rate).toBe(75);
  expect(ended.summary).toContain('copied files changed');
});

test('two causes at once: each is told where it is', async () => {
  const { misses } = await after({
    files: { 'packages.txt': 'two', 'main.txt': 'main, changed again' },
  });
  expect([...misses].sort()).toEqual([
    expect.stringMatching(/^COPY main\.txt \/: files main\.txt$/),
    expect.stringMatching(/^COPY packages\.txt \.: files packages\.txt$/),
  ]);
});

fullTierTest('dependencies', async () => {
  const { misses, rate } = await after({ files: { 'packages.txt': 'three' } });
  expect(misses).toEqual(['COPY packages.txt .: files packages.txt']);
  expect(rate).toBeLessThan(50);
});

fullTierTest('a mode of a file, its content the same', async () => {
  const { misses } = await after({ modes: { 'tool.sh': 0o755 } });
  expect(misses).toEqual(['COPY tool.sh /: file-mode tool.sh (644 became 755)']);
});

fullTierTest('a build argument; its value is told nowhere', async () => {
  const { misses, ended } = await after({ inputs: { 'build-args': 'VERSION=not-to-be-shown' } });
  expect(misses).toEqual([
    expect.stringMatching(/^RUN echo .*: build-arg VERSION has another value$/),
  ]);
  expect(ended.summary + ended.log).not.toContain('build-arg not-to-be-shown');
});

fullTierTest('an instruction of the Dockerfile', async () => {
  const { misses } = await after({
    files: { Dockerfile: dockerfile.replace('/release.txt', '/release') },
  });
  expect(misses).toEqual([
    expect.stringMatching(/^RUN cat .*: instruction its text is not that of the last build$/),
  ]);
});

fullTierTest('the base image under the same tag', async () => {
  await publish(`FROM debian:bookworm-slim\nLABEL edition=2\nRUN touch /edition\n`, base);
  const { misses, rate } = await after({});
  expect(rate).toBe(0);
  expect(misses.length).toBeGreaterThan(0);
  for (const miss of misses)
    expect(miss).toMatch(/: base-image sha256:\w{12} became sha256:\w{12}$/);
});

fullTierTest('a branch that starts later compares with the branch it reads from', async () => {
  const env = { GITHUB_REF: 'refs/heads/next', GITHUB_REF_NAME: 'next' };
  const { misses } = await after({ env, files: { 'main.txt': 'main, on a branch' } });
  expect(misses).toEqual(['COPY main.txt /: files main.txt']);
  now = { ...now, env: {}, files: { ...now.files, 'main.txt': 'main, changed again' } };
});

fullTierTest(
  'a cache reference that holds no cache: green, said, and whole the next time',
  async () => {
    await publish(`FROM debian:bookworm-slim\nLABEL no=cache\n`, `${image}:buildcache`);
    const lost = await after({});
    expect(lost.rate).toBe(0);
    expect(lost.misses.join()).toMatch(/: (cache-unreadable|cache-not-found|unknown) /);
    expect(lost.ended.outputs.get('outcome')).toBe('pushed');
    expect((await after({})).rate).toBe(100);
  },
);
