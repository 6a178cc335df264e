import { describe, expect, test } from '@jest/globals';
import { fakePorts, revealed, type FakePorts } from '../fakes/ports.ts';
import { runAction } from '../../src/core/action.ts';
import { pnpmFetchInstall } from '../../src/pnpm-fetch-install/action.ts';
import { saveStore } from '../../src/pnpm-fetch-install/saving.ts';
import {
  fileOf,
  job,
  machine,
  memory,
  printed,
  restoring,
  steps,
  store,
  warnings,
  type MachineOptions,
} from './world.ts';

const offlineInstall = 'install --frozen-lockfile --offline';
const storeKeys = ({ cache }: FakePorts): readonly string[] =>
  [...cache.entries.keys()].filter((key) => key.startsWith('pnpm-'));

describe('a store that is not cached', () => {
  test('is filled from the lockfile, installed from, and saved', async () => {
    const first = await job();
    expect(first.runner.failures).toEqual([]);
    expect(steps(first)).toEqual(['fetch', offlineInstall]);
    expect(storeKeys(first)).toEqual([first.runner.outputs.get('cache-key')]);
    expect(Object.fromEntries(first.runner.outputs)).toMatchObject({
      'cache-hit': 'false',
      'cache-matched-key': '',
      'pnpm-version': '12.21.0',
      'store-path': store,
      reason: 'nothing is cached for it yet',
      recovered: 'false',
      'fetch-ms': '20000',
      'install-ms': '500',
      'saved-ms': '',
    });
    expect(warnings(first)).toEqual([]);
    expect(first.runner.summary).toContain('The pnpm store was saved');
  });

  test('runs in the folder of the lockfile, wherever the working directory is below it', async () => {
    const ports = await job({
      inputs: { 'working-directory': 'apps/web' },
      files: { '/workspace/apps/web/package.json': '{}' },
    });
    const folders = ports.exec.commands.filter(({ args }) => args[0] === 'fetch');
    expect(folders.map(({ cwd }) => cwd)).toEqual(['/workspace']);
  });
});

describe('the store of this very lockfile', () => {
  test('is installed from without a fetch, with the memory that its lockfile was verified', async () => {
    const second = await job({}, await job());
    expect(steps(second)).toEqual([offlineInstall]);
    expect(second.runner.outputs.get('cache-hit')).toBe('true');
    expect(second.runner.outputs.get('reason')).toBe('');
    expect(second.runner.outputs.get('saved-ms')).toBe('19000');
    expect(second.files.texts.get(memory)).toContain('"path":"/workspace/pnpm-lock.yaml"');
    expect(storeKeys(second)).toHaveLength(1);
    expect(second.runner.annotations.at(-1)?.message).toContain(
      '[cache=pnpm hit=true restore_ms=1000 install_ms=500 saved_ms=19000',
    );
  });

  test('is filled again over the network when something is missing in it, and that is said', async () => {
    const first = await job();
    const second = await job({}, first, ({ cache }) => {
      const [key = '', entry = new Map<string, string>()] = [...cache.entries][0] ?? [];
      cache.entries.set(
        key,
        new Map([...entry].filter(([path]) => path !== fileOf('is-odd@3.0.1'))),
      );
    });
    expect(second.runner.failures).toEqual([]);
    expect(steps(second)).toEqual([offlineInstall, 'install --frozen-lockfile --prefer-offline']);
    expect(second.runner.outputs.get('recovered')).toBe('true');
    expect(warnings(second)).toEqual([
      expect.stringMatching(/repeated over the network, since the store lacks.*saved beside it/),
    ]);
    // Not in every run from now on: the next one finds the store that was filled.
    const third = await job({}, second);
    expect(steps(third)).toEqual([offlineInstall]);
    expect(third.runner.outputs.get('cache-matched-key')).toMatch(/-mended-\d+$/);
    expect(third.runner.outputs.get('recovered')).toBe('false');
    expect(third.cache.entries.size).toBe(2);
  });

  test('is thrown away when pnpm cannot use it, and made anew', async () => {
    const first = await job();
    const second = await job({}, first, ({ cache }) => {
      const [key = '', entry = new Map<string, string>()] = [...cache.entries][0] ?? [];
      cache.entries.set(key, new Map([...entry, [`${store}/index.db`, 'damaged']]));
    });
    expect(second.runner.failures).toEqual([]);
    expect(steps(second)).toEqual([offlineInstall, 'fetch', offlineInstall]);
    expect(second.files.texts.get(`${store}/index.db`)).not.toBe('damaged');
    expect(second.runner.outputs.get('cache-hit')).toBe('false');
    expect(second.runner.outputs.get('cache-matched-key')).toBe('');
    expect(warnings(second)).toEqual([expect.stringContaining('made anew')]);
    // An entry never changes: the sound store is another one, which the next run finds first.
    const third = await job({}, second);
    expect(third.runner.outputs.get('cache-hit')).toBe('true');
    expect(third.runner.outputs.get('cache-matched-key')).toBe(
      `${third.runner.outputs.get('cache-key') ?? ''}-mended-20454`,
    );
    expect(warnings(third)).toEqual([]);
    expect(third.cache.entries.size).toBe(2);
  });
});

