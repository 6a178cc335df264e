import { describe, expect, test } from '@jest/globals';
import { runAction } from '../../src/core/action.ts';
import { venvCache } from '../../src/venv-cache/action.ts';
import {
  interpreterCandidates,
  isSupported,
  isWanted,
  parseInterpreter,
} from '../../src/venv-cache/interpreter.ts';
import { machine, python } from './world.ts';

test.each([
  ['', false, ['python3', 'python']],
  ['', true, ['python', 'python3']],
  ['3.11', false, ['python3.11', 'python3', 'python']],
  ['3.11.7', true, ['python3.11', 'python', 'python3']],
  ['3.13t', false, ['python3.13t', 'python3', 'python']],
  ['3', false, ['python3', 'python3', 'python']],
  ['pypy3.10', false, ['pypy3.10']],
  ['/opt/python/bin/python', false, ['/opt/python/bin/python']],
])('asked for %p (Windows: %p), tries %p', (wanted, isWindows, expected) => {
  expect(interpreterCandidates(wanted, isWindows)).toEqual(expected);
});

test.each([
  ['3.11', true],
  ['3.11.7', true],
  ['3', true],
  ['3.1', false],
  ['3.11.70', false],
  ['3.12', false],
  ['3.11t', false],
  ['python3', true],
  ['/any/path', true],
])('CPython 3.11.7 is %p: %p', (wanted, expected) => {
  expect(isWanted(wanted, python)).toBe(expected);
});

test('a free-threaded build is wanted only by its t', () => {
  const free = { ...python, version: '3.13.1', abi: 'cpython-313t-x86_64-linux-gnu linux-x86_64' };
  expect([isWanted('3.13t', free), isWanted('3.13', free)]).toEqual([true, false]);
});

test.each([
  ['3.8.0', true],
  ['3.7.16', false],
  ['2.7.18', false],
  ['3.13.0', true],
  ['4.0.0', true],
])('%s can be inspected: %p', (version, expected) => {
  expect(isSupported({ ...python, version })).toBe(expected);
});

test.each(['', 'hello', '{}', 'null', '[1]'])('%p is no answer', (text) => {
  expect(parseInterpreter(text)).toBeUndefined();
});

test('what a start-up file prints before the answer is passed over', () => {
  expect(parseInterpreter(`warning\n${JSON.stringify(python)}\n`)).toEqual(python);
});

test('one that the runner keeps beside PATH is found, newest first, where the right architecture runs', async () => {
  const kept = '/opt/hostedtoolcache/Python';
  const ports = machine({
    inputs: { python: '3.12' },
    environment: { RUNNER_TOOL_CACHE: '/opt/hostedtoolcache' },
    files: {
      '/workspace/requirements.txt': '',
      ...Object.fromEntries(
        ['3.12.9/x64', '3.12.11/x64', '3.12.11/x64-freethreaded', '3.13.1/x64'].flatMap((place) => [
          [`${kept}/${place}/bin/python3`, ''],
          [`${kept}/${place}.complete`, ''],
        ]),
      ),
    },
  });
  ports.exec.on(/3\.12\.11.*HOST_GNU_TYPE/s, {
    stdout: JSON.stringify({ ...python, version: '3.12.11' }),
  });
  await runAction(venvCache, ports);
  const asked = ports.exec.commands.map(({ file }) => file).filter((file) => file.startsWith(kept));
  expect(asked[0]).toBe(`${kept}/3.12.11/x64/bin/python3`);
  expect(ports.runner.outputs.get('python-version')).toBe('3.12.11');
});

describe('no Python that is asked for', () => {
  test('is refused with each that was tried, and nothing is made', async () => {
    const ports = machine({ inputs: { python: '3.12' } });
    expect(await runAction(venvCache, ports)).toBe(false);
    expect(ports.runner.failures[0]).toContain("no Python that is '3.12' was found");
    expect(ports.runner.failures[0]).toContain('python3.12: is 3.11.7');
    expect(ports.runner.failures[0]).toContain('actions/setup-python');
    expect(ports.files.texts.has('/workspace/.venv/pyvenv.cfg')).toBe(false);
  });

  test('one that is not there, too old, or broken is described so', async () => {
    const ports = machine({ inputs: { python: '3.7' } });
    ports.exec
      .on(/^python3.7 .*HOST_GNU_TYPE/s, { exitCode: 127 })
      .on(/^python3 .*HOST_GNU_TYPE/s, { stdout: JSON.stringify({ ...python, version: '3.7.16' }) })
      .on(/^python .*HOST_GNU_TYPE/s, { exitCode: 1, stderr: 'a\nNo module named encodings\n' });
    await runAction(venvCache, ports);
    expect(ports.runner.failures[0]).toContain(
      "(python3.7: is not there; python3: is 3.7.16, which is too old; python: ended with 1, saying 'No module named encodings')",
    );
  });

  test('a relative path is taken from the working directory', async () => {
    const ports = machine({
      inputs: { python: 'tools/python', 'working-directory': 'api' },
      files: { '/workspace/api/requirements.txt': '' },
    });
    await runAction(venvCache, ports);
    expect(ports.exec.commands.map(({ file }) => file)).toContain('/workspace/api/tools/python');
  });
});
