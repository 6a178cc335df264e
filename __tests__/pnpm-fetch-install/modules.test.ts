import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FakeFiles } from '../fakes/files.ts';
import {
  cachedPaths,
  importersOf,
  isOwn,
  modulesKey,
  whyNotWhole,
  type ModulesKeyFacts,
} from '../../src/pnpm-fetch-install/modules.ts';
import { readModules } from '../../src/pnpm-fetch-install/read-modules.ts';
import {
  installed,
  job,
  machine,
  modules,
  steps,
  store,
  warnings,
  type MachineOptions,
} from './world.ts';

const offlineInstall = 'install --frozen-lockfile --offline';
const whole = { inputs: { cache: 'node_modules' } };
const note = `${modules}/.pnpm-copilotos.json`;

describe('what is installed, when that is cached', () => {
  test('is made, saved, and confirmed by pnpm itself on the next machine', async () => {
    const first = await job(whole);
    expect(first.runner.failures).toEqual([]);
    expect(steps(first)).toEqual(['fetch', offlineInstall]);
    expect([...first.cache.entries.keys()]).toEqual([first.runner.outputs.get('cache-key')]);
    expect(first.runner.summary).toContain('The folder node_modules was saved');
    const second = await job(whole, first);
    expect(steps(second)).toEqual([offlineInstall]);
    expect(second.runner.outputs.get('cache-hit')).toBe('true');
    expect(second.runner.outputs.get('saved-ms')).toBe('19000');
    expect(await second.files.exists(store)).toBe(false);
    expect(second.runner.summary).toContain('Installed from restored packages');
    expect(second.cache.entries.size).toBe(1);
  });

  test('is never taken from another lockfile', async () => {
    const second = await job({ ...whole, packages: ['ms@2.1.2'] }, await job(whole));
    expect(steps(second)).toEqual(['fetch', offlineInstall]);
    expect(second.runner.outputs.get('cache-matched-key')).toBe('');
    expect([...second.files.texts.keys()]).not.toContain(installed('ms@2.1.3'));
  });

  test('is made anew when pnpm finds something missing, and that is said', async () => {
    const second = await job(whole, await job(whole), ({ cache }) => {
      const [key = '', entry = new Map<string, string>()] = [...cache.entries][0] ?? [];
      const damaged = [...entry].filter(([path]) => path !== installed('ms@2.1.3'));
      cache.entries.set(key, new Map(damaged));
    });
    expect(second.runner.failures).toEqual([]);
    expect(steps(second)).toEqual([offlineInstall, 'fetch', offlineInstall]);
    expect(second.runner.outputs.get('cache-hit')).toBe('false');
    expect(second.runner.outputs.get('reason')).toMatch(/^what was restored could not be used: /);
    expect(second.files.texts.has(installed('ms@2.1.3'))).toBe(true);
    expect(warnings(second)).toEqual([expect.stringContaining('Restored packages were made anew')]);
  });

  test.each(['failed', 'unavailable'] as const)(
    'is installed from the network, in a green job, where the cache is %s',
    async (status) => {
      const ports = await job(whole, undefined, ({ cache }) => {
        cache.fault = { status, why: 'because' };
      });
      expect(ports.runner.failures).toEqual([]);
      expect(steps(ports)).toEqual(['fetch', offlineInstall]);
      expect(ports.files.texts.has(installed('ms@2.1.3'))).toBe(true);
    },
  );

  test('keeps nothing of half an archive, nor of a run that was killed while it restored', async () => {
    const half = installed('half@1.0.0');
    const broken = await job(whole, undefined, ({ cache, files }) => {
      const restore = cache.restore;
      cache.restore = async (paths, key, prefixes) => {
        if (paths.length === 1) return restore(paths, key, prefixes);
        files.texts.set(half, 'ha');
        return Promise.resolve({ status: 'failed', why: 'tar exited with 2' });
      };
    });
    expect(broken.files.texts.has(half)).toBe(false);
    const killed = await job(whole, undefined, ({ files }) => {
      files.texts.set(`${modules}/.pnpm-copilotos-restoring`, '');
      files.texts.set(half, 'ha');
    });
    expect(killed.files.texts.has(half)).toBe(false);
    expect(killed.runner.outputs.get('reason')).toBe('nothing is cached for it yet');
  });

  test('is left to pnpm where it is there already, and not saved', async () => {
    const ports = await job(whole, undefined, ({ files }) => {
      files.texts.set(installed('own@1.0.0'), 'own');
    });
    expect(ports.runner.outputs.get('reason')).toBe('something is installed here already');
    expect(ports.cache.entries.size).toBe(0);
    expect(ports.files.texts.has(installed('own@1.0.0'))).toBe(true);
  });

  test('is saved without the caches of tools, which stay where they are', async () => {
    const cache = `${modules}/.cache/babel.json`;
    const ports = await job(whole, undefined, ({ files }) => void files.texts.set(cache, 'tool'));
    const [entry] = ports.cache.entries.values();
    expect([...(entry?.keys() ?? [])].sort()).toEqual(
      [
        note,
        `${modules}/.modules.yaml`,
        `${modules}/.pnpm/lock.yaml`,
        installed('is-odd@3.0.1'),
        installed('ms@2.1.3'),
      ].sort(),
    );
    expect(ports.files.texts.get(cache)).toBe('tool');
  });

  test.each([
    ['a package that a later step adds', `${modules}/left-pad/package.json`],
    ['a file that a later step generates', `${modules}/.pnpm/ms@2.1.3/client.js`],
  ])('is not saved with %s, and that is said', async (_what, path) => {
    const ports = await job(whole, undefined, ({ runner, files }) => {
      const saveState = runner.saveState;
      runner.saveState = (name, value) => {
        saveState(name, value);
        if (name === 'filled') files.texts.set(path, 'later');
      };
    });
    expect(ports.runner.failures).toEqual([]);
    expect(ports.cache.entries.size).toBe(0);
    expect(warnings(ports)).toEqual([
      expect.stringMatching(/a later step changed it.*cache: store/),
    ]);
  });

  test('is not saved where it is not all in node_modules', async () => {
    const ports = await job(whole, undefined, ({ exec, files }) => {
      exec.on(/pnpm install/, () => {
        files.texts.set(
          `${modules}/.modules.yaml`,
          '{\n  "virtualStoreDir": "/elsewhere/.pnpm",\n}',
        );
        return {};
      });
    });
    expect(ports.runner.failures).toEqual([]);
    expect(ports.cache.entries.size).toBe(0);
    expect(warnings(ports)).toEqual([
      'What is installed is not cached, since its packages are in /elsewhere/.pnpm, outside of node_modules. Use `cache: store`.',
    ]);
  });
});