describe('the store of another lockfile', () => {
  const changed = { packages: ['ms@2.1.2', 'is-odd@3.0.1'] };

  test('is completed, pruned and saved under the new key', async () => {
    const first = await job();
    const second = await job(changed, first);
    expect(steps(second)).toEqual(['fetch', offlineInstall, 'store prune']);
    expect(second.runner.outputs.get('cache-matched-key')).toBe(storeKeys(first)[0]);
    expect(second.runner.outputs.get('cache-hit')).toBe('false');
    expect(storeKeys(second)).toHaveLength(2);
    expect([...second.files.texts.keys()]).not.toContain(fileOf('ms@2.1.3'));
    expect([...second.files.texts.keys()]).toContain(fileOf('is-odd@3.0.1'));
  });

  test('or of other settings is completed and saved under a key of its own', async () => {
    const first = await job();
    const files = { '/workspace/pnpm-workspace.yaml': 'supportedArchitectures: { os: [darwin] }' };
    const second = await job({ files }, first);
    expect(steps(second)).toEqual(['fetch', offlineInstall, 'store prune']);
    expect(second.runner.outputs.get('reason')).toBe(
      'the lockfile or a setting of pnpm has changed',
    );
    expect(storeKeys(second)).toHaveLength(2);
  });

  test.each([
    ['', true],
    [',"scripts":{"test":"jest"}', false],
    [',"pnpm":{"supportedArchitectures":{"os":["darwin"]}}', true],
  ])('or of another `pnpm` field of package.json is completed: %s', async (field, isOther) => {
    const pinned = '"packageManager":"pnpm@10.34.9"';
    const of = (more: string): MachineOptions => ({
      pnpm: '10.34.9',
      files: { '/workspace/package.json': `{${pinned}${more}}` },
    });
    const first = await job(of(field === '' ? ',"pnpm":{"overrides":{"ms":"2.1.3"}}' : ''));
    const second = await job(of(field), first);
    expect(second.runner.outputs.get('cache-hit')).toBe(String(!isOther));
  });

  test('or of other settings of the workspace above is completed', async () => {
    const place = { inputs: { 'working-directory': 'app' } };
    const of = (settings: string): MachineOptions => ({
      ...place,
      files: {
        '/workspace/app/package.json': '{"packageManager":"pnpm@12.21.0"}',
        '/workspace/app/pnpm-lock.yaml': 'ms@2.1.3\n',
        '/workspace/pnpm-workspace.yaml': settings,
      },
    });
    const second = await job(of('supportedArchitectures: {}'), await job(of('packages: [app]')));
    expect(second.runner.outputs.get('cache-hit')).toBe('false');
    expect(second.runner.outputs.get('cache-matched-key')).not.toBe('');
  });

  test('is not pruned where files are copied: pnpm would remove all of them', async () => {
    const second = await job({ ...changed, copies: true }, await job({ copies: true }));
    expect(steps(second)).toEqual(['fetch', offlineInstall]);
    expect([...second.files.texts.keys()]).toContain(fileOf('ms@2.1.3'));
  });

  test('that could not be pruned is carried over five times, then filled afresh', async () => {
    let ports = await job({ copies: true });
    const sources: string[] = [];
    for (let round = 1; round <= 6; round += 1) {
      ports = await job({ copies: true, packages: [`ms@${round}.0.0`] }, ports);
      sources.push(ports.runner.outputs.get('cache-matched-key') === '' ? 'filled' : 'carried');
    }
    expect(sources).toEqual(['carried', 'carried', 'carried', 'carried', 'carried', 'filled']);
    expect([...ports.files.texts.keys()]).not.toContain(fileOf('ms@2.1.3'));
  });
});

