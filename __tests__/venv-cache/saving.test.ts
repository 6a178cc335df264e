import { describe, expect, test } from '@jest/globals';
import { runAction } from '../../src/core/action.ts';
import { saveVenv } from '../../src/venv-cache/saving.ts';
import { fakePorts } from '../fakes/ports.ts';
import { alter, folder, inspection, job, warnings } from './world.ts';

const fork = {
  environment: { GITHUB_EVENT_NAME: 'pull_request' },
  event: { pull_request: { head: { repo: { full_name: 'stranger/copilotos-bridge' } } } },
};

describe('saves', () => {
  test('say their size when the service told it', async () => {
    const first = await job({}, undefined, (ports) => {
      ports.cache.save = async () =>
        Promise.resolve({ status: 'saved', archiveBytes: 2 * 1024 * 1024 });
    });
    expect(first.runner.summary).toContain('The Python environment was saved (2.0 MiB) in 0 ms.');
  });

  test('lose a race without a word of alarm', async () => {
    const ports = await job({}, undefined, (main) => {
      main.cache.entries.set(main.runner.outputs.get('cache-key') ?? '', new Map());
    });
    expect(ports.runner.summary).toContain('was saved by another job meanwhile');
    expect(warnings(ports)).toEqual([]);
  });

  test.each([
    ['failed', 1],
    ['unavailable', 0],
  ] as const)('%s leave the job green, with %p warnings', async (status, count) => {
    const ports = await job({}, undefined, ({ cache }) => {
      cache.fault = { status, why: 'because' };
    });
    expect(ports.runner.failures).toEqual([]);
    expect(ports.runner.summary).toContain('The Python environment is not saved: because.');
    expect(warnings(ports)).toHaveLength(count);
  });

  test.each([
    ['of a fork', fork, 'this run is not trusted to write'],
    ['of Dependabot', { environment: { GITHUB_ACTOR: 'dependabot[bot]' } }, 'not trusted'],
    [
      'of pull_request_target',
      { environment: { GITHUB_EVENT_NAME: 'pull_request_target' } },
      'not trusted',
    ],
    ['with save: never', { inputs: { save: 'never' } }, '`save` is never'],
  ])('are left out in a run %s', async (_name, options, reason) => {
    const ports = await job({
      ...options,
      inputs: { 'download-cache': 'all', ...('inputs' in options ? options.inputs : {}) },
    });
    expect(ports.cache.entries.size).toBe(0);
    expect(ports.runner.summary).toContain(reason);
    expect(ports.runner.summary.match(/is not saved/g)).toHaveLength(1);
    expect(warnings(ports)).toEqual([]);
  });

  test('a fork with save: always saves', async () => {
    const ports = await job({ ...fork, inputs: { save: 'always' } });
    expect(ports.cache.entries.size).toBe(1);
  });

  test('a fork restores', async () => {
    const ports = await job(fork, await job());
    expect(ports.runner.outputs.get('cache-hit')).toBe('true');
  });
});

describe('what later steps did', () => {
  test('a package more: not saved, and the user is told which and what to do', async () => {
    const ports = await job({}, undefined, (main) => {
      alter(main, { packages: { ...inspection.packages, six: '1.16.0' } });
    });
    expect(ports.cache.entries.size).toBe(0);
    expect(warnings(ports)).toEqual([
      'The Python environment is not saved: a later step changed its packages, which the key knows nothing of: six added in 1.16.0. Name those packages in a requirements file, so that they are cached too.',
    ]);
  });

  test('removed: not saved', async () => {
    const ports = await job({}, undefined, (main) => {
      for (const path of [...main.files.texts.keys()])
        if (path.startsWith(folder)) main.files.texts.delete(path);
    });
    expect(ports.cache.entries.size).toBe(0);
    expect(ports.runner.summary).toContain('removed or damaged by a later step');
  });

  test('a file more, or one longer: not saved, and the user is told how much', async () => {
    const ports = await job({}, undefined, ({ files }) => {
      files.texts.set(`${folder}/lib/site-packages/six.py`, 'x'.repeat(2048));
    });
    expect(ports.cache.entries.size).toBe(0);
    expect(warnings(ports)).toEqual([
      'The Python environment is not saved: a later step changed its files (2.0 KiB more than was installed), which the key knows nothing of. Let that step write to another folder.',
    ]);
  });

  test('byte code they compiled is kept', async () => {
    const compiled = `${folder}/lib/__pycache__/m.pyc`;
    const first = await job({}, undefined, ({ files }) => void files.texts.set(compiled, 'x'));
    const second = await job({}, first);
    expect(second.files.texts.has(compiled)).toBe(true);
  });
});

test('a post phase whose main phase left nothing does nothing', async () => {
  const ports = fakePorts();
  expect(await runAction(saveVenv, ports, 'post')).toBe(true);
  expect(ports.exec.commands).toEqual([]);
  expect(ports.runner.summary).toBe('');
});
