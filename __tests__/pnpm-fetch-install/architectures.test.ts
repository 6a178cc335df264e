import { expect, test } from '@jest/globals';
import { architectureArgs } from '../../src/pnpm-fetch-install/architectures.ts';
import { job, steps, warnings, type MachineOptions } from './world.ts';

const inputs = { 'install-args': '--cpu=x64\n--cpu=arm64\n--filter=web' };
const args = '--cpu=x64 --cpu=arm64';

test.each([
  ['--cpu=x64 --os=linux --libc=musl --prod', '--cpu=x64 --os=linux --libc=musl'],
  ['--cpu x64 arm64 --filter web', '--cpu x64 arm64'],
  ['--filter web --cpus=4', ''],
])('of %s decide what is fetched: %s', (given, found) => {
  expect(architectureArgs(given.split(' ')).join(' ')).toBe(found);
});

test.each(['10.34.9', '11.28.11'])('are given to `pnpm fetch` of %s', async (pnpm) => {
  const files = { '/workspace/package.json': `{"packageManager":"pnpm@${pnpm}"}` };
  const ports = await job({ pnpm, inputs, files });
  expect(steps(ports)).toEqual([
    `fetch ${args}`,
    `install --frozen-lockfile --offline ${args} --filter=web`,
  ]);
});

test('are not fetched by pnpm 12, which installs online then, and offline from what that has saved', async () => {
  const first = await job({ inputs });
  const own = `${args} --filter=web`;
  expect(steps(first)).toEqual(['fetch', `install --frozen-lockfile --prefer-offline ${own}`]);
  expect(first.runner.outputs.get('recovered')).toBe('false');
  expect(first.runner.summary).toContain('not offline, since');
  expect(warnings(first)).toEqual([]);
  const second = await job({ inputs }, first);
  expect(steps(second)).toEqual([`install --frozen-lockfile --offline ${own}`]);
});

test('keep stores apart', async () => {
  const of = (installArgs: string): MachineOptions => ({ inputs: { 'install-args': installArgs } });
  const first = await job(of('--filter=web'));
  const same = await job(of('--filter=api'), first);
  expect(same.runner.outputs.get('cache-hit')).toBe('true');
  const other = await job(of('--cpu=arm64'), first);
  expect(other.runner.outputs.get('cache-hit')).toBe('false');
});