describe('a fault of the cache', () => {
  test.each(['failed', 'unavailable'] as const)(
    'that is %s ends in an install from the network and a green job',
    async (status) => {
      const ports = await job({}, undefined, ({ cache }) => {
        cache.fault = { status, why: 'because' };
      });
      expect(ports.runner.failures).toEqual([]);
      expect(steps(ports)).toEqual(['fetch', offlineInstall]);
      expect(ports.runner.outputs.get('reason')).toBe('the cache could not be used: because');
      const isSaid = warnings(ports).some((message) => message.includes('because'));
      expect(isSaid).toBe(status === 'failed');
    },
  );

  test('that has cost seconds is not met twice', async () => {
    const asked: string[] = [];
    const ports = await job({}, undefined, ({ cache, clock }) => {
      cache.restore = async (_paths, key) => {
        asked.push(key.replace(/-.*/, ''));
        clock.time += 20_000;
        return Promise.resolve({ status: 'failed', why: 'status 500' });
      };
    });
    expect(asked).toEqual(['costs']);
    expect(ports.runner.outputs.get('reason')).toBe('the cache could not be used: status 500');
    expect(ports.runner.failures).toEqual([]);
  });

  test('that only what is known of costs has met does not cost the store', async () => {
    const ports = await job({}, await job(), ({ cache }) => {
      const restore = cache.restore;
      cache.restore = async (paths, key, prefixes) =>
        key.startsWith('costs-')
          ? Promise.resolve({ status: 'failed', why: 'tar exited with 2' })
          : restore(paths, key, prefixes);
    });
    expect(ports.runner.outputs.get('cache-hit')).toBe('true');
  });

  test.each([
    [{ isDamaged: true }, 2],
    [{}, 1],
  ] as const)('has the store saved anew when the entry is at fault: %j', async (fault, entries) => {
    const second = await job({}, await job(), ({ cache }) => {
      const restore = cache.restore;
      cache.restore = async (paths, key, prefixes) =>
        paths[0] === store
          ? Promise.resolve({ status: 'failed', why: 'it failed', ...fault })
          : restore(paths, key, prefixes);
    });
    expect(second.cache.entries.size).toBe(entries);
    const third = await job({}, second);
    expect(third.runner.outputs.get('cache-hit')).toBe('true');
    expect(third.runner.outputs.get('cache-matched-key')?.includes('-mended-')).toBe(entries === 2);
  });

  test('leaves nothing of half an archive', async () => {
    const ports = await job({}, undefined, ({ cache, files }) => {
      const restore = cache.restore;
      cache.restore = async (paths, key, prefixes) => {
        if (paths[0] !== store) return restore(paths, key, prefixes);
        files.texts.set(fileOf('half@1.0.0'), 'ha');
        return Promise.resolve({ status: 'failed', why: 'tar exited with 2' });
      };
    });
    expect([...ports.files.texts.keys()]).not.toContain(fileOf('half@1.0.0'));
    expect([...ports.files.texts.keys()]).not.toContain(restoring);
  });

  test('of a run that was killed while it restored is cleaned up by the next', async () => {
    const ports = await job(
      { environment: { RUNNER_ENVIRONMENT: 'self-hosted' } },
      undefined,
      (next) => {
        next.files.texts.set(restoring, '');
        next.files.texts.set(fileOf('half@1.0.0'), 'ha');
      },
    );
    expect([...ports.files.texts.keys()]).not.toContain(fileOf('half@1.0.0'));
    expect(ports.runner.outputs.get('reason')).toBe('nothing is cached for it yet');
  });
});

