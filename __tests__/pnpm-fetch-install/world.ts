import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAction } from '../../src/core/action.ts';
import { pnpmFetchInstall } from '../../src/pnpm-fetch-install/action.ts';
import { saveStore } from '../../src/pnpm-fetch-install/saving.ts';
import { fakePorts, type FakeOptions, type FakePorts } from '../fakes/ports.ts';

export const store = '/home/runner/.local/share/pnpm/store/v11';
export const memory = '/home/runner/.cache/pnpm/lockfile-verified.jsonl';
export const modules = '/workspace/node_modules';
export const restoring = `${store}/copilotos-restoring`;

/** Returns what the real pnpm printed when it failed so. */
export function printed(name: string): string {
  const path = name.includes('/') ? name : `failures/${name}`;
  return readFileSync(join(import.meta.dirname, `fixtures/${path}.txt`), 'utf8');
}

/** What a test says of the machine; times are milliseconds. */
export interface MachineOptions extends FakeOptions {
  readonly packages?: readonly string[];
  /** Those that the lockfile can do without, beside them. */
  readonly optional?: readonly string[];
  /** When the registry does not serve them. */
  readonly fails?: 'fetch' | 'always';
  /** Version of the pnpm on PATH; empty when there is none. */
  readonly pnpm?: string;
  readonly fetchTime?: number;
  readonly restoreTime?: number;
  /** Files are copied out of the store, not linked. */
  readonly copies?: boolean;
}

/** A machine whose pnpm keeps packages as files in its store, so that what a cache gives back is what counts. */
export function machine(options: MachineOptions = {}): FakePorts {
  const packages = options.packages ?? ['ms@2.1.3', 'is-odd@3.0.1'];
  const ports = fakePorts({
    ...options,
    environment: { HOME: '/home/runner', PATH: '/usr/bin', ...options.environment },
    files: {
      '/workspace/package.json': '{"packageManager":"pnpm@12.21.0"}',
      '/workspace/pnpm-lock.yaml': lockfileOf(packages, options.optional ?? []),
      ...options.files,
    },
  });
  const { exec, files, clock, cache } = ports;
  const found = options.pnpm ?? '12.21.0';
  const node = { version: '24.21.0', platform: 'linux', arch: 'x64', libc: 'glibc' };
  exec
    .on(/^node -e/, { stdout: `${JSON.stringify(node)}\n` })
    .on(/pnpm --version/, found === '' ? { exitCode: 127 } : { stdout: `${found}\n` })
    .on(/pnpm store path/, { stdout: `${store}\n` })
    .on(/pnpm config get cache-dir/, { stdout: 'undefined\n' })
    .on(/npm install/, ({ args }) => installTool(ports, args))
    .on(/pnpm fetch/, () => fetchInto(ports, packages, options))
    .on(/pnpm install/, ({ args }) => {
      clock.time += 500;
      if (files.texts.get(`${store}/index.db`) === 'damaged')
        return { exitCode: 1, stderr: 'SqliteError: database disk image is malformed' };
      const gap = packages.some(
        (name) => !files.texts.has(fileOf(name)) && !files.texts.has(installed(name)),
      );
      const isOffline = args.includes('--offline');
      if (gap && isOffline) return { exitCode: 1, stdout: printed('offline-gap.pnpm-12') };
      if (!isOffline && options.fails !== 'always') addOptional(ports, options);
      for (const name of packages) {
        files.texts.set(installed(name), name);
        if (!isOffline) files.texts.set(fileOf(name), name);
      }
      files.texts.set(`${modules}/.modules.yaml`, '{\n  "virtualStoreDir": ".pnpm"\n}');
      files.texts.set(`${modules}/.pnpm/lock.yaml`, packages.join());
      return linkOptional(ports, options);
    })
    .on(/pnpm store prune/, () => {
      const kept = [...packages, ...(options.optional ?? [])].map(fileOf);
      for (const path of [...files.texts.keys()])
        if (path.startsWith(`${store}/files/`) && !kept.includes(path)) files.texts.delete(path);
      return {};
    });
  const restore = cache.restore;
  cache.restore = async (...args) => {
    if (args[0][0] === store || args[0][0]?.startsWith(modules) === true)
      clock.time += options.restoreTime ?? 1000;
    return restore(...args);
  };
  return ports;
}

