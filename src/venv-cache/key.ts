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

// Of pip and uv every variable counts but those that say where something is kept, how it is fetched or what is shown: one
// that is missing here costs a rebuild, one that were missing in a list of those that count would restore the wrong packages.
const meaningless = [
  /^(?:PIP|UV)_(?:CACHE_DIR|NO_CACHE|NO_CACHE_DIR|KEYRING_PROVIDER|LOG|LOG_FILE|LOG_CONTEXT|NO_COLOR|NO_PROGRESS|PROGRESS_BAR)$/,
  /^PIP_(?:TIMEOUT|DEFAULT_TIMEOUT|RETRIES|RESUME_RETRIES|PROXY|CERT|CLIENT_CERT|TRUSTED_HOST|NO_INPUT|QUIET|VERBOSE|DEBUG)$/,
  /^PIP_(?:DISABLE_PIP_VERSION_CHECK|ROOT_USER_ACTION|EXISTS_ACTION|REQUIRE_VIRTUALENV|NO_WARN_SCRIPT_LOCATION)$/,
  /^UV_(?:CONCURRENT_\w+|HTTP_\w+|REQUEST_TIMEOUT|LOCK_TIMEOUT|NATIVE_TLS|SYSTEM_CERTS|INSECURE_HOST|OFFLINE|LINK_MODE|STACK_SIZE)$/,
  /^UV_(?:PUBLISH_\w+|TOOL_\w+|TEST_\w+|INSTALL_\w+|UNMANAGED_INSTALL|PYTHON_\w*(?:DIR|MIRROR|BIN)|GITHUB_\w+|NO_WRAP)$/,
  /^UV_INDEX_\w+_(?:USERNAME|PASSWORD)$/,
  /^UV_PROJECT_ENVIRONMENT$/,
];
const compilers = ['CC', 'CXX', 'CFLAGS', 'CXXFLAGS', 'CPPFLAGS', 'LDFLAGS'];

/** Says whether a variable of the environment changes what is installed or how it is built. */
export function isInstallVariable(name: string): boolean {
  if (compilers.includes(name)) return true;
  return /^(?:PIP|UV)_/.test(name) && !meaningless.some((pattern) => pattern.test(name));
}

/** Returns those variables that are set; passwords in URLs are left out, since they change without a meaning. */
export function pickVariables(
  environment: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const found = Object.entries(environment).filter(
    ([name, value]) => value !== '' && isInstallVariable(name),
  );
  return Object.fromEntries(found.map(([name, value]) => [name, withoutCredentials(value)]));
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
