import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startBed, type Bed } from '../bed/bed.ts';
import { builder, type Build, type Files, type Step } from './image-jobs/jobs.ts';
import { isFullTier } from './tier.ts';
import './patience.ts';

// Builds that differ in one thing keep caches of their own: whoever built in between, the next build of the same branch,
// platform and image finds all of its own again.

const dockerfile = `FROM --platform=$BUILDPLATFORM debian:bookworm-slim AS tools
ARG TARGETARCH
COPY name.txt /
RUN echo "$(cat /name.txt) for $TARGETARCH" > /release.txt
FROM scratch
COPY --from=tools /release.txt /
`;

let bed: Bed;
let build: Build;

beforeAll(async () => {
  bed = await startBed({ servers: 0, stopOnSignals: false });
  const writer = bed.github.registryTokens.issue({ user: 'jazielflo', access: 'write' });
  build = builder(bed, writer, { inputs: { images: 'api=api\nweb=web' } });
});

afterAll(async () => bed.stop());

interface Job {
  readonly branch: string;
  readonly platform: string;
}

// A tag can hold no slash, and yet the last two are told apart.
const branches = ['main', 'feature/one', ...(isFullTier ? ['feature-one'] : [])];

const jobs: readonly Job[] = branches.flatMap((branch) =>
  ['linux/amd64', 'linux/arm64'].map((platform) => ({ branch, platform })),
);

function stepOf({ branch, platform }: Job): Step {
  const files: Files = Object.fromEntries(
    ['api', 'web'].flatMap((image) => [
      [`${image}/Dockerfile`, dockerfile],
      [`${image}/name.txt`, `${image} of ${branch}`],
    ]),
  );
  const env = { GITHUB_REF: `refs/heads/${branch}`, GITHUB_REF_NAME: branch };
  return { files, env, inputs: { platforms: platform } };
}

async function ratesOf(job: Job): Promise<string> {
  const { exitCode, log, outputs } = await build(stepOf(job));
  expect({ exitCode, log }).toEqual({ exitCode: 0, log });
  return outputs.get('cache-hit-rates') ?? '';
}

test('cold: no build finds anything, since none was like it', async () => {
  for (const job of jobs) expect([job, await ratesOf(job)]).toEqual([job, '{"api":0,"web":0}']);
});

test('then all of them find all of their own', async () => {
  for (const job of jobs) expect([job, await ratesOf(job)]).toEqual([job, '{"api":100,"web":100}']);
});
