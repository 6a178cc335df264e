import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { platform } from 'node:os';
import { readInputs } from '../../src/pnpm-fetch-install/inputs.ts';
import { plan } from '../../src/pnpm-fetch-install/plan.ts';
import { askNode, parseNode } from '../../src/pnpm-fetch-install/toolchain.ts';
import { InputReader } from '../../src/core/inputs.ts';
import { fakePorts } from '../fakes/ports.ts';

test('a Node.js tells the version of its C library: what was compiled does not run with an older one', () => {
  const { args } = askNode('/');
  const facts = parseNode(execFileSync(process.execPath, [...args], { encoding: 'utf8' }));
  expect(facts?.libc).toMatch(platform() === 'linux' ? /^(?:glibc\d+\.\d+|musl)$/ : /^$/);
  expect(facts?.version).toBe(process.versions.node);
});

test('on Windows, a pnpm of our own goes before what `Path` names', () => {
  const environment = { RUNNER_OS: 'Windows', Path: 'C:\\Windows' };
  const ports = fakePorts({ environment });
  const read = new InputReader((name) => ports.runner.input(name));
  const inputs = readInputs(read, ports);
  const node = { version: '24.21.0', platform: 'win32', arch: 'x64', libc: '' };
  const project = { root: 'C:\\w', lockfile: '', manifests: [] };
  const world = { project, node, system: 'win25', settingsHash: '', modules: undefined };
  const pin = { version: '12.21.0', source: 'packageManager' };
  expect(plan(inputs, { ...world, pin, onPath: undefined }).searchPath).toBe('C:\\Windows');
});
