import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { longestCacheKey } from '../../src/core/cache-key.ts';
import { pickVariables, venvKey, type KeyFacts } from '../../src/venv-cache/key.ts';
import { python as realPython } from './world.ts';

const text = fc.string({ maxLength: 12 });
const hash = fc.stringMatching(/^[0-9a-f]{8}$/);
const facts: fc.Arbitrary<KeyFacts> = fc.record({
  system: text,
  python: fc.record({
    program: text,
    version: text,
    implementation: text,
    abi: text,
    prefix: text,
    machine: text,
    libc: text,
    pip: text,
  }),
  folder: text,
  working: text,
  workspace: text,
  installer: fc.record({ name: text, version: text }),
  installArgs: fc.array(text, { maxLength: 3 }),
  installCommands: fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 3 }),
  variables: fc.dictionary(text, text, { maxKeys: 3 }),
  files: fc.uniqueArray(fc.record({ path: text, sha256: hash }), {
    maxLength: 4,
    selector: ({ path }) => path,
  }),
  remotes: fc.uniqueArray(text, { maxLength: 3 }),
  suffix: text,
});

const plainFacts: KeyFacts = {
  ...{ system: 'debian-12', python: realPython, suffix: '', remotes: [], files: [] },
  ...{ folder: '/w/.venv', working: '/w', workspace: '/w', installArgs: [], variables: {} },
  ...{ installer: { name: 'uv', version: '0.13.9' }, installCommands: [] },
};

/** One part of the facts changed, and nothing else. */
const changes: Readonly<Record<string, (facts: KeyFacts) => KeyFacts>> = {
  system: (all) => ({ ...all, system: `${all.system}x` }),
  version: (all) => ({ ...all, python: { ...all.python, version: `${all.python.version}1` } }),
  implementation: (all) => ({
    ...all,
    python: { ...all.python, implementation: `${all.python.implementation}x` },
  }),
  abi: (all) => ({ ...all, python: { ...all.python, abi: `${all.python.abi}d` } }),
  prefix: (all) => ({ ...all, python: { ...all.python, prefix: `${all.python.prefix}x` } }),
  machine: (all) => ({ ...all, python: { ...all.python, machine: `${all.python.machine}x` } }),
  libc: (all) => ({ ...all, python: { ...all.python, libc: `${all.python.libc}x` } }),
  folder: (all) => ({ ...all, folder: `${all.folder}x` }),
  working: (all) => ({ ...all, working: `${all.working}x` }),
  workspace: (all) => ({ ...all, workspace: `${all.workspace}x` }),
  installer: (all) => ({ ...all, installer: { ...all.installer, name: `${all.installer.name}x` } }),
  'version of the installer': (all) => ({
    ...all,
    installer: { ...all.installer, version: `${all.installer.version}.1` },
  }),
  'argument added': (all) => ({ ...all, installArgs: [...all.installArgs, ''] }),
  'command added': (all) => ({ ...all, installCommands: [...all.installCommands, []] }),
  'word added to a command': (all) => ({
    ...all,
    installCommands: [[...(all.installCommands[0] ?? []), 'x'], ...all.installCommands.slice(1)],
  }),
  'variable added': (all) => ({ ...all, variables: { ...all.variables, 'a new name': '' } }),
  'variable changed': (all) => ({
    ...all,
    variables: { ...all.variables, n: `${all.variables['n'] ?? ''}x` },
  }),
  'file added': (all) => ({
    ...all,
    files: [...all.files, { path: 'a new file.txt', sha256: 'aa' }],
  }),
  'file changed': (all) => ({
    ...all,
    files: [
      { path: all.files[0]?.path ?? '', sha256: `${all.files[0]?.sha256 ?? ''}0` },
      ...all.files.slice(1),
    ],
  }),
  'file renamed': (all) => ({
    ...all,
    files: [
      { path: `${all.files[0]?.path ?? ''} renamed`, sha256: all.files[0]?.sha256 ?? '' },
      ...all.files.slice(1),
    ],
  }),
  'include by URL': (all) => ({ ...all, remotes: [...all.remotes, 'https://new.example/'] }),
  suffix: (all) => ({ ...all, suffix: `${all.suffix}x` }),
};

