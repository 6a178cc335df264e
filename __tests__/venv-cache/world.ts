import type { Inspection } from '../../src/venv-cache/inspection.ts';
import type { PythonFacts } from '../../src/venv-cache/interpreter.ts';
import { venvCache } from '../../src/venv-cache/action.ts';
import { saveVenv } from '../../src/venv-cache/saving.ts';
import { runAction } from '../../src/core/action.ts';
import { revealed, fakePorts, type FakeOptions, type FakePorts } from '../fakes/ports.ts';

/** What a real CPython 3.11.7 said of itself. */
export const python: PythonFacts = {
  program: '/python/3.11.7/bin/python3.11',
  version: '3.11.7',
  implementation: 'CPython',
  abi: 'cpython-311-x86_64-linux-gnu linux-x86_64',
  prefix: '/python/3.11.7',
  machine: 'x86_64',
  libc: 'glibc 2.36',
  pip: '23.2.1',
};

/** What its Python found in a real environment made by pip. */
export const inspection: Inspection = {
  version: '3.11.7',
  implementation: 'CPython',
  prefix: '/python/3.11.7',
  isHome: true,
  packages: { pip: '23.2.1', setuptools: '65.5.0', requests: '2.31.0', idna: '3.20' },
  locals: [],
  hollow: [],
  unmet: [],
  broken: [],
  foreign: [],
  unjudged: 0,
};

export const folder = '/workspace/.venv';
export const stampPath = `${folder}/copilotos-venv.json`;
/** Stands for all that is installed: the inspection that an environment's Python will print. */
const contentPath = `${folder}/lib/content`;

/** What a test says of the machine. */
export interface MachineOptions extends FakeOptions {
  readonly python?: Partial<PythonFacts>;
  readonly uv?: string;
  /** Milliseconds that installing takes. */
  readonly installTime?: number;
  /** Milliseconds that downloading an archive takes. */
  readonly restoreTime?: number;
  /** What an install puts there. */
  readonly installs?: Partial<Inspection>;
}

/** A machine whose Python makes environments as files, so that what a cache gives back is what counts. */
export function machine(options: MachineOptions = {}): FakePorts {
  const ports = fakePorts({
    ...options,
    files: {
      '/etc/os-release': 'ID=debian\nVERSION_ID="12"\n',
      '/workspace/requirements.txt': 'requests==2.31.0\n',
      ...options.files,
    },
  });
  const { exec, files, clock, cache } = ports;
  const facts = { ...python, ...options.python };
  const installed = {
    ...inspection,
    version: facts.version,
    prefix: facts.prefix,
    ...options.installs,
  };
  exec
    .on(/^uv --version/, () =>
      options.uv === undefined ? { exitCode: 127 } : { stdout: `uv ${options.uv} (x86_64)\n` },
    )
    .on(/HOST_GNU_TYPE/, { stdout: `${JSON.stringify(facts)}\n` })
    .on(/-m venv|^uv venv/, () => {
      files.texts.set(`${folder}/pyvenv.cfg`, 'home = /python\n');
      return {};
    })
    .on(/pip install/, ({ args }) => {
      clock.time += args.includes('--no-deps') ? 50 : (options.installTime ?? 20_000);
      if (!args.includes('--no-deps')) files.texts.set(contentPath, JSON.stringify(installed));
      return {};
    })
    .on(/direct_url/, () => {
      const content = files.texts.get(contentPath);
      return content === undefined
        ? { exitCode: 127, stderr: 'No such file or directory\n' }
        : { stdout: `${content}\n` };
    });
  const restore = cache.restore;
  cache.restore = async (paths, key, prefixes) => {
    const result = await restore(paths, key, prefixes);
    if ('key' in result && paths[0] === folder) clock.time += options.restoreTime ?? 1000;
    return result;
  };
  return ports;
}

/** A whole job: main, what later steps do, post. Returns the ports of main; the cache is shared with the next job. */
export async function job(
  options: MachineOptions = {},
  earlier?: FakePorts,
  later: (ports: FakePorts) => void = () => undefined,
): Promise<FakePorts> {
  const ports = machine(options);
  for (const [key, entry] of earlier?.cache.entries ?? []) ports.cache.entries.set(key, entry);
  await runAction(venvCache, ports);
  later(ports);
  await runAction(saveVenv, ports, 'post');
  return ports;
}

/** Alters what is installed, as a later step or a damaged archive would. */
export function alter(ports: FakePorts, change: Partial<Inspection>): void {
  const content = JSON.parse(ports.files.texts.get(contentPath) ?? '{}') as Inspection;
  ports.files.texts.set(contentPath, JSON.stringify({ ...content, ...change }));
}

/** Alters the archive of the environment in the cache. */
export function alterArchive(ports: FakePorts, change: (texts: Map<string, string>) => void): void {
  for (const [key, entry] of ports.cache.entries) {
    if (!entry.has(contentPath)) continue;
    const texts = new Map(entry);
    change(texts);
    ports.cache.entries.set(key, texts);
  }
}

/** Alters what is installed in an archive. */
export function alterArchived(ports: FakePorts, change: Partial<Inspection>): void {
  alterArchive(ports, (texts) => {
    const content = JSON.parse(texts.get(contentPath) ?? '{}') as Inspection;
    texts.set(contentPath, JSON.stringify({ ...content, ...change }));
  });
}

/** The commands that were run, without questions. */
export function installs(ports: FakePorts): readonly string[] {
  return ports.exec.commands
    .filter(({ args }) => !args.includes('-I') && !args.includes('--version'))
    .map(({ file, args }) => [file, ...args].join(' '));
}

/** The variables that the first command matching was given. */
export function variablesOf(ports: FakePorts, pattern: RegExp): Readonly<Record<string, string>> {
  const found = ports.exec.commands.find(({ file, args }) =>
    pattern.test([file, ...args].join(' ')),
  );
  return Object.fromEntries(
    Object.entries(found?.env ?? {}).map(([name, value]) => [name, revealed(value)]),
  );
}

export function warnings(ports: FakePorts): readonly string[] {
  return ports.runner.annotations
    .filter(({ level }) => level === 'warning')
    .map(({ message }) => message);
}
