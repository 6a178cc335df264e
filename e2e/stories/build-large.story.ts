import { afterAll, beforeAll, expect } from '@jest/globals';
import { startBed, type Bed } from '../bed/bed.ts';
import type { Computer } from '../bed/computer.ts';
import type { RegistryToken } from '../bed/github/registry/registry-tokens.ts';
import { expectSuccess } from '../bed/success.ts';
import { builder, type Build } from './image-jobs/jobs.ts';
import { onMachine } from './image-jobs/registry.ts';
import { fullTierTest, isFullTier } from './tier.ts';
import './patience.ts';

// An image of gigabytes that no compression makes smaller: pushed, cached and fetched whole.

const image = 'ghcr.io/jazielflo/copilotos-bridge/model';
const layer = 1_200_000_000;
const minutes = 60_000;

const dockerfile = `FROM debian:bookworm-slim
RUN head -c ${layer} /dev/urandom > /weights-1 && sha256sum /weights-1 > /sums
RUN head -c ${layer} /dev/urandom > /weights-2 && sha256sum /weights-2 >> /sums
COPY main.txt /
`;

let bed: Bed;
let writer: RegistryToken;
let build: Build;

beforeAll(async () => {
  if (!isFullTier) return;
  bed = await startBed({ servers: 0, stopOnSignals: false });
  writer = bed.github.registryTokens.issue({ user: 'jazielflo', access: 'write' });
  const files = { Dockerfile: dockerfile };
  build = builder(bed, writer, { files, inputs: { image: 'model' } });
});

afterAll(async () => {
  if (isFullTier) await bed.stop();
});

async function expectWhole(machine: Computer, text: string): Promise<void> {
  const check = 'sha256sum --check --quiet /sums && cat /main.txt';
  const argv = ['docker', 'run', '--rm', '--quiet', `${image}:latest`, 'sh', '-c', check];
  expect(await expectSuccess(machine, argv)).toBe(text);
}

fullTierTest(
  'what is pushed is whole, and the next job builds on its cache',
  async () => {
    for (const [text, rate] of [
      ['first', '0'],
      ['second', '66'],
    ] as const) {
      const env = { NODE_OPTIONS: '--max-old-space-size=64' };
      const ended = await build({ files: { 'main.txt': text }, env });
      expect({ code: ended.exitCode, log: ended.log }).toEqual({ code: 0, log: ended.log });
      expect(ended.outputs.get('cache-hit-rate')).toBe(rate);
      await onMachine(bed, writer, async (machine) => expectWhole(machine, text));
    }
  },
  20 * minutes,
);