describe('any change of any part changes the key', () => {
  test.each(Object.keys(changes))('%s', (name) => {
    fc.assert(
      fc.property(facts, (before) => {
        const after = changes[name]?.(before) ?? before;
        expect(venvKey(after)).not.toBe(venvKey(before));
      }),
    );
  });

  test('and parts never run into one another', () => {
    fc.assert(
      fc.property(facts, facts, (one, two) => {
        const same = JSON.stringify(ordered(one)) === JSON.stringify(ordered(two));
        expect(venvKey(one) === venvKey(two)).toBe(same);
      }),
    );
  });
});

test('the order in which files, includes and variables are found is no change', () => {
  fc.assert(
    fc.property(facts, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (all, ranks) => {
      const shuffle = <Value>(values: readonly Value[]): Value[] =>
        values
          .map((value, index) => ({ value, rank: ranks[index] ?? 0 }))
          .sort((left, right) => left.rank - right.rank)
          .map(({ value }) => value);
      const other: KeyFacts = {
        ...all,
        files: shuffle(all.files),
        remotes: shuffle(all.remotes),
        variables: Object.fromEntries(shuffle(Object.entries(all.variables))),
      };
      expect(venvKey(other)).toBe(venvKey(all));
    }),
  );
});

test('the service takes every key, and a person can read it', () => {
  const long = facts.map((all) => ({ ...all, suffix: all.suffix.repeat(100) }));
  fc.assert(
    fc.property(fc.oneof(facts, long), (all) => {
      const key = venvKey(all);
      expect(key.length).toBeLessThanOrEqual(longestCacheKey);
      expect(key).toMatch(/^[\w.@+-]+$/);
    }),
  );
  expect(venvKey(plainFacts)).toMatch(/^venv-debian_12-x86_64-py3\.11\.7-uv-[0-9a-f]{64}$/);
});

test.each(['PIP_INDEX_URL', 'UV_EXTRA_INDEX_URL', 'PIP_A_LATER_ONE', 'UV_A_LATER_ONE', 'CC'])(
  '%s counts, its password does not',
  (name) => {
    const pick = (value: string): object => pickVariables({ [name]: value });
    expect(pick('https://user:one@index.example/simple')).toEqual(
      pick('https://user:two@index.example/simple'),
    );
    expect(pick('https://user:one@index.example/simple')).not.toEqual(
      pick('https://user:one@other.example/simple'),
    );
    expect(pick('')).toEqual({});
  },
);

test.each([
  ['installArgs', (url: string) => ['--index-url', url]],
  ['installCommands', (url: string) => [['pip', 'install', `--index-url=${url}`]]],
])('the password of an index in %s does not count, the index does', (name, write) => {
  const key = (url: string): string => venvKey({ ...plainFacts, [name]: write(url) });
  expect(key('https://u:one@i.example/')).toBe(key('https://u:two@i.example/'));
  expect(key('https://u:one@i.example/')).not.toBe(key('https://u:one@j.example/'));
});

test('variables that change nothing do not count', () => {
  const names = [
    ...[
      'HOME',
      'GITHUB_SHA',
      'PIP_TIMEOUT',
      'PIP_CACHE_DIR',
      'UV_CACHE_DIR',
      'UV_CONCURRENT_BUILDS',
    ],
    ...[
      'UV_INDEX_COMPANY_PASSWORD',
      'UV_PYTHON_INSTALL_DIR',
      'UV_TOOL_BIN_DIR',
      'UV_PUBLISH_TOKEN',
    ],
  ];
  expect(pickVariables(Object.fromEntries(names.map((name) => [name, '1'])))).toEqual({});
  const counting = {
    UV_NO_DEV: '1',
    UV_NO_BINARY_PACKAGE: 'a',
    PIP_CONFIG_SETTINGS: 'x=y',
    UV_PYTHON: '3.12',
  };
  expect(pickVariables(counting)).toEqual(counting);
});

// What the key may not tell apart: the program's own path is decided by its prefix, pip counts as the installer.
function ordered({ files, remotes, variables, python, ...rest }: KeyFacts): unknown {
  const { version, implementation, abi, prefix, machine, libc } = python;
  const { installer, ...others } = rest;
  return [
    ...[others.system, others.folder, others.working, others.workspace, others.suffix],
    ...[others.installArgs, others.installCommands, `${installer.name} ${installer.version}`],
    ...[version, implementation, abi, prefix, machine, libc],
    Object.entries(variables).sort(),
    files.map(({ path, sha256 }) => [path, sha256]).sort(),
    [...remotes].sort(),
  ];
}
