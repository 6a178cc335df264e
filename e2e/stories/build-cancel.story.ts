import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startBed, type Bed } from '../bed/bed.ts';
import type { Computer } from '../bed/computer.ts';
import type { RegistryToken } from '../bed/github/registry/registry-tokens.ts';
import { expectSuccess } from '../bed/success.ts';
import { builder, type Build, type Ended, type Step } from './image-jobs/jobs.ts';
import type { Interruption } from './image-jobs/interruption.ts';
import { fullTierTest } from './tier.ts';
import './patience.ts';

// A cancelled build leaves nothing: no builder, no login, no file, and nothing that goes on.

const inTheMiddle = ['pgrep', '-fx', 'sleep 4242'];
const ownBuilder = { 'push-by-digest': 'true' };

let bed: Bed;
let writer: RegistryToken;
let build: Build;

beforeAll(async () => {
  bed = await startBed({ servers: 0, stopOnSignals: false });
  writer = bed.github.registryTokens.issue({ user: 'jazielflo', access: 'write' });
  const dockerfile = 'FROM debian:bookworm-slim\nRUN sleep 4242\n';
  build = builder(bed, writer, { files: { Dockerfile: dockerfile }, inputs: { image: 'api' } });
});

afterAll(async () => bed.stop());

async function cancel(interruption: Interruption, inputs: Step['inputs'] = {}): Promise<Ended> {
  const ended = await build({ inputs, interruption }, expectNothingLeft);
  expect(ended.left).toEqual([]);
  expect(ended.exitCode).not.toBe(0);
  return ended;
}

async function expectNothingLeft(machine: Computer): Promise<void> {
  const listed = async (...argv: readonly string[]): Promise<string> =>
    (await expectSuccess(machine, ['docker', ...argv])).trim();
  expect(await listed('ps', '--all', '--quiet')).toBe('');
  expect(await listed('volume', 'ls', '--quiet')).toBe('');
  expect(await listed('buildx', 'ls', '--format', '{{.Name}}')).toMatch(/^(default\n?)+$/);
  expect((await machine.exec(['test', '-e', '/root/.docker/config.json'])).exitCode).toBe(1);
  expect((await machine.exec(['pgrep', '-f', 'buildx|buildkitd|sleep 4242'])).exitCode).toBe(1);
}

test('cancelled in the middle of a step, with a builder of its own', async () => {
  const ended = await cancel({ by: 'SIGINT', when: inTheMiddle }, ownBuilder);
  expect(ended.log).toContain('::error::The step was cancelled');
  expect(ended.leftByMain).toEqual([]);
});

fullTierTest('cancelled in the middle of a step of the Engine’s own builder', async () => {
  const ended = await cancel({ by: 'SIGINT', when: inTheMiddle });
  expect(ended.log).toContain('::error::The step was cancelled');
  expect(ended.leftByMain).toEqual([]);
});

fullTierTest('cancelled while its builder is made', async () => {
  const ended = await cancel({ by: 'SIGINT', when: ['pgrep', '-f', 'buildx create'] }, ownBuilder);
  expect(ended.log).toContain('::error::The step was cancelled');
  expect(ended.log).not.toContain('could not be made');
});

test('killed with all it started: its post phase removes what it left', async () => {
  const ended = await cancel({ by: 'SIGKILL', when: inTheMiddle }, ownBuilder);
  expect(ended.leftByMain).not.toEqual([]);
});
