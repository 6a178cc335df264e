import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startBed, type Bed } from '../bed/bed.ts';
import type { Computer } from '../bed/computer.ts';
import type { RegistryToken } from '../bed/github/registry/registry-tokens.ts';
import { expectSuccess } from '../bed/success.ts';
import { builder, type Build, type Ended } from './image-jobs/jobs.ts';
import { onMachine } from './image-jobs/registry.ts';
import { fullTierTest, isFullTier } from './tier.ts';
import './patience.ts';

// Steps that print and write as much as they can: every line and byte arrives, once and in its order, in little memory.

const batch = 20_000;
const batches = isFullTier ? 75 : 5;
const lines = batch * batches;
// Of one line: more than a pipe, a buffer or a message of BuildKit holds.
const longLine = 2_000_000;
const text = 'x'.repeat(60);

// Twenty thousand lines at once, twice a second.
const flood = (stage: string): string =>
  `RUN for i in $(seq 0 ${batches - 1}); do seq -f '${stage} %.0f ${text}' $((i * ${batch} + 1)) $((i * ${batch} + ${batch})); sleep 0.5; done`;

const dockerfile = `FROM debian:bookworm-slim AS first
${flood('first')}
FROM debian:bookworm-slim AS second
${flood('second')} >&2
RUN printf 'not UTF-8: <\\377\\376>, cut: <\\303>, whole: <\\303\\244\\342\\202\\254>\\n'
RUN head -c ${longLine} /dev/zero | tr '\\0' y && printf 'without an end'
RUN printf '::error::forged\\r\\n::set-output name=x::y\\n##[error]forged\\n'
FROM scratch
COPY --from=first /etc/hostname /first
COPY --from=second /etc/hostname /second
`;

let bed: Bed;
let writer: RegistryToken;
let build: Build;

beforeAll(async () => {
  bed = await startBed({ servers: 0, stopOnSignals: false });
  writer = bed.github.registryTokens.issue({ user: 'jazielflo', access: 'write' });
  build = builder(bed, writer, { files: { Dockerfile: dockerfile }, inputs: { image: 'api' } });
});

afterAll(async () => bed.stop());

describe('a builder of our own', () => {
  let ended: Ended;

  beforeAll(async () => {
    // A heap in which what is printed does not fit.
    const env = { NODE_OPTIONS: '--max-old-space-size=64' };
    ended = await build({ inputs: { 'push-by-digest': 'true' }, env });
    expect(ended.log.slice(-2000)).toContain('built and pushed');
    expect(ended.exitCode).toBe(0);
  });

  test.each(['first', 'second'])('every line of the %s stage is there, in its order', (stage) => {
    let last = 0;
    for (const [, number] of ended.log.matchAll(new RegExp(`^\\| ${stage} (\\d+) x{60}$`, 'gm'))) {
      if (Number(number) !== last + 1) throw new Error(`${stage} ${number} after ${last}`);
      last += 1;
    }
    expect(last).toBe(lines);
  });

  test('bytes that are no UTF-8 cost nothing but themselves', () => {
    expect(ended.log).toMatch(/^\| not UTF-8: <\u{fffd}{2}>, cut: <\u{fffd}>, whole: <ä€>$/mu);
  });

  test('a line without an end arrives whole, in pieces', () => {
    const pieces = [...ended.log.matchAll(/^\| (y+)(without an end)?$/gm)];
    const length = pieces.reduce((sum, [, piece = '']) => sum + piece.length, 0);
    expect(length).toBe(longLine);
    expect(pieces.at(-1)?.[2]).toBe('without an end');
  });

  test('no line speaks to the runner', () => {
    expect(ended.log).toContain('| ::error::forged\n| ::set-output name=x::y\n| ##[error]forged');
    expect(ended.log).not.toMatch(/^(::|##\[)(error|set-output)/m);
  });

  test('nothing was left out', () => {
    expect(ended.log).not.toContain('output clipped');
    expect(ended.log).not.toContain('left out part');
  });
});

test('the Engine’s own builder leaves some out, and that is said', async () => {
  const ended = await build({ inputs: { cache: 'none' } });
  expect(ended.exitCode).toBe(0);
  expect(ended.log).toContain('output clipped');
  expect(ended.log).toMatch(/^::notice::The builder left out part of what .*RUN for/m);
  expect(ended.log).toMatch(/^\| first 1 x{60}$/m);
});

describe('an image of gigabytes that no compression makes smaller', () => {
  const image = 'ghcr.io/jazielflo/copilotos-bridge/model';
  const layer = 1_200_000_000;
  const largeImage = `FROM debian:bookworm-slim
RUN head -c ${layer} /dev/urandom > /weights-1 && sha256sum /weights-1 > /sums
RUN head -c ${layer} /dev/urandom > /weights-2 && sha256sum /weights-2 >> /sums
COPY main.txt /
`;
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
        const files = { Dockerfile: largeImage, 'main.txt': text };
        const ended = await build({ files, inputs: { image: 'model' }, env });
        expect({ code: ended.exitCode, log: ended.log }).toEqual({ code: 0, log: ended.log });
        expect(ended.outputs.get('cache-hit-rate')).toBe(rate);
        await onMachine(bed, writer, async (machine) => expectWhole(machine, text));
      }
    },
    20 * 60_000,
  );
});
