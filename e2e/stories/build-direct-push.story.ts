import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startBed, type Bed } from '../bed/bed.ts';
import type { Computer } from '../bed/computer.ts';
import type { RegistryToken } from '../bed/github/registry/registry-tokens.ts';
import { expectSuccess } from '../bed/success.ts';
import { builder, type Build, type Ended, type Step } from './image-jobs/jobs.ts';
import { useNewerBuildx } from './image-jobs/newer-buildx.ts';
import './patience.ts';

// From buildx 0.22 on the Engine's own builder pushes without the Engine: what came from the cache stays where it is.

const image = 'ghcr.io/jazielflo/copilotos-bridge/api';
const product = {
  Dockerfile: `FROM debian:bookworm-slim
RUN head -c 20000000 /dev/urandom > /large.bin
COPY main.txt /
RUN cp main.txt release.txt
`,
  'main.txt': 'one',
};

let bed: Bed;
let writer: RegistryToken;
let build: Build;

beforeAll(async () => {
  bed = await startBed({ servers: 0, stopOnSignals: false });
  writer = bed.github.registryTokens.issue({ user: 'jazielflo', access: 'write' });
  build = builder(bed, writer, {
    files: product,
    inputs: { image: 'api' },
    prepare: useNewerBuildx,
  });
});

afterAll(async () => {
  const { unexpectedRequests } = bed.github;
  await bed.stop();
  expect(unexpectedRequests).toEqual([]);
});

interface Seen {
  readonly ended: Ended;
  /** Images the Engine had after the step. */
  readonly kept: string;
  /** What the pushed image says. */
  readonly release: string;
}

async function see(step: Step = {}): Promise<Seen> {
  let [kept, release] = ['', ''];
  const ended = await build(step, async (machine) => {
    kept = await expectSuccess(machine, ['docker', 'image', 'ls', '--format', '{{.Repository}}']);
    release = await runNewest(machine);
  });
  expect({ code: ended.exitCode, log: ended.log }).toEqual({ code: 0, log: ended.log });
  expect(ended.log).not.toContain('A docker-container builder is made');
  return { ended, kept, release };
}

async function runNewest(machine: Computer): Promise<string> {
  const { user, password } = writer;
  await expectSuccess(machine, ['docker', 'login', 'ghcr.io', '-u', user, '--password-stdin'], {
    stdin: password,
  });
  const run = ['docker', 'run', '--rm', '--quiet', '--pull', 'always', `${image}:latest`];
  return expectSuccess(machine, [...run, 'cat', '/release.txt']);
}

const rateOf = ({ ended }: Seen): string | undefined => ended.outputs.get('cache-hit-rate');

test('cold, unchanged and changed: pushed, and nothing is left in the Engine’s image store', async () => {
  const cold = await see();
  const warm = await see();
  const changed = await see({ files: { 'main.txt': 'two' } });
  expect([cold, warm, changed].map(rateOf)).toEqual(['0', '100', '33']);
  expect([cold, warm, changed].map(({ release }) => release)).toEqual(['one', 'one', 'two']);
  expect([cold, warm, changed].map(({ kept }) => kept)).toEqual(['', '', '']);
  expect(warm.ended.outputs.get('digests')).toBe(cold.ended.outputs.get('digests'));
});

test('with `load` the Engine has it', async () => {
  const loaded = await see({ inputs: { load: 'true' } });
  expect(loaded.kept).toContain(image);
  expect(loaded.release).toBe('one');
});
