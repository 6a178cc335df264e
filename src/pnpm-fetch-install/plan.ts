import { digest } from '../core/cache-key.ts';
import { searchPath } from '../core/search-path.ts';
import { architectureArgs } from './architectures.ts';
import type { Inputs, Strategy } from './inputs.ts';
import type { Modules } from './modules.ts';
import { optionalPackages } from './optional-packages.ts';
import { toolPlace, type World } from './probe.ts';
import type { RegistryAccess } from './registry-access.ts';
import type { KeyFacts } from './store-key.ts';
import { installPnpm, toolFolder, type ToolFolder } from './toolchain.ts';
import type { Command } from '../core/command.ts';
import { satisfies } from './version.ts';

/** Where the pnpm comes from. */
export type PnpmSource =
  | { readonly from: 'path'; readonly version: string; readonly isPinned: boolean }
  | {
      readonly from: 'npm';
      readonly tool: ToolFolder;
      readonly install: Command;
      readonly wanted: string;
      readonly pinnedBy: string;
      /** `sha512.<hex>` that what npm downloaded must have. */
      readonly hash?: string;
    };

/** What will be done; the key waits for the store, which only that pnpm can name. */
export interface Plan {
  readonly pnpm: PnpmSource;
  readonly root: string;
  readonly facts: Omit<KeyFacts, 'storePath'>;
  /** What is installed, when that is cached and not the store. */
  readonly modules: Modules | undefined;
  readonly fetchArgs: readonly string[];
  readonly installArgs: readonly string[];
  /** Those of them that have packages for other machines installed, which the store must hold then. */
  readonly architectures: readonly string[];
  /** Packages that the lockfile can do without. */
  readonly optional: readonly string[];
  readonly nodeVersion: string;
  readonly isWindows: boolean;
  readonly isHosted: boolean;
  readonly temporary: string;
  readonly strategy: Strategy;
  readonly access: RegistryAccess | undefined;
  readonly searchPath: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly whyNotSave: string | undefined;
}

/** Decides what can be decided before pnpm is there. */
export function plan(inputs: Inputs, world: World): Plan {
  const { project, node } = world;
  const architectures = architectureArgs(inputs.installArgs);
  return {
    pnpm: choosePnpm(inputs, world),
    root: project.root,
    facts: {
      system: world.system,
      settingsHash: world.settingsHash,
      platform: node.platform,
      arch: node.arch,
      libc: node.libc,
      nodeMajor: node.version.split('.')[0] ?? '',
      lockfileHash: digest(project.lockfile.replaceAll('\r\n', '\n')),
      fetchArgs: [...inputs.fetchArgs, ...architectures],
      workspace: inputs.workspace,
      suffix: inputs.suffix,
    },
    modules: world.modules,
    fetchArgs: inputs.fetchArgs,
    installArgs: inputs.installArgs,
    architectures,
    optional: optionalPackages(project.lockfile),
    nodeVersion: node.version,
    isWindows: inputs.isWindows,
    isHosted: inputs.isHosted,
    temporary: inputs.temporary,
    strategy: inputs.strategy,
    access: inputs.access,
    searchPath: searchPath(inputs.environment, inputs.isWindows),
    environment: inputs.environment,
    whyNotSave: inputs.whyNotSave,
  };
}

// A pnpm on PATH that is not the pinned one would switch versions by itself, over the network and unseen.
function choosePnpm(inputs: Inputs, { pin, onPath }: World): PnpmSource {
  if (pin === undefined) return { from: 'path', version: onPath ?? '', isPinned: false };
  if (onPath !== undefined && satisfies(onPath, pin.version) === true)
    return { from: 'path', version: onPath, isPinned: true };
  const tool = toolFolder(toolPlace(inputs, pin.version), inputs.isWindows);
  return {
    from: 'npm',
    tool,
    install: installPnpm(tool, pin.version, inputs.isWindows),
    wanted: pin.version,
    pinnedBy: pin.source,
    ...(pin.hash === undefined ? {} : { hash: pin.hash }),
  };
}