describe('the folders of a workspace', () => {
  const lockfile = [
    "lockfileVersion: '9.0'",
    'importers:',
    '  .:',
    '    dependencies:',
    '      ms:',
    '        specifier: 2.1.3',
    "  'packages/@a/b': {}",
    '  apps/web:',
    'packages:',
    '  ms@2.1.3:',
  ];

  test.each(['\n', '\r\n'])('are those of the lockfile’s importers, line ends %j', (end) => {
    expect(importersOf(lockfile.join(end))).toEqual(['.', 'apps/web', 'packages/@a/b']);
  });

  test('of a lockfile without any is its own', () => {
    expect(importersOf("lockfileVersion: '9.0'\n")).toEqual(['.']);
  });

  test('are taken as what pnpm puts there', () => {
    expect(cachedPaths(['/w/node_modules'])).toEqual([
      '/w/node_modules/[!.]*',
      '/w/node_modules/.bin',
      '/w/node_modules/.modules.yaml',
      '/w/node_modules/.pnpm*',
    ]);
    const names = ['.bin', '.cache', '.modules.yaml', '.pnpm', '.vite', '@a', 'ms'];
    expect(names.filter(isOwn)).toEqual(['.bin', '.modules.yaml', '.pnpm', '@a', 'ms']);
  });
});

describe('a workspace whose projects have a lockfile each', () => {
  const workspace = { '/workspace/pnpm-workspace.yaml': 'packages: [apps/*]\n' };

  test.each<[string, MachineOptions]>([
    [
      'in pnpm-workspace.yaml',
      { files: { '/workspace/pnpm-workspace.yaml': 'sharedWorkspaceLockfile: false\n' } },
    ],
    ['in .npmrc', { files: { '/workspace/.npmrc': 'shared-workspace-lockfile = false\n' } }],
    [
      'in the .npmrc of the user',
      { files: { '/home/runner/.npmrc': 'shared-workspace-lockfile=false\n' } },
    ],
    ['by a variable', { environment: { pnpm_config_shared_workspace_lockfile: 'false' } }],
  ])('said %s, is installed and not cached, and that is said', async (_where, options) => {
    const ports = await job({ ...whole, ...options });
    expect(ports.runner.failures).toEqual([]);
    expect(ports.files.texts.has(installed('ms@2.1.3'))).toBe(true);
    expect(ports.cache.entries.size).toBe(0);
    expect(warnings(ports)).toEqual([expect.stringContaining('sharedWorkspaceLockfile')]);
  });

  test('is known by the lockfile of a project below its settings', async () => {
    const files = new FakeFiles({ ...workspace, '/workspace/apps/web/package.json': '{}' });
    const read = async (root: string): Promise<string> =>
      (
        await readModules(
          { environment: {}, installArgs: [], isWindows: false, workspace: '/workspace' },
          { root, lockfile: '', manifests: [] },
          { node: { version: '24.1.0', platform: 'linux', arch: 'x64', libc: 'glibc' }, files },
        )
      ).lockfiles;
    expect(await read('/workspace/apps/web')).toBe('each');
    expect(await read('/workspace')).toBe('one');
  });

  test('that share theirs is cached', async () => {
    const text = 'sharedWorkspaceLockfile: true\n# sharedWorkspaceLockfile: false\n';
    const ports = await job({ ...whole, files: { '/workspace/pnpm-workspace.yaml': text } });
    expect(ports.cache.entries.size).toBe(1);
  });
});

