import type { BuildRun, Outcome } from './outcome.ts';
import type { ImagePlan } from './image-plan.ts';
import type { Plan } from './plan.ts';
import type { CacheReport } from './cache-report.ts';
import { savedBy } from './cache-worth.ts';
import type { Explanation } from './explanation.ts';
import type { Miss } from './first-miss.ts';

/** The outputs of `build-with-registry-cache`. */
export type Output =
  | 'outcome'
  | 'images'
  | 'digests'
  | 'digest'
  | 'imageid'
  | 'tags'
  | 'metadata'
  | 'pushed'
  | 'cache-hit'
  | 'cache-hit-rate'
  | 'cache-hit-rates'
  | 'first-miss'
  | 'missed-ms'
  | 'saved-ms'
  | 'cache-import-ms'
  | 'cache-import-bytes'
  | 'cache-export-ms'
  | 'cache-export-bytes'
  | 'removed'
  | 'kept'
  | 'duration-ms';

/** Every output as it is when nothing could be measured. */
export const noOutputs: Readonly<Record<Output, string>> = {
  outcome: 'failed',
  images: '{}',
  digests: '{}',
  digest: '',
  imageid: '',
  tags: '{}',
  metadata: '{}',
  pushed: 'false',
  'cache-hit': 'false',
  'cache-hit-rate': '',
  'cache-hit-rates': '{}',
  'first-miss': '{}',
  'missed-ms': '',
  'saved-ms': '',
  'cache-import-ms': '',
  'cache-import-bytes': '',
  'cache-export-ms': '',
  'cache-export-bytes': '',
  removed: '',
  kept: '',
  'duration-ms': '',
};

/** Returns the outputs of an execution. */
export function outputsOf(
  { plan, status, build, duration, explanation }: Outcome,
  cache: CacheReport | undefined,
): Record<Output, string> {
  const pushed = status === 'pushed' ? digestsOf(plan, build) : [];
  const only = plan.images.length === 1 ? plan.images[0] : undefined;
  return {
    outcome: status === 'pushed' || status === 'built' ? status : 'failed',
    images: object(pushed.map(([image, digest]) => [image.name, `${image.repository}@${digest}`])),
    digests: object(pushed.map(([image, digest]) => [image.name, digest])),
    digest: only === undefined ? '' : (pushed[0]?.[1] ?? ''),
    imageid:
      only === undefined ? '' : (build?.metadata[only.id]?.['containerimage.config.digest'] ?? ''),
    tags: tagsOf(plan),
    metadata: JSON.stringify(build?.metadata ?? {}),
    pushed: String(status === 'pushed'),
    'cache-hit': String(build?.exitCode === 0 && cache?.total.cached === cache?.total.steps),
    'cache-hit-rate': cache === undefined ? '' : String(cache.total.rate),
    'cache-hit-rates': object(
      cache?.images.map(({ image, rate }) => [nameOf(plan, image), rate]) ?? [],
    ),
    'first-miss': missesOf(plan, explanation?.misses ?? []),
    ...costsOf(cache, explanation),
    removed: '',
    kept: '',
    'duration-ms': String(Math.round(duration)),
  };
}

type Cost =
  | 'missed-ms'
  | 'saved-ms'
  | 'cache-import-ms'
  | 'cache-import-bytes'
  | 'cache-export-ms'
  | 'cache-export-bytes';

function costsOf(
  cache: CacheReport | undefined,
  explanation: Explanation | undefined,
): Record<Cost, string> {
  const { cost, total } = cache ?? {};
  return {
    'missed-ms': String(total?.missed ?? ''),
    'saved-ms': cache === undefined ? '' : String(savedBy(cache, explanation) ?? ''),
    'cache-import-ms': String(cost?.read ?? ''),
    'cache-import-bytes': counted(cost?.readBytes),
    'cache-export-ms': String(cost?.write ?? ''),
    'cache-export-bytes': counted(cost?.writtenBytes),
  };
}

// Nothing counted is not the same as nothing carried.
function counted(bytes = 0): string {
  return bytes === 0 ? '' : String(bytes);
}

// The first of each stage comes first; a stage has more when steps after it changed too.
function missesOf(plan: Plan, misses: readonly Miss[]): string {
  const groups = Map.groupBy(misses, ({ image }) => nameOf(plan, image));
  return object(
    [...groups].map(([name, own]) => [
      name,
      own.map(({ stage, step, reasons }) => ({ stage, step, reasons })),
    ]),
  );
}

/** Returns the references of each image, by its name, as JSON. */
export function tagsOf({ images }: Plan): string {
  return object(images.map(({ name, references }) => [name, references]));
}

/** Returns the digest each image was given. */
export function digestsOf(
  { images }: Plan,
  build: BuildRun | undefined,
): readonly (readonly [ImagePlan, string])[] {
  return images.flatMap((image): readonly (readonly [ImagePlan, string])[] => {
    const digest = build?.metadata[image.id]?.['containerimage.digest'];
    return digest === undefined ? [] : [[image, digest]];
  });
}

/** Returns the user's name of an image that events know by its id. */
export function nameOf({ images }: Plan, id: string): string {
  return images.find((image) => image.id === id)?.name ?? id;
}

function object(entries: readonly (readonly [string, unknown])[]): string {
  return JSON.stringify(Object.fromEntries(entries));
}
