import { cacheKey, digestParts, type KeyParts } from '../core/cache-key.ts';
import { withoutCredentials } from '../core/url.ts';
import type { PythonFacts } from './interpreter.ts';
import type { HashedFile } from './requirement-set.ts';

/** Everything that decides whether an environment made elsewhere is the one that would be made here. */
export interface KeyFacts {
  readonly system: string;
  readonly python: PythonFacts;
  /** The environment's folder: programs in it name it. */
  readonly folder: string;
  /** Files and commands name their paths relative to it. */
  readonly working: string;
  /** Archives hold paths relative to it. */
  readonly workspace: string;
  readonly installer: { readonly name: string; readonly version: string };
  readonly installArgs: readonly string[];
  /** The user's own commands, when they install. */
  readonly installCommands: readonly (readonly string[])[];
  /** Variables of the environment that change what is installed. */
  readonly variables: Readonly<Record<string, string>>;
  readonly files: readonly HashedFile[];
  readonly remotes: readonly string[];
  readonly suffix: string;
}

/** Variables of pip, uv and compilers that change what is installed or how it is built. */
export const installVariables: readonly string[] = [
  ...['INDEX_URL', 'EXTRA_INDEX_URL', 'FIND_LINKS', 'NO_INDEX', 'PRE', 'NO_BINARY', 'ONLY_BINARY'],
  ...['PREFER_BINARY', 'CONSTRAINT', 'BUILD_CONSTRAINT', 'REQUIREMENT', 'NO_DEPS', 'CONFIG_FILE'],
  ...['NO_BUILD_ISOLATION', 'REQUIRE_HASHES', 'USE_FEATURE', 'COMPILE', 'NO_COMPILE'],
]
  .map((name) => `PIP_${name}`)
  .concat(
    ['INDEX', 'DEFAULT_INDEX', 'INDEX_URL', 'EXTRA_INDEX_URL', 'FIND_LINKS', 'NO_INDEX']
      .concat(['INDEX_STRATEGY', 'PRERELEASE', 'RESOLUTION', 'CONSTRAINT', 'OVERRIDE'])
      .concat(['BUILD_CONSTRAINT', 'NO_BINARY', 'NO_BUILD', 'NO_BUILD_ISOLATION', 'REQUIRE_HASHES'])
      .concat(['EXCLUDE_NEWER', 'COMPILE_BYTECODE', 'CONFIG_FILE', 'TORCH_BACKEND'])
      .map((name) => `UV_${name}`),
  )
  .concat(['CC', 'CXX', 'CFLAGS', 'CXXFLAGS', 'CPPFLAGS', 'LDFLAGS']);

/** Returns those variables that are set; passwords in URLs are left out, since they change without a meaning. */
export function pickVariables(
  environment: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const found = installVariables.flatMap((name): [string, string][] => {
    const value = environment[name] ?? '';
    return value === '' ? [] : [[name, withoutCredentials(value)]];
  });
  return Object.fromEntries(found);
}

/** Returns the key of an environment: readable for people, and different whenever any fact is. */
export function venvKey(facts: KeyFacts): string {
  const { system, python, installer, suffix } = facts;
  const readable = [suffix, system, python.machine, `py${python.version}`, installer.name];
  return cacheKey(
    'venv',
    readable.filter((part) => part !== ''),
    keyParts(facts),
  );
}

function keyParts(facts: KeyFacts): KeyParts {
  const { python, installer, files, variables } = facts;
  return {
    format: '1',
    system: facts.system,
    version: python.version,
    implementation: python.implementation,
    abi: python.abi,
    prefix: python.prefix,
    machine: python.machine,
    libc: python.libc,
    folder: facts.folder,
    working: facts.working,
    workspace: facts.workspace,
    installer: `${installer.name} ${installer.version}`,
    installArgs: withoutCredentials(JSON.stringify(facts.installArgs)),
    installCommands: withoutCredentials(JSON.stringify(facts.installCommands)),
    variables: digestParts(variables),
    files: digestParts(Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256]))),
    remotes: JSON.stringify([...facts.remotes].sort()),
    suffix: facts.suffix,
  };
}