test('a store that cannot be measured, since another job is at work in it, fails nothing', async () => {
  const ports = await job({}, undefined, ({ files }) => {
    files.size = async () => Promise.reject(new Error('EACCES'));
  });
  expect(ports.runner.failures).toEqual([]);
  expect(ports.runner.outputs.get('store-bytes')).toBe('0');
  expect(storeKeys(ports)).toHaveLength(1);
});

describe('a store that is there already', () => {
  const put = ({ files }: FakePorts): void => void files.texts.set(fileOf('own@1.0.0'), 'own');

  test('is used as it is on a machine that stays', async () => {
    const options = { environment: { RUNNER_ENVIRONMENT: 'self-hosted' } };
    const ports = await job(options, await job(), put);
    expect(steps(ports)).toEqual(['fetch', offlineInstall]);
    expect(ports.runner.outputs.get('reason')).toBe('this machine keeps a store of its own');
    expect(storeKeys(ports)).toHaveLength(1);
    expect([...ports.files.texts.keys()]).toContain(fileOf('own@1.0.0'));
  });

  test('is restored over on a machine that is thrown away, without the index that was there', async () => {
    const ports = await job({}, await job(), (next) => {
      put(next);
      next.files.texts.set(`${store}/index.db-wal`, 'log of another database');
    });
    expect(ports.runner.outputs.get('cache-hit')).toBe('true');
    expect([...ports.files.texts.keys()]).not.toContain(`${store}/index.db-wal`);
  });
});

describe('strategy', () => {
  const slow = { restoreTime: 60_000 };

  test('auto: where restoring was slower, the next runs install, until that is slower', async () => {
    const second = await job(slow, await job(slow));
    expect(second.runner.outputs.get('cache-hit')).toBe('true');
    expect(second.runner.outputs.get('saved-ms')).toBe('-40000');
    expect(warnings(second)).toEqual([expect.stringContaining('took 40.0 s longer')]);
    const third = await job(slow, second);
    expect(third.runner.outputs.get('reason')).toBe('installing has been faster than restoring');
    expect(steps(third)).toEqual(['fetch', offlineInstall]);
    const fourth = await job({ ...slow, fetchTime: 90_000 }, third);
    expect(fourth.runner.outputs.get('cache-hit')).toBe('false');
    const fifth = await job({ ...slow, fetchTime: 90_000 }, fourth);
    expect(fifth.runner.outputs.get('cache-hit')).toBe('true');
  });

  test('auto: a week later it is measured again', async () => {
    const second = await job(slow, await job(slow));
    const later = await job({}, second, ({ clock }) => {
      clock.time += 8 * 24 * 3_600_000;
    });
    expect(later.runner.outputs.get('cache-hit')).toBe('true');
  });

  test('always restores, never installs and only saves, once', async () => {
    const second = await job(slow, await job(slow));
    const always = await job({ inputs: { strategy: 'always' } }, second);
    expect(always.runner.outputs.get('cache-hit')).toBe('true');
    const never = await job({ inputs: { strategy: 'never' } });
    expect(never.runner.outputs.get('reason')).toBe('`strategy` is never');
    expect(storeKeys(never)).toEqual([never.runner.outputs.get('cache-key')]);
    const again = await job({ inputs: { strategy: 'never' } }, never);
    expect(steps(again)).toEqual(['fetch', offlineInstall]);
    expect(again.runner.summary).toContain('not saved: its entry is there already');
    expect(warnings(again)).toEqual([]);
  });

  test('what a run of a fork measures is not kept', async () => {
    const fork = {
      environment: { GITHUB_EVENT_NAME: 'pull_request' },
      event: { pull_request: { head: { repo: { full_name: 'stranger/copilotos-bridge' } } } },
    };
    const second = await job({ ...slow, ...fork }, await job(slow));
    expect(second.runner.outputs.get('cache-hit')).toBe('true');
    expect([...second.cache.entries.keys()].filter((key) => key.startsWith('costs-'))).toEqual([]);
  });
});

