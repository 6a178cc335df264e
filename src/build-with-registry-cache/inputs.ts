import type { HttpPorts } from '../core/http.ts';
import type { InputReader } from '../core/inputs.ts';
import type { RunContext } from '../core/run-context.ts';
import type { Secret } from '../core/secret.ts';
import { readBuildSecrets, type BuildSecret } from './build-secrets.ts';
import { encodeLogin } from './docker-config.ts';
import { parseOptions } from './build-options.ts';
import {
  emptyEntry,
  overlay,
  parseImages,
  type ImageEntry,
  type SharedFields,
} from './image-entries.ts';
import { validate } from './validate.ts';

/** What the user asked for. */
export interface Inputs {
  readonly images: readonly ImageEntry[];
  readonly registry: string;
  readonly username: string;
  readonly password: Secret;
  readonly push: boolean;
  readonly load: boolean;
  readonly cache: 'registry' | 'none';
  readonly cacheMode: 'max' | 'min';
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
  readonly builder: string;
  readonly dryRun: boolean;
  readonly context: RunContext;
  readonly environment: Readonly<Record<string, string>>;
}

/** Reads the inputs of `build-with-registry-cache`. */
export function readInputs(read: InputReader, { runner }: HttpPorts): Inputs {
  const inputs: Inputs = {
    images: readImages(read),
    registry: read
      .matching('registry', /^[\w.-]+(:\d+)?$/, 'the host of a registry', { default: 'ghcr.io' })
      .toLowerCase(),
    username: read.text('username'),
    password: read.secret('password'),
    push: read.flag('push', { default: 'true' }),
    load: read.flag('load', { default: 'false' }),
    cache: read.choice('cache', ['registry', 'none'], { default: 'registry' }),
    cacheMode: read.choice('cache-mode', ['max', 'min'], { default: 'max' }),
    cacheWrite: read.choice('cache-write', ['auto', 'true', 'false'], { default: 'auto' }),
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
    builder: read.matching('builder', /^[\w.-]+$/, 'the name of a builder'),
    dryRun: read.flag('dry-run', { default: 'false' }),
    context: runner.context,
    environment: runner.environment,
  };
  // What a configuration file would hold is as good as the password.
  if (!inputs.password.isEmpty) runner.mask(encodeLogin(inputs));
  validate(inputs, read);
  return inputs;
}

// `image` and its companions describe one image; what else is flat goes for every image of the list too.
function readImages(read: InputReader): readonly ImageEntry[] {
  const raw = read.text('images');
  const single = {
    name: read.text('image'),
    context: read.text('context'),
    file: read.text('file'),
    target: read.text('target'),
  };
  const shared = readShared(read);
  const listed = parseImages(raw, read);
  refuseMixture(raw, single, read);
  if (raw === '') return single.name === '' ? [] : [{ ...emptyEntry, ...single, ...shared }];
  return listed.map((image) => ({ ...image, ...overlay(shared, image) }));
}

function readShared(read: InputReader): SharedFields {
  return {
    buildArgs: read.pairs('build-args'),
    labels: read.pairs('labels'),
    platforms: read.list('platforms'),
    tags: read.list('tags'),
    ...parseOptions(
      (key) => read.text(key),
      (key, text, why, fix) => {
        read.refuse(key, `'${text}' ${why}`, fix);
      },
    ),
  };
}

function refuseMixture(
  raw: string,
  single: Readonly<Record<'name' | 'context' | 'file' | 'target', string>>,
  read: InputReader,
): void {
  if (raw === '' && single.name === '') {
    read.refuse('images', 'is required and was not given.', 'Or give `image` for a single one.');
  }
  if (raw === '') return;
  const given = Object.entries(single).filter(([, value]) => value !== '');
  for (const [name] of given) {
    const input = name === 'name' ? 'image' : name;
    read.refuse(input, 'is given together with `images`.', 'Move it into the list.');
  }
}
