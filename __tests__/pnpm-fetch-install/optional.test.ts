import { describe, expect, test } from '@jest/globals';
import { FakeFiles } from '../fakes/files.ts';
import type { FakePorts } from '../fakes/ports.ts';
import { leftOut } from '../../src/pnpm-fetch-install/named-in-output.ts';
import {
  findHoles,
  optionalPackages,
  saysWhatIsMissing,
} from '../../src/pnpm-fetch-install/optional-packages.ts';
import {
  fileOf,
  job,
  modules,
  placeOf,
  printed,
  steps,
  warnings,
  type MachineOptions,
} from './world.ts';

const esbuild = '@esbuild/linux-x64@0.25.0';
const offlineInstall = 'install --frozen-lockfile --offline';
const onlineInstall = 'install --frozen-lockfile --prefer-offline';
const [manifest, installedFile] = ['/workspace/package.json', `${placeOf(esbuild)}/package.json`];

describe.each(['12.21.0', '10.34.9'])(
  'an optional package that pnpm %s goes on without',
  (pnpm) => {
    const base: MachineOptions = {
      pnpm,
      optional: [esbuild],
      files: { [manifest]: `{"packageManager":"pnpm@${pnpm}"}` },
    };

    /** Takes the package out of what is cached, as a run without this check has saved it. */
    const withoutIt = ({ cache }: FakePorts): void => {
      for (const [key, entry] of cache.entries)
        cache.entries.set(
          key,
          new Map([...entry].filter(([path]) => ![fileOf(esbuild), installedFile].includes(path))),
        );
    };

    test('is no matter when it was fetched', async () => {
      const second = await job(base, await job(base));
      expect(steps(second)).toEqual([offlineInstall]);
      expect(second.files.texts.has(installedFile)).toBe(true);
      expect(second.runner.outputs.get('recovered')).toBe('false');
    });

    test('is fetched by an online install, and the store is saved as it is then', async () => {
      const first = await job({ ...base, fails: 'fetch' });
      expect(first.runner.failures).toEqual([]);
      expect(steps(first)).toEqual(['fetch', offlineInstall, onlineInstall]);
      expect(first.runner.outputs.get('recovered')).toBe('true');
      expect(warnings(first)).toEqual([
        expect.stringMatching(
          /repeated over the network, since the store lacks .*linux-x64@0\.25\.0/,
        ),
      ]);
      const second = await job(base, first);
      expect(steps(second)).toEqual([offlineInstall]);
      expect(second.runner.outputs.get('cache-hit')).toBe('true');
      expect(second.files.texts.has(installedFile)).toBe(true);
    });

    test('that nobody serves is said, fails nothing, and nothing is saved', async () => {
      const ports = await job({ ...base, fails: 'always' });
      expect(ports.runner.failures).toEqual([]);
      expect(ports.cache.entries.size).toBe(0);
      expect(ports.runner.summary).toContain('not saved: optional packages could not be fetched');
      expect(warnings(ports)).toEqual([
        expect.stringContaining('repeated over the network'),
        expect.stringMatching(
          /linux-x64@0\.25\.0 could not be fetched.*ignoredOptionalDependencies/,
        ),
      ]);
    });

    test('is added to a store that was restored without, which is saved in its place', async () => {
      const second = await job(base, await job(base), withoutIt);
      expect(steps(second)).toEqual([offlineInstall, onlineInstall]);
      expect(second.runner.outputs.get('cache-hit')).toBe('true');
      expect(second.runner.outputs.get('recovered')).toBe('true');
      expect(warnings(second)).toEqual([expect.stringContaining('saved beside it')]);
      const third = await job(base, second);
      expect(steps(third)).toEqual([offlineInstall]);
      expect(third.runner.outputs.get('cache-matched-key')).toMatch(/-mended-\d+$/);
      expect(third.cache.entries.size).toBe(2);
    });

    test('and that cannot be added, since no registry can be reached, fails nothing', async () => {
      const second = await job(base, await job(base), (ports) => {
        withoutIt(ports);
        ports.exec.on(/prefer-offline/, { exitCode: 1, stderr: 'ECONNREFUSED 10.0.0.1:443' });
      });
      expect(second.runner.failures).toEqual([]);
      expect(second.cache.entries.size).toBe(1);
      expect(warnings(second)).toHaveLength(2);
    });

    test('has restored packages made anew', async () => {
      const whole = { ...base, inputs: { cache: 'node_modules' } };
      const second = await job(whole, await job(whole), withoutIt);
      expect(steps(second)).toEqual([offlineInstall, 'fetch', offlineInstall]);
      expect(second.runner.outputs.get('cache-hit')).toBe('false');
      expect(second.files.texts.has(installedFile)).toBe(true);
      const third = await job(whole, second);
      expect(third.runner.outputs.get('cache-hit')).toBe('true');
      expect(warnings(third)).toEqual([]);
    });
  },
);