/** Returns where the store keeps a package. */
export function fileOf(name: string): string {
  return `${store}/files/${name.slice(0, 1)}/${name}`;
}

/** Returns where an optional package is installed, as pnpm does. */
export function placeOf(name: string): string {
  const [plain = ''] = /^.[^@]*/.exec(name) ?? [];
  return `${modules}/.pnpm/${name.replace('/', '+')}/node_modules/${plain}`;
}

/** Returns where a package is installed. */
export function installed(name: string): string {
  return `${modules}/.pnpm/${name}/package.json`;
}

function lockfileOf(packages: readonly string[], optional: readonly string[]): string {
  const snapshots = optional.map((name) => `  '${name}':\n    optional: true\n`);
  return [`${packages.join('\n')}\n`, ...(optional.length === 0 ? [] : ['snapshots:\n'])]
    .concat(snapshots)
    .join('\n');
}

function addOptional({ files }: FakePorts, { optional = [] }: MachineOptions): void {
  for (const name of optional) files.texts.set(fileOf(name), name);
}

// pnpm 12 says what it goes on without, pnpm 10 makes a place for it.
function linkOptional(
  { files }: FakePorts,
  { optional = [], pnpm = '12.21.0' }: MachineOptions,
): object {
  const isThere = (name: string): boolean =>
    files.texts.has(fileOf(name)) || files.texts.has(`${placeOf(name)}/package.json`);
  for (const name of optional)
    if (isThere(name)) files.texts.set(`${placeOf(name)}/package.json`, name);
    else if (pnpm.startsWith('12')) return { stdout: printed('left-out/install.pnpm-12') };
    else files.folders.add(placeOf(name).replace(/(?<=node_modules)\/(?!\.pnpm).*/, ''));
  return {};
}

function fetchInto(
  ports: FakePorts,
  packages: readonly string[],
  { fetchTime = 20_000, copies = false, ...options }: MachineOptions,
): object {
  const { files, clock } = ports;
  if (options.fails === undefined) addOptional(ports, options);
  clock.time += fetchTime;
  for (const name of packages) {
    files.texts.set(fileOf(name), name);
    if (!copies) files.links.set(fileOf(name), 1);
  }
  files.texts.set(`${store}/index.db`, packages.join());
  const record = { lockfile: { path: '/workspace/pnpm-lock.yaml', hash: packages.join() } };
  files.texts.set(memory, `${JSON.stringify(record)}\n`);
  return {};
}

/** What npm leaves behind: `integrity` is that of an archive whose bytes are `pnpm`. */
function installTool({ files, clock }: FakePorts, args: readonly string[]): object {
  clock.time += 3000;
  const folder = args[args.indexOf('--prefix') + 1] ?? '';
  const asked = args.at(-1)?.replace('pnpm@', '') ?? '';
  const version = asked.replace('^', '');
  const installed = { 'node_modules/pnpm': { version, integrity: 'sha512-cG5wbQ==' } };
  files.texts.set(
    `${folder}/node_modules/.package-lock.json`,
    JSON.stringify({ packages: installed }),
  );
  return {};
}

/** Runs main and post of a job on a new machine with the entries of the one before. */
export async function job(
  options: MachineOptions = {},
  before?: FakePorts,
  prepare: (ports: FakePorts) => void = () => undefined,
): Promise<FakePorts> {
  const ports = machine(options);
  for (const [key, entry] of before?.cache.entries ?? []) ports.cache.entries.set(key, entry);
  prepare(ports);
  await runAction(pnpmFetchInstall, ports);
  await runAction(saveStore, ports, 'post');
  return ports;
}

/** Returns the messages of warnings. */
export function warnings({ runner }: FakePorts): readonly string[] {
  return runner.annotations
    .filter(({ level }) => level === 'warning')
    .map(({ message }) => message);
}

/** Returns the commands of pnpm that changed something, without its path. */
export function steps({ exec }: FakePorts): readonly string[] {
  return exec.lines
    .filter((line) => /pnpm (?:fetch|install|store prune)/.test(line))
    .map((line) => line.replace(/^.*?pnpm (?=fetch|install|store)/, ''));
}