describe('pnpm', () => {
  test('that is not the pinned one is set up, checked, and put on PATH', async () => {
    const files = {
      '/workspace/package.json': `{"packageManager":"pnpm@12.21.0+sha512.${Buffer.from('pnpm').toString('hex')}"}`,
    };
    const ports = await job({ pnpm: '10.34.9', files });
    expect(ports.runner.failures).toEqual([]);
    const programs = '/temp/copilotos-pnpm-12.21.0/node_modules/.bin';
    expect(ports.runner.paths).toEqual([programs]);
    const fetch = ports.exec.commands.find(({ args }) => args[0] === 'fetch');
    expect(fetch?.file).toBe(`${programs}/pnpm`);
    expect(fetch?.env?.['PATH']).toBe(`${programs}:/usr/bin`);
    expect(fetch?.env?.['pnpm_config_pm_on_fail']).toBe('ignore');
  });

  test('whose archive is another than the pinned one does not stay and does not run', async () => {
    const files = { '/workspace/package.json': '{"packageManager":"pnpm@12.21.0+sha512.abcd"}' };
    const ports = await job({ pnpm: '', files });
    expect(ports.runner.failures[0]).toMatch(/^pnpm 12\.21\.0 is not the one that packageManager/);
    expect(steps(ports)).toEqual([]);
    expect(await ports.files.exists('/temp/copilotos-pnpm-12.21.0')).toBe(false);
    expect(ports.runner.paths).toEqual([]);
  });

  test('that nothing names and nobody has is asked for', async () => {
    const ports = await job({ pnpm: '', files: { '/workspace/package.json': '{}' } });
    expect(ports.runner.failures[0]).toContain('nothing says which pnpm to use');
  });
});

describe('a failed install', () => {
  test.each([
    ['outdated-lockfile.pnpm-12', 'added: left-pad@1.3.0; removed: is-odd@3.0.1; ms (lockfile'],
    ['ignored-builds.pnpm-11', 'nobody has allowed: es5-ext@0.10.64'],
    ['missing-patch.pnpm-9', 'not in the checkout: /workspace/patches/ms.patch'],
    ['wrong-node.pnpm-10', 'Expected version: >=99'],
  ])('%s: says why, and saves nothing', async (name, words) => {
    const ports = await job({}, undefined, ({ exec }) => {
      exec.on(/pnpm install/, { exitCode: 1, stdout: printed(name) });
    });
    expect(ports.runner.failures[0]).toContain(words);
    expect(ports.cache.entries.size).toBe(0);
    expect(ports.runner.summary).toContain('The packages are not installed');
  });

  test('a fault of the user does not cost a store that was restored', async () => {
    const ports = await job({}, await job(), ({ exec }) => {
      exec.on(/pnpm install/, { exitCode: 1, stdout: printed('outdated-lockfile.pnpm-12') });
    });
    expect(steps(ports)).toEqual([offlineInstall]);
    expect(ports.runner.failures).toHaveLength(1);
  });

  test('a lockfile that cannot be read stops it, although older pnpm fetch nothing successfully', async () => {
    const ports = await job({}, undefined, ({ exec }) => {
      exec.on(/pnpm fetch/, { stdout: printed('broken-lockfile.pnpm-10') });
    });
    expect(steps(ports)).toEqual(['fetch']);
    expect(ports.runner.failures[0]).toContain('marks of a merge conflict');
  });
});

