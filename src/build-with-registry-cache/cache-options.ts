import type { InputReader } from '../core/inputs.ts';

/** Where the cache is kept. */
export const cacheKinds = ['registry', 'gha', 's3', 'local', 'none'] as const;

/** One of those. */
export type CacheKind = (typeof cacheKinds)[number];

interface CacheOption {
  readonly pattern: RegExp;
  /** Continues "is not". */
  readonly words: string;
  /** Present when it cannot be left out: a line as it may look. */
  readonly example?: string;
  /** Only writing is told of it. */
  readonly writesOnly?: true;
}

const flag = { pattern: /^(true|false)$/, words: 'one of true, false' };
// Go's time.ParseDuration, in the part that is of use.
const duration = { pattern: /^(\d+(\.\d+)?(ms|s|m|h))+$/, words: 'a duration such as 30s or 10m' };
const url = {
  pattern: /^https?:\/\/[^\s,"@]+$/,
  words: 'an http or https URL without a login and commas',
};
const prefix = {
  pattern: /^([\w.+=@-]+\/)+$/,
  words: 'a path that ends with /, such as team/',
};

/**
 * What can be said of each kind, by the names BuildKit has for it (moby/buildkit, cache/remotecache); `folder` is ours. No
 * value may hold a comma or a quote: attributes travel as one line of comma-separated values.
 */
const options: Readonly<Record<CacheKind, Readonly<Record<string, CacheOption>>>> = {
  registry: {},
  none: {},
  gha: { timeout: duration, url_v2: url },
  s3: {
    bucket: {
      pattern: /^[\w.-]+$/,
      words: 'the name of a bucket',
      example: 'bucket=my-build-cache',
    },
    region: {
      pattern: /^[\w-]+$/,
      words: 'the name of a region, such as eu-central-1',
      example: 'region=eu-central-1',
    },
    endpoint_url: url,
    prefix,
    blobs_prefix: prefix,
    manifests_prefix: prefix,
    use_path_style: flag,
    upload_parallelism: {
      pattern: /^[1-9]\d?$/,
      words: 'a number from 1 to 99',
      writesOnly: true,
    },
    touch_refresh: { ...duration, writesOnly: true },
    disable_accept_encoding: flag,
  },
  local: {
    folder: {
      pattern: /^[^,"]+$/,
      words: 'a path without commas and quotes',
      example: 'folder=/var/cache/images',
    },
  },
};

const awsAdvice = (variable: string): string =>
  `Give it as \`env\` of this step, ${variable}: \${{ secrets.${variable} }}, or use aws-actions/configure-aws-credentials.`;
const runnerAdvice = 'Leave it out: the runner hands the token of the run to this step.';

const credentials: Readonly<Record<string, string>> = {
  access_key_id: awsAdvice('AWS_ACCESS_KEY_ID'),
  secret_access_key: awsAdvice('AWS_SECRET_ACCESS_KEY'),
  session_token: awsAdvice('AWS_SESSION_TOKEN'),
  token: runnerAdvice,
  ghtoken: runnerAdvice,
};

const each = ', for each image, branch and platform';
const composed: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  scope: [each, 'Leave it out.'],
  name: [each, 'Leave it out.'],
  ref: [each, 'Leave it out.'],
  src: ['', 'Name the `folder`.'],
  dest: ['', 'Name the `folder`.'],
  type: ['', 'Use `cache`.'],
  mode: ['', 'Use `cache-mode`.'],
  compression: ['', 'Use `compression`.'],
  'ignore-error': [': a cache that cannot be written never fails a build', 'Leave it out.'],
};

/** Reads `cache-options`; what is unknown, unusable or missing is refused together, and no value is repeated. */
export function readCacheOptions(
  read: InputReader,
  cache: CacheKind,
  mask: (value: string) => void,
): ReadonlyMap<string, string> {
  const given = read.pairs('cache-options');
  for (const [name, value] of given) {
    if (credentials[name] !== undefined && value !== '') mask(value);
    const fault = faultOf(name, value, cache);
    if (fault !== undefined) read.refuse('cache-options', ...fault);
  }
  for (const [name, { words, example }] of Object.entries(options[cache]))
    if (example !== undefined && !given.has(name))
      read.refuse(
        'cache-options',
        `\`cache: ${cache}\` needs ${name}, ${words.replace(/, such as .*/, '')}.`,
        `Add a line ${example}.`,
      );
  return given;
}

/** Returns the options that reading is told of, or all. */
export function attributesOf(
  cache: CacheKind,
  given: ReadonlyMap<string, string>,
  access: 'read' | 'write',
): readonly string[] {
  return [...given]
    .filter(([name]) => access === 'write' || options[cache][name]?.writesOnly !== true)
    .map(([name, value]) => `${name}=${value}`);
}

function faultOf(
  name: string,
  value: string,
  cache: CacheKind,
): readonly [why: string, fix?: string] | undefined {
  const advice = credentials[name];
  if (advice !== undefined)
    return [`'${name}' is a credential, which would stand in the definition of the build.`, advice];
  const own = composed[name];
  if (own !== undefined) return [`'${name}' is composed by this step${own[0]}.`, own[1]];
  const option = options[cache][name];
  if (option === undefined) return [`'${name}' is no option of \`cache: ${cache}\`.`, legal(cache)];
  return option.pattern.test(value) ? undefined : [`${name} is not ${option.words}.`];
}

function legal(cache: CacheKind): string {
  const names = Object.keys(options[cache]);
  return names.length === 0
    ? 'It takes none; options belong to gha, s3 and local.'
    : `Legal are ${names.join(', ')}.`;
}
