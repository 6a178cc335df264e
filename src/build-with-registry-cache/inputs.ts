import type { HttpPorts } from '../core/http.ts';
import type { InputReader } from '../core/inputs.ts';
import type { Runner } from '../core/ports.ts';
import type { RunContext } from '../core/run-context.ts';
import type { Secret } from '../core/secret.ts';
import { readCommand, type CommandInputs } from './commands.ts';
import { readBuildSecrets, type BuildSecret } from './build-secrets.ts';
import { cacheKinds, readCacheOptions, type CacheKind } from './cache-options.ts';
import { encodeLogin } from './docker-config.ts';
import type { DefinitionFiles } from './definition-files.ts';
import type { ImageEntry } from './image-entry.ts';
import { readImages } from './image-source.ts';
import { validate } from './validate.ts';

/** What the user asked for. */
export interface Inputs extends CommandInputs {
  /** Empty when a compose or bake file describes them. */
  readonly images: readonly ImageEntry[];
  readonly definitionFiles: DefinitionFiles | undefined;
  /** Entitlements granted to the build (docs.docker.com/build/bake/reference, `entitlements`). */
  readonly allow: readonly string[];
  readonly registry: string;
  readonly username: string;
  readonly password: Secret;
  readonly push: boolean;
  readonly load: boolean;
  readonly cache: CacheKind;
  /** What BuildKit is told of where the cache is, by the names it has for it. */
  readonly cacheOptions: ReadonlyMap<string, string>;
  readonly cacheMode: 'max' | 'min' | 'auto';
  /** How layers of images and cache are compressed; empty leaves it to BuildKit. */
  readonly compression: string;
  readonly cacheWrite: 'auto' | 'true' | 'false';
  /** Percent. */
  readonly threshold: number;
  readonly belowThreshold: 'warn' | 'fail';
  readonly secrets: readonly BuildSecret[];
  readonly pull: boolean;
  readonly noCache: boolean;
  readonly provenance: 'false' | 'true' | 'min' | 'max';
  /** `false`, `true`, or `generator=IMAGE`. */
  readonly sbom: string;
  /** Name of the builder; empty takes the current one. */
  readonly builder: string;
  /** Whether a builder is to be made, whatever is there. */
  readonly newBuilder: boolean;
  readonly dryRun: boolean;
  readonly context: RunContext;
  readonly environment: Readonly<Record<string, string>>;
}

/** Reads the inputs of `build-with-registry-cache`. */
export function readInputs(read: InputReader, { runner }: HttpPorts): Inputs {
  const inputs: Inputs = {
    ...readCommand(read),
    ...readImages(read),
    registry: read
      .matching('registry', /^[\w.-]+(:\d+)?$/, 'the host of a registry', { default: 'ghcr.io' })
      .toLowerCase(),
    username: read.text('username'),
    password: read.secret('password'),
    push: read.flag('push', { default: 'true' }),
    load: read.flag('load', { default: 'false' }),
    ...readCache(read, runner),
    threshold: read.integer('cache-hit-threshold', { min: 0, max: 100 }, { default: '80' }),
    belowThreshold: read.choice('cache-hit-below', ['warn', 'fail'], { default: 'warn' }),
    secrets: readBuildSecrets(read, runner),
    pull: read.flag('pull', { default: 'false' }),
    noCache: read.flag('no-cache', { default: 'false' }),
    provenance: read.choice('provenance', ['false', 'true', 'min', 'max'], { default: 'false' }),
    sbom: read.matching(
      'sbom',
      /^(true|false|generator=[^\s,]+)$/,
      'true, false or generator=IMAGE',
      { default: 'false' },
    ),
    allow: readEntitlements(read),
    ...readBuilder(read),
    dryRun: read.flag('dry-run', { default: 'false' }),
    context: runner.context,
    environment: runner.environment,
  };
  // What a configuration file would hold is as good as the password.
  if (!inputs.password.isEmpty) runner.mask(encodeLogin(inputs));
  validate(inputs, read);
  return inputs;
}

function readCache(
  read: InputReader,
  runner: Runner,
): Pick<Inputs, 'cache' | 'cacheOptions' | 'cacheMode' | 'compression' | 'cacheWrite'> {
  const cache = read.choice('cache', cacheKinds, { default: 'registry' });
  return {
    cache,
    cacheOptions: readCacheOptions(read, cache, (value) => {
      runner.mask(value);
    }),
    cacheMode: read.choice('cache-mode', ['max', 'min', 'auto'], { default: 'max' }),
    compression: read.matching('compression', /^(zstd|gzip)$/, 'one of zstd, gzip'),
    cacheWrite: read.choice('cache-write', ['auto', 'true', 'false'], { default: 'auto' }),
  };
}

function readBuilder(read: InputReader): Pick<Inputs, 'builder' | 'newBuilder'> {
  const name = read.matching('builder', /^[\w.-]+$/, 'the name of a builder');
  const newBuilder = name === 'docker-container';
  return { builder: newBuilder ? '' : name, newBuilder };
}

function readEntitlements(read: InputReader): readonly string[] {
  const legal = ['network.host', 'security.insecure'];
  const given = read.list('allow');
  for (const text of given.filter((name) => !legal.includes(name)))
    read.refuse('allow', `'${text}' is not one of ${legal.join(', ')}.`);
  return given;
}