test('build scripts that older pnpm leave out without failing are warned of', async () => {
  const ports = await job({}, undefined, ({ exec }) => {
    exec.on(/pnpm install/, { stdout: printed('ignored-builds.pnpm-12') });
  });
  expect(ports.runner.failures).toEqual([]);
  expect(warnings(ports)).toEqual([expect.stringContaining('Build scripts of es5-ext@0.10.64')]);
});

describe('a private registry', () => {
  const inputs = {
    registry: 'https://npm.corp.example',
    'registry-scopes': '@corp',
    'registry-token': 'tok-4711',
  };

  test('is written to a private file for the install, which is then removed', async () => {
    const seen: string[] = [];
    const ports = machine({ inputs, files: { '/home/runner/.npmrc': 'strict-ssl=true\n' } });
    ports.exec.on(/pnpm fetch/, ({ env }) => {
      const path = revealed(env?.['NPM_CONFIG_USERCONFIG']);
      seen.push(ports.files.texts.get(path) ?? '', String(ports.files.modes.get(path)));
      return { exitCode: 1 };
    });
    await runAction(pnpmFetchInstall, ports);
    const lines = [
      'strict-ssl=true',
      '@corp:registry=https://npm.corp.example/',
      '//npm.corp.example/:_authToken=tok-4711',
    ];
    expect(seen).toEqual([`${lines.join('\n')}\n`, String(0o600)]);
    expect([...ports.files.texts.values()].join()).not.toContain('tok-4711');
    expect(ports.exec.lines.join()).not.toContain('tok-4711');
    expect(ports.runner.masked).toContain('tok-4711');
  });

  test('of a run that was killed is removed by the post phase', async () => {
    const folder = '/temp/copilotos-npmrc-1';
    const ports = fakePorts({
      state: { 'registry-folder': folder },
      files: { [`${folder}/.npmrc`]: 'secret' },
    });
    await runAction(saveStore, ports, 'post');
    expect(ports.files.texts.size).toBe(0);
  });
});

describe('saving', () => {
  test('is left out when a later step removed the store', async () => {
    const ports = await job({}, undefined, ({ runner, files }) => {
      const saveState = runner.saveState;
      runner.saveState = (name, value) => {
        saveState(name, value);
        if (name === 'filled') void files.remove(store);
      };
    });
    expect(ports.cache.entries.size).toBe(0);
    expect(ports.runner.summary).toContain('not saved: a later step removed it');
  });

  test('is left out when a later step pruned the store, and that is said', async () => {
    const ports = await job({}, undefined, ({ runner, files }) => {
      const saveState = runner.saveState;
      runner.saveState = (name, value) => {
        saveState(name, value);
        if (name === 'filled') void files.remove(fileOf('ms@2.1.3'));
      };
    });
    expect(ports.cache.entries.size).toBe(0);
    expect(warnings(ports)).toEqual([
      expect.stringMatching(/a later step removed packages from it.*pnpm store prune/),
    ]);
  });

  test('goes on when a later step has made the index of the store smaller', async () => {
    const ports = await job({}, undefined, ({ runner, files }) => {
      const saveState = runner.saveState;
      runner.saveState = (name, value) => {
        saveState(name, value);
        if (name === 'filled') files.texts.set(`${store}/index.db`, '');
      };
    });
    expect(ports.cache.entries.size).toBe(1);
    expect(warnings(ports)).toEqual([]);
  });

  test('that loses a race alarms nobody', async () => {
    const ports = await job({}, undefined, ({ cache }) => {
      cache.save = async () => Promise.resolve({ status: 'exists' });
    });
    expect(ports.runner.summary).toContain('saved by another job meanwhile');
    expect(warnings(ports)).toEqual([]);
  });

  test('that fails warns, and fails nothing', async () => {
    const ports = await job({}, undefined, ({ cache }) => {
      cache.save = async () => Promise.resolve({ status: 'failed', why: 'the disk is full' });
    });
    expect(ports.runner.failures).toEqual([]);
    expect(warnings(ports)).toEqual(['The pnpm store is not saved: the disk is full.']);
  });
});