test('a package that pnpm 11 emptied, since its build script failed, is no gap', async () => {
  const emptied = placeOf(esbuild).replace(/\/@esbuild\/linux-x64$/, '');
  const files = { [manifest]: '{"packageManager":"pnpm@11.28.11"}' };
  const ports = await job({ pnpm: '11.28.11', optional: [esbuild], files }, undefined, (next) => {
    next.exec.on(/pnpm install/, () => {
      next.files.texts.set(`${modules}/.modules.yaml`, '{\n  "virtualStoreDir": ".pnpm"\n}');
      next.files.folders.add(emptied);
      return {};
    });
  });
  expect(steps(ports)).toEqual(['fetch', offlineInstall]);
  expect(ports.cache.entries.size).toBe(1);
});

test.each([
  ['9.15.9', false],
  ['11.27.1', false],
  ['11.28.0', true],
  ['12.21.0', true],
])('pnpm %s says what it goes on without: %p', (version, says) => {
  expect(saysWhatIsMissing(version)).toBe(says);
});

describe('what is optional', () => {
  test('is read from a lockfile, of both its documents', () => {
    const snapshots = [
      'snapshots:',
      "  '@img/sharp-linux-x64@0.34.0':",
      '    optionalDependencies:',
      "      '@img/libvips': 1.0.0",
      '    optional: true',
      '  ms@2.1.3: {}',
      '  plugin@1.0.0(react@19.0.0):',
      '    dependencies:',
      '      react: 19.0.0',
      '    optional: true',
    ];
    const lockfile = ["lockfileVersion: '9.0'", 'packages:', '  ms@2.1.3:', ...snapshots].join(
      '\n',
    );
    const other = 'snapshots:\n  pnpm@11.0.0:\n    optional: true\n';
    expect(optionalPackages(`${other}---\n${lockfile}\n`)).toEqual([
      'pnpm@11.0.0',
      '@img/sharp-linux-x64@0.34.0',
      'plugin@1.0.0(react@19.0.0)',
    ]);
  });

  test.each(['fetch.pnpm-11', 'fetch.pnpm-12', 'install.pnpm-11', 'install.pnpm-12'])(
    'and left out is named by %s',
    (name) => expect(leftOut(printed(`left-out/${name}`))).toEqual([esbuild]),
  );

  test('and left out is named in colours, and not by a script', () => {
    const words = `${esbuild} is an optional dependency that could not be fetched.`;
    expect(leftOut(`\u001B[43m WARN \u001B[49m ${words}`)).toEqual([esbuild]);
    expect(leftOut(`.../web postinstall: WARN ${words}`)).toEqual([]);
  });
});

describe('a place with nothing in it', () => {
  const holes = async (
    texts: Readonly<Record<string, string>>,
    folders: readonly string[] = [],
    optional = [esbuild],
  ): Promise<readonly string[]> => {
    const files = new FakeFiles(texts);
    for (const folder of folders) files.folders.add(folder);
    return findHoles('/workspace', optional, files);
  };
  const record = { [`${modules}/.modules.yaml`]: '{\n  "virtualStoreDir": ".pnpm"\n}' };

  test('is found by the folder that was made for it, of whatever peers', async () => {
    const optional = ['plugin@1.0.0(react@19.0.0)', '@a/b@2.0.0'];
    const made = [`${modules}/.pnpm/plugin@1.0.0_react@19.0.0/node_modules`];
    expect(await holes(record, made, optional)).toEqual(['plugin@1.0.0']);
    expect(await holes(record, [...made, `${made[0] ?? ''}/plugin`], optional)).toEqual([]);
  });

  test('is none for what belongs to other machines, nor where nothing is installed', async () => {
    expect(await holes(record, [`${modules}/.pnpm/ms@2.1.3/node_modules`])).toEqual([]);
    expect(await holes({}, [`${modules}/.pnpm/@esbuild+linux-x64@0.25.0/node_modules`])).toEqual(
      [],
    );
  });

  test.each([
    [
      'pnpm 9',
      `hoistedLocations:\n  '${esbuild}':\n    - node_modules/@esbuild/linux-x64\n  ms@2.1.3:\n    - node_modules/ms\n`,
    ],
    [
      'pnpm 10',
      `{\n  "hoistedDependencies": {\n    "${esbuild}": {\n      "a": "private"\n    }\n  },\n  "hoistedLocations": {\n    "${esbuild}": [\n      "node_modules/@esbuild/linux-x64"\n    ],\n    "ms@2.1.3": [\n      "node_modules/ms"\n    ]\n  }\n}`,
    ],
  ])('is found where %s was to hoist it', async (_pnpm, text) => {
    const hoisted = { [`${modules}/.modules.yaml`]: text };
    expect(await holes(hoisted)).toEqual([esbuild]);
    expect(await holes(hoisted, [`${modules}/@esbuild/linux-x64`])).toEqual([]);
  });
});