describe('packages that are not all there', () => {
  const folders = [modules];
  const reason = async (record: string | undefined, among = folders): Promise<string | undefined> =>
    whyNotWhole(
      { folders: among, lockfiles: 'one' },
      new FakeFiles(record === undefined ? {} : { [`${modules}/.modules.yaml`]: record }),
    );

  test.each([
    ['{\n  "nodeLinker": "isolated",\n  "virtualStoreDir": ".pnpm"\n}', undefined],
    ['nodeLinker: isolated\nvirtualStoreDir: .pnpm\n', undefined],
    [`virtualStoreDir: ${modules}/.pnpm\n`, undefined],
    ['nodeLinker: pnp\n', expect.stringContaining('pnp')],
    ['virtualStoreDir: ../../links\n', expect.stringContaining('outside of node_modules')],
    [undefined, expect.stringContaining('elsewhere')],
  ])('%j: %p', async (record, expected) => {
    expect(await reason(record)).toEqual(expected);
  });

  test('a folder that the cache client takes for a pattern', async () => {
    expect(await reason('virtualStoreDir: .pnpm', ['/w/[id]/node_modules'])).toContain('pattern');
  });
});

describe('the key of what is installed', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
  const facts: fc.Arbitrary<ModulesKeyFacts> = fc.record({
    system: word,
    platform: word,
    arch: word,
    libc: word,
    storePath: word,
    workspace: word,
    nodeMajor: word,
    lockfileHash: word,
    settingsHash: word,
    fetchArgs: fc.array(word, { maxLength: 3 }),
    suffix: word,
    root: word,
    folders: fc.constant(['/w/node_modules']),
    files: fc.dictionary(word, word, { maxKeys: 4 }),
    variables: fc.dictionary(word, word, { maxKeys: 4 }),
    lockfiles: fc.constantFrom('one', 'each'),
    nodeVersion: word,
    installArgs: fc.array(word, { maxLength: 3 }),
    pnpmVersion: word,
  });

  test('differs whenever anything does, and by nothing else', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        for (const name of Object.keys(one) as (keyof ModulesKeyFacts)[]) {
          const mixed = { ...one, [name]: other[name] };
          const sorted = (value: unknown): string =>
            JSON.stringify(
              typeof value === 'object' && value !== null && !Array.isArray(value)
                ? Object.entries(value).sort()
                : value,
            );
          const isSame = sorted(one[name]) === sorted(other[name]);
          expect(modulesKey(one).key === modulesKey(mixed).key).toBe(isSame);
        }
      }),
    );
  });

  async function keyOf(
    files: Readonly<Record<string, string>>,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const ports = machine({ files });
    const project = {
      root: '/workspace',
      lockfile:
        'importers:\n  .:\n  apps/web:\npatchedDependencies:\n  ms: { path: fixes/ms.patch }\n',
      manifests: [],
    };
    const node = { version: '24.21.0', platform: 'linux', arch: 'x64', libc: 'glibc2.39' };
    const asked = {
      environment: { HOME: '/home/runner', ...environment },
      installArgs: [],
      isWindows: false,
      workspace: '/workspace',
    };
    return JSON.stringify(await readModules(asked, project, { node, files: ports.files }));
  }

  test.each([
    'package.json',
    'apps/web/package.json',
    'apps/web/.npmrc',
    '.npmrc',
    'pnpm-workspace.yaml',
    '.pnpmfile.cjs',
    'fixes/ms.patch',
    '../home/runner/.npmrc',
  ])('knows of %s', async (name) => {
    const path = name.startsWith('..') ? name.slice(2) : `/workspace/${name}`;
    expect(await keyOf({ [path]: 'one' })).not.toBe(await keyOf({ [path]: 'other' }));
    expect(await keyOf({ [path]: 'a\nb\n' })).toBe(await keyOf({ [path]: 'a\r\nb\r\n' }));
  });

  test('knows of variables that are settings, and of no credential', async () => {
    const plain = await keyOf({});
    expect(await keyOf({}, { NODE_ENV: 'production' })).not.toBe(plain);
    expect(await keyOf({}, { npm_config_node_linker: 'hoisted' })).not.toBe(plain);
    expect(await keyOf({}, { NPM_CONFIG_TOKEN: 'tok', GITHUB_RUN_ID: '7' })).toBe(plain);
    const npmrc = (token: string): Record<string, string> => ({
      '/workspace/.npmrc': `//npm.example/:_authToken=${token}\nshamefully-hoist=true\n`,
    });
    expect(await keyOf(npmrc('one'))).toBe(await keyOf(npmrc('other')));
  });
});
